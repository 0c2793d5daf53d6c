// What a language model says around its answer, as regular expressions for how its sentences
// begin. The rest of such a sentence is chat too where it says nothing else. What stands in
// a lookahead, `(?=…)`, is part of the rest.

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
  "^As an AI(?: language model)?, I (?:can[’']t|cannot|don[’']t|do not)\\b[^.!?]*[.:!]$"
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
export const chatWords = [
  'structured systematic thorough practical concise clear simple brief helpful useful depth',
  'process help assist find describe diagnose resolve tackle handle understand identify effective',
  'efficient systematically design cover include provide outline specific specified',
  'particular encounter face mention along information question part two three'
].flatMap((line) => line.split(' '))

const condition =
  '(?:If you (?:need|have|require)|Should you (?:need|have|require)|For) (?:any )?' +
  '(?:further|more|additional|other|specific)?\\s*' +
  '(?:assistance|help|questions|details|clarification|information)[^.!?]*, '
const invitation =
  "(?:feel free|don[’']t hesitate|do not hesitate) " +
  'to (?:ask|reach out|contact me|let me know|message me|follow up)'
const occasion = '(?:,? (?:if|for|with|about|how|what)\\b[^.!?]*)?'

/** Chat after the answer. */
export const closers = [
  `^(?:${condition})?(?:please )?(?:${invitation}|let me know(?= if| how| what|[.!]))${occasion}`,
  '^(?:I )?hope this (?:helps|guide helps)\\b[^.!?]*[.!]$',
  "^(?:Would you like me to|Is there anything else (?:you(?:[’']d| would) like|I can)|" +
    'Do you (?:want|need) me to)\\b[^.!?]*\\?$',
  '^(?:Good luck|Happy troubleshooting)\\b'
]
