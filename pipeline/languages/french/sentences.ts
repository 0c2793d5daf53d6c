import type {LeadInWords, SentenceWords} from '../language.js'

// Words that lose their last vowel before another one.
const elisions = 'l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu presqu'.split(' ')

export const sentences: SentenceWords = {
  neverLast:
    'le la les des du de au aux et ou ni mais ce cet ces ma mes ta tes sa ses notre nos votre ' +
    'vos chaque dont que qui lorsque puisque parce afin chez sans dès',
  // `avant`, `après`, `depuis`, `contre` and `dessous` end sentences too.
  seldomLast:
    'à un une dans en par pour sur sous avec vers entre selon comme quand si se ne car leur ' +
    'leurs est sont a ont été être avoir peut peuvent doit doivent très plus moins aussi lors ' +
    'via cette quel quelle quels quelles plusieurs certains certaines pendant',
  abbreviations: [
    'p\\.\\s?ex',
    'c\\.-à-d',
    'cf',
    'env',
    'n°',
    'art',
    'fig',
    'M',
    'Mme',
    'max',
    'min'
  ],
  finalAbbreviations: ['etc'],
  conjunctions: 'et ou ni',
  elisions,
  functionWords:
    'le la les l un une des d du de à au aux et ou ni mais donc or car que qu qui quoi dont où ' +
    'ce cet cette ces c ça cela ceci celui celle ceux celles je j tu il elle on nous vous ils ' +
    'elles me m te t se s lui leur leurs y en moi toi eux mon ma mes ton ta tes son sa ses notre ' +
    'nos votre vos dans par pour sur sous avec sans vers chez entre contre depuis dès jusque ' +
    'jusqu pendant avant après lors lorsque lorsqu puisque puisqu quand comme si parce afin ' +
    'selon ainsi alors puis ensuite est sont suis es êtes sommes était étaient été être sera ' +
    'seront soit soient ai as a avons avez ont avait avaient avoir aura eu peut peuvent pouvez ' +
    'pouvoir pourrait doit doivent devez devoir devrait faut fait faire ne n pas plus moins très ' +
    'trop peu aussi encore déjà toujours jamais souvent tout toute tous toutes même mêmes autre ' +
    'autres chaque plusieurs quelques quelque quelqu certains certaines aucun aucune quel quelle ' +
    'quels quelles comment pourquoi ici là non oui via hui aujourd',
  wordsOfSaying:
    'généralement habituellement parfois fréquemment probablement éventuellement notamment ' +
    'correctement également cependant toutefois enfin signifie indique survient produit apparaît ' +
    'comprend concerne implique nécessite permet permettent assurez veillez veuillez certain ' +
    'divers diverses différents différentes',
  explanation:
    '(?<!\\p{L})(?:parce qu|puisqu|lorsqu|quand|car|ce qui (?:signifie|indique|veut dire)|' +
    'qui (?:signifie|indique|survient|apparaît|se produit)|en raison d|à cause d|due? à|' +
    'causée? par|provoquée? par).*',
  contractions: [
    {
      before: new RegExp(`(?<![\\p{L}\\p{N}])(?:${elisions.join('|')})$`, 'iu'),
      after: /^[aeiouyhàâäæéèêëîïôöœùûü]/iu
    },
    {before: /(?<![\p{L}\p{N}])aujourd$/iu, after: /^hui(?![\p{L}\p{N}])/iu}
  ]
}

export const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{2})eaux$/u, 'eau'],
  [/(?<=\p{L}{2})aux$/u, 'al'],
  [/(?<=\p{L}{3})(?:ées|és|ée|é|er|ez|es)$/u, ''],
  [/(?<=\p{L}{2}[^su])s$/u, '']
]

const asks = 'que qui quoi quand où comment pourquoi quel quelle quels quelles combien'.split(' ')

export const leadIns: LeadInWords = {
  headings: [
    ...asks.map((word) => `^${word}\\s`),
    "^qu[’']est-ce\\s",
    '^pour (?:en savoir plus|aller plus loin)$',
    '\\?$'
  ],
  begins: [
    ...'pour afin si lorsque quand dès veuillez comme'.split(' '),
    'en cas',
    "(?:s|lorsqu)[’']\\p{L}+",
    'en \\p{L}+ant',
    'au cas où',
    'chaque fois'
  ],
  // `Avant de commencer`, `Après la réinitialisation` are headings, and French has no title case.
  beginsInLowerCase: [],
  points: [
    '(?<!\\p{L})suivante?s?(?!\\p{L})',
    '(?<!\\p{L})ci-(?:dessous|après)(?!\\p{L})',
    '(?<!\\p{L})comme suit$',
    '^(?:voici|voilà)\\s',
    "^(?:il y a|il s[’']agit|c[’']est|ce sont)\\s"
  ],
  endsOpen: (
    'le la les un une des du de à au aux et ou que si pour par avec dans sur en comme ' + 'sont est'
  ).split(' '),
  verbs: [
    "(?:n[’']|s[’'])?(?:est|sont|était|étaient|a|ont|avait)",
    ...(
      'peut peuvent doit doivent devez pouvez faut sera seront indique signifie comprend ' +
      'comprennent contient contiennent nécessite survient surviennent apparaît'
    ).split(' '),
    'se (?:produit|produisent|trouve|trouvent)'
  ],
  lastVerbs: 'incluent figurent suivent'.split(' '),
  subjects: 'ce cela ceci cette ces il elle ils elles on nous vous je'.split(' '),
  // `Éléments que vous pouvez fournir`, `Causes qui peuvent …`
  clauses: [
    ...'qui que dont où quand lorsque si comment pourquoi ce quel quelle'.split(' '),
    "(?:qu|lorsqu|s)[’'](?:il|elle|ils|elles|on|une?|\\p{L}+)"
  ],
  innerSubjects: 'vous nous on il elle'.split(' '),
  takesClause: 'vérifier vérifiez contrôler assurer déterminer tester savoir confirmer'.split(' ')
}
