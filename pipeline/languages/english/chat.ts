// What a language model says around its answer, as regular expressions for how its sentences
// begin. The rest of such a sentence is chat too where it says nothing else. What stands in
// a lookahead, `(?=…)`, is part of the rest. So an expression never takes in what could say
// something, as `[^.]*` would.
// Said before it announces its answer.
const interjection = '(?:(?:Certainly|Sure|Of course|Absolutely|Great|Okay|Yes), )?'

const announces = [
  "Here(?:[’']s| is| are)",
  'Below (?:is|are)',
  'The following is',
  'This is',
  "I(?:[’']ve| have) (?:prepared|written|created)"
].join('|')
const adjectives = '(?:[\\w-]+,? )*?'
const kindsOfGuide = '(?:troubleshooting |diagnostic |structured |step-by-step )+'

/** Chat before the answer. */
export const openers = [
  '^(?:Certainly|Sure|Of course|Absolutely|Great|Okay|Ok|Yes)(?: thing| question)?\\s*[!,.]$',
  "^(?:I(?:[’']d| would) be (?:happy|glad) to|I can) help\\b",
  "^As an AI(?: language model)?, I (?:can[’']t|cannot|don[’']t|do not)\\b(?=[^.!?]*[.:!]$)"
]

/** Sentences that only announce the guide that follows them. */
export const announcements = [
  `^${interjection}(?:${announces}) (?=(?:an? |the |some |your )?${adjectives}${kindsOfGuide}` +
    '(?:guide|approach|steps|overview|process)\\b)',
  `^${interjection}(?:Here(?:[’']s| is)|Below is) (?=(?:an? |the )?${adjectives}guide\\b)`,
  `^${interjection}Here(?:[’']s| is) how (?:you can|to) ` +
    '(?:troubleshoot|approach|diagnose|resolve|fix|address)\\b',
  "^Let(?:[’']s| us) (?:walk|go) through\\b"
]

/**
 * Words of chat that say nothing of the error: what a guide is like, what it does for its
 * reader, and that the reader has asked for it.
 */
export const chatWords =
  'structured systematic thorough practical concise clear simple brief helpful useful depth ' +
  'process help assist find describe diagnose resolve tackle handle understand identify ' +
  'effective efficient systematically design cover include provide outline specific specified ' +
  'particular encounter face mention along information question part two three explain ' +
  'clarification'

const needed =
  '(?:any )?(?:further |more |additional |other |specific )*' +
  '(?:assistance|help|support|guidance|questions|details|clarification|information|' +
  'issues|problems|concerns)\\b'
const need = '(?:(?:still )?(?:need|have|require|run into|face|encounter)|would like)'
const needs = `(?:if|should) you ${need} ${needed}(?: or (?:${need} )?${needed})?`
const condition = `(?:${needs}|for ${needed})`
const invitation =
  "(?:please )?(?:(?:feel free|don[’']t hesitate|do not hesitate) " +
  'to (?:ask|reach out|contact me|let me know|message me|follow up)' +
  '|let me know(?= if| how| what|[.!]))'
const about = `(?:for|with|about) ${needed}`
const occasion = `(?:,? (?:${needs}|${about}|how it goes|if (?:it|this) works))?`

/** Chat after the answer. What comes before or after an invitation may say something. */
export const closers = [
  `^${condition}(?=[^.!?]*, ${invitation})`,
  `(?:^|(?<=^${condition}[^.!?]*, ))${invitation}${occasion}`,
  '^(?:I )?hope this (?:(?:troubleshooting )?guide )?helps\\b',
  "^(?:Would you like me to|Is there anything else (?:you(?:[’']d| would) like|I can)|" +
    'Do you (?:want|need) me to)(?: (?:add|expand(?: on)?|elaborate(?: on)?)\\b)?' +
    '(?: anything(?: else)?)?\\b(?=[^.!?]*\\?$)',
  '^(?:Good luck|Happy troubleshooting)\\b'
]
