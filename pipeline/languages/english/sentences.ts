import type {LeadInWords, SentenceWords} from '../language.js'

export const sentences: SentenceWords = {
  neverLast:
    'a an the and or nor but your their its our my his her whose every into onto than ' +
    'because although whether if unless',
  seldomLast:
    'of to for with from by in on at as that which who when while where is are was ' +
    'were be been has have had will would can could should may might must do does did ' +
    'not via per between under within without during through using about against so ' +
    'such than both either neither section sections',
  abbreviations: ['e\\.g', 'i\\.e', 'vs', 'cf', 'incl', 'approx'],
  finalAbbreviations: ['etc'],
  conjunctions: 'and or',
  elisions: [],
  functionWords:
    'a an the this that these those it its he she they them their we us our you your i me my one ' +
    'ones who whom whose which what when where why how there here and or nor but if than then so ' +
    'as of to for from by in on at with without within into onto over under per via about after ' +
    'before between through during against across around along among upon while because since ' +
    'although though until unless whether both either neither each every all any some most more ' +
    'less few fewer many much several other others another such same own is are am was were be ' +
    'been being do does did done has have had having used using can could may might must shall ' +
    'should will would not no nor only also just very too again ever never yet still even out ' +
    'up down off isn aren wasn weren don doesn didn hasn haven hadn can couldn won wouldn ' +
    'shouldn mustn cannot ll ve re s t d m e g i etc due else like indeed actually',
  wordsOfSaying:
    'often usually typically generally commonly frequently sometimes mainly mostly likely ' +
    'possibly potentially effectively successfully properly correctly specifically particularly ' +
    'however therefore additionally furthermore moreover finally overall indicate mean occur ' +
    'happen involve include relate regard concern refer associate various given certain able ' +
    'make use need get let ensure',
  explanation:
    '\\b(?:which|because|since|when|where|meaning|indicating|due to|caused by|' +
    'that (?:means|indicates|occurs|happens|appears))\\b.*',
  contractions: [
    {before: /[a-z]n$/i, after: /^t(?![\p{L}\p{N}])/iu},
    {
      before: /(?<![\p{L}\p{N}])(?:i|you|we|they|he|she|it|who|what|that|there|where|how)$/iu,
      after: /^(?:re|ve|ll|d|m)(?![\p{L}\p{N}])/iu
    },
    {
      before: /(?<![\p{L}\p{N}])(?:could|would|should|might|must|may)$/iu,
      after: /^ve(?![\p{L}\p{N}])/iu
    }
  ]
}

export const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{2})ie[sd]$/, 'y'],
  [/(?<=[a-z](?:ss|x|z|ch|sh))es$/, ''],
  [/(?<=[aeiouy][a-z]*)(?<=[a-z]{3})(?:ing|ed)$/, ''],
  [/(?<=[a-z]{2}[^su])s$/, '']
]

const verbs = [
  ...(
    'am is are was were has have had can cannot could may might must shall should will ' +
    'would includes occurs happens indicates requires involves contains'
  ).split(' '),
  'include',
  "\\p{L}+n[’']t"
]
const asks = 'what which who whose where why how'.split(' ')

export const leadIns: LeadInWords = {
  // `When to Escalate` names a question, as `How to Fix It` does; `When does it occur?` asks it.
  headings: ['^when to\\s', ...asks.map((word) => `^${word}\\s`), '\\?$'],
  begins: [
    ...'to when whenever if unless for'.split(' '),
    'in order to',
    'in case',
    'in the event',
    'as soon as',
    'so that',
    'by \\p{L}+ing'
  ],
  // `Before You Begin`, `After the Reset` are headings.
  beginsInLowerCase:
    'while before after once till until because although though since please'.split(' '),
  points: [
    '\\bthe following\\b',
    '\\bas follows$',
    '^(?:follow|try|use|take|perform|complete|run) these \\p{L}+$',
    // `Here’s how`: a sentence, whatever comes after.
    "^(?:here|there|it|that|let)[’']s\\s"
  ],
  endsOpen: [
    'such as',
    ...'an the and or if whether that when to with for of from by including'.split(' ')
  ],
  verbs,
  lastVerbs: 'be involve contain follow follows'.split(' '),
  subjects: 'this these it there here you we they below'.split(' '),
  // `Data to include`, `Steps you can …`
  clauses: 'that which who whom whose where why what how when if whether because'.split(' '),
  innerSubjects: 'to you we they it'.split(' '),
  // `Verify the user is active`
  takesClause: 'verify ensure check confirm test testing validate see determine make'.split(' ')
}
