// What a language model says around its answer, as regular expressions for whole sentences.

// Said before it announces its answer.
const interjection = '(?:(?:Certainly|Sure|Of course|Absolutely|Great|Okay|Yes), )?'
const restOfSentence = '\\b[^.!?]*[.:!]?$'

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
  "^(?:I(?:[’']d| would) be (?:happy|glad) to|I can) help\\b[^.!?]*[.!]$",
  "^As an AI(?: language model)?, I (?:can[’']t|cannot|don[’']t|do not)\\b[^.!?]*[.:!]$"
]

/** Sentences that only announce the guide that follows them. */
export const announcements = [
  `^${interjection}(?:${announces}) (?:an? |the |some |your )?${adjectives}${kindsOfGuide}` +
    `(?:guide|approach|steps|overview|process)${restOfSentence}`,
  `^${interjection}(?:Here(?:[’']s| is)|Below is) (?:an? |the )?` +
    `${adjectives}guide${restOfSentence}`,
  `^${interjection}Here(?:[’']s| is) how (?:you can|to) ` +
    `(?:troubleshoot|resolve|fix|address)${restOfSentence}`,
  `^Let(?:[’']s| us) (?:walk|go) through${restOfSentence}`
]

const condition =
  '(?:If you (?:need|have|require)|Should you (?:need|have|require)|For) (?:any )?' +
  '(?:further|more|additional|other|specific)?\\s*' +
  '(?:assistance|help|questions|details|clarification|information)[^.!?]*, '
const invitation =
  "(?:feel free|don[’']t hesitate|do not hesitate) " +
  'to (?:ask|reach|contact me|let me|message|follow up)'

/** Chat after the answer. */
export const closers = [
  `^(?:${condition})?(?:please )?(?:${invitation}|let me know(?: if| how| what|[.!]))[^.!?]*[.!]?$`,
  '^(?:I )?hope this (?:helps|guide helps)\\b[^.!?]*[.!]$',
  "^(?:Would you like me to|Is there anything else (?:you(?:[’']d| would) like|I can)|" +
    'Do you (?:want|need) me to)\\b[^.!?]*\\?$',
  '^(?:Good luck|Happy troubleshooting)\\b[^.!?]*[.!]$'
]
