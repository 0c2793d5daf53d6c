import type {LeadInWords, SentenceWords} from '../language.js'

export const sentences: SentenceWords = {
  // A prefix of a verb ends its clause, as in `Schalten Sie es ein`, and so does the verb of a
  // subordinate one. An article may stand for its noun: `Prüfen Sie das`. A polite `Ihre` is
  // written with a capital.
  neverLast:
    'der den dem des und oder sowie bzw sondern dass weil obwohl wenn falls sobald ob mein meine ' +
    'ihre ihren ihrem ihres Ihr Ihre Ihren Ihrem Ihres seine seinen seinem unser unsere zwischen ' +
    'eines einem keinem jedem diesem',
  seldomLast:
    'die das eine einen einer kein keine keinen keiner dieser diese dieses diesen jeder jede ' +
    'jedes jeden ihr ihrer Ihrer seiner damit in im ins am beim bis für seit unter von vom ' +
    'zum zur als wie nur sehr so per via pro je etwa mindestens höchstens innerhalb außerhalb ' +
    'während wegen trotz ohne gegen er man',
  abbreviations: [
    'z\\.\\s?B',
    'd\\.\\s?h',
    'u\\.\\s?a',
    'i\\.\\s?d\\.\\s?R',
    'bzw',
    'bspw',
    'ggf',
    'sog',
    'max',
    'ca',
    'vgl',
    'inkl',
    'evtl',
    'Nr',
    'Abb',
    'Kap'
  ],
  finalAbbreviations: ['usw', 'etc', 'o\\.\\s?[äÄ]'],
  conjunctions: 'und oder sowie',
  elisions: [],
  functionWords:
    'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner ' +
    'und oder sowie aber sondern denn doch dass weil obwohl wenn falls sobald damit ob als wie ' +
    'ich du er sie es wir ihr man sich mich mir dir ihn ihm ihnen uns euch mein dein sein unser ' +
    'ihre ihren ihrem ihrer ihres seine seinen seinem seiner unsere dieser diese dieses diesen ' +
    'diesem jeder jede jedes jeden jedem alle allen aller alles viele mehr mehrere andere ' +
    'anderen anderer anderes in im ins an am auf aus bei beim bis durch für mit nach seit über ' +
    'um unter von vom vor zu zum zur zwischen ohne gegen per via pro ist sind war waren bin sei ' +
    'seien wird werden wurde wurden worden hat haben hatte hatten habe kann können konnte ' +
    'konnten muss müssen soll sollen sollte sollten darf dürfen will wollen möchte nicht nur ' +
    'auch noch schon sehr so dann da hier dort bevor nachdem sonst bitte etwas was wer wo wann ' +
    'warum welche welcher welches welchen dabei dazu dadurch daher deshalb jedoch erneut wieder ' +
    'immer nie etwa bereits selbst ja nein',
  wordsOfSaying:
    'oft häufig meist meistens gewöhnlich normalerweise manchmal vielleicht möglicherweise ' +
    'eventuell erfolgreich richtig korrekt insbesondere außerdem zudem ferner schließlich ' +
    'insgesamt bedeuten auftreten umfassen betreffen verschiedene bestimmte lassen machen geben ' +
    'tritt liegt steht bleibt',
  explanation:
    '\\b(?:weil|da|denn|wenn|wobei|wodurch|was bedeutet|das bedeutet|bedeutet|aufgrund|wegen|' +
    'verursacht durch|der|die|das) .*\\b(?:ist|sind|wird|werden|hat|haben|kann|tritt|auftritt|' +
    'bedeutet)\\b.*',
  contractions: [{before: /\p{L}{2}$/u, after: /^s(?![\p{L}\p{N}])/iu}]
}

export const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{3})(?:ere[mnrs]?|er[ns]?|en|es|e)$/u, ''],
  // `Problem` and `System` are whole.
  [/(?<=\p{L}{3})(?<!syst|probl)em$/u, ''],
  // `Version` and `Hinweis` are whole.
  [/(?<=\p{L}{2}[lr])n$/u, ''],
  [/(?<=\p{L}{2}[bdfghklmnrt])s$/u, '']
]

export const leadIns: LeadInWords = {
  headings: [
    ...(
      'was wer wie wo wann warum weshalb wieso woran wodurch womit wozu worauf welche welcher ' +
      'welches'
    )
      .split(' ')
      .map((word) => `^${word}\\s`),
    '^bevor sie beginnen$',
    '\\?$'
  ],
  begins: [
    ...'um wenn falls sobald sofern damit indem nachdem bevor sollte sollten'.split(' '),
    'im falle?',
    'für den fall',
    'bitte'
  ],
  beginsInLowerCase: [],
  points: [
    '\\bfolgende[nrs]?\\b',
    '\\bwie folgt(?: vor)?$',
    '^(?:hier|es|dies|das|so) (?:ist|sind|gibt|geht)\\s'
  ],
  endsOpen: 'der die das den dem ein eine und oder ob dass wenn zu mit von für aus bei wie'.split(
    ' '
  ),
  verbs: (
    'ist sind war waren hat haben kann können muss müssen soll sollen sollte sollten wird werden ' +
    'wurde wurden tritt treten zeigt bedeutet umfasst enthält enthalten lautet liegt gibt'
  ).split(' '),
  lastVerbs: 'sein umfassen'.split(' '),
  subjects: 'dies dieser diese dieses es hier man sie wir ich'.split(' '),
  // German has a comma before each of these; without one, `der` is an article.
  clauses: (
    'der die das den dem deren dessen was wer wie wo wann warum ob wenn falls dass weil welche ' +
    'welcher welches'
  )
    .split(' ')
    .map((word) => `(?<=,\\s)${word}`),
  innerSubjects: 'sie wir man es'.split(' '),
  takesClause: 'prüfen sicherstellen feststellen testen klären'.split(' ')
}
