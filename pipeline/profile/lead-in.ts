// A heading names what is below it. A lead-in begins a sentence that the list or the
// text below it ends. The word lists are English; in other languages no line is a lead-in.

function anyOf(words: string): string {
  return `(?:${words.replaceAll(' ', '|')})`
}

/** Words that begin a clause or a phrase, after which the main clause is still to come. */
const opener = anyOf('to when whenever if unless for')
const begins = new RegExp(
  `^(?:${opener}|in order to|in case|in the event|as soon as|so that|by \\p{L}+ing)\\s`,
  'iu'
)

/** These begin a heading as well, in title case: `Before You Begin`, `After the Reset`. */
const opensInLowerCase = new RegExp(
  `^(?:${anyOf('while before after once till until because although though since please')})\\s` +
    '(?:.*\\s)?\\p{Ll}{4,}(?:\\s|$)',
  'u'
)

function startsSmall(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** `When to Escalate` names a question, as `How to Fix It` does; `When does it occur?` asks it. */
const asks = new RegExp(`^(?:when to|${anyOf('what which who whose where why how')})\\s|\\?$`, 'i')

const finite =
  'am is are was were has have had can cannot could may might must shall should will ' +
  "would include includes occurs happens indicates requires involves contains \\p{L}+n[’']t"
const verb = new RegExp(`\\s${anyOf(finite)}(?=\\s|$)`, 'u')

/** At the end of a line these are verbs in capitals as well. */
const lastVerb = new RegExp(`\\s${anyOf(`${finite} be involve contain follow follows`)}$`, 'iu')

/** A subject that no heading begins with, before its verb. */
const sentence = new RegExp(
  `^${anyOf('this these it there here you we they below')}\\s(?:.*\\s)?${anyOf(finite)}(?=\\s|$)`,
  'iu'
)
/** `Here’s how`: a sentence, whatever comes after. */
const talks = /^(?:(?:here|there|it|that|let)[’']s)\s/i

/** Clauses inside a heading, whose verbs are not its own: `Data to include`, `Steps you can …`. */
const innerClauses = [
  new RegExp(
    `\\s${anyOf('that which who whom whose where why what how when if whether because')}\\s.*`,
    'i'
  ),
  new RegExp(
    `\\s${anyOf('to you we they it')}\\s${anyOf(`${finite} be involve contain follow`)}(?=\\s|$)`,
    'giu'
  )
]

/** `Verify the user is active`: what follows these is a clause, and its verb belongs to it. */
const takesClause = new RegExp(
  `^${anyOf('verify ensure check confirm test testing validate see determine make')}\\s`,
  'i'
)

/** It points to the list below it. */
const points = new RegExp(
  '\\bthe following\\b|\\bas follows$|' +
    `^${anyOf('follow try use take perform complete run')} these \\p{L}+$`,
  'iu'
)

/** Words before a colon that make the list below it the end of the sentence. */
const open = new RegExp(
  `\\s(?:such as|${anyOf('an the and or if whether that when to with for of from by including')})$`
)

/**
 * Whether a line begins a sentence, rather than name what is below it: `To unlock the
 * account:`, `The reasons for this are:`. A number before it counts as part of the line.
 */
export function isLeadIn(line: string): boolean {
  const text = line.replace(/\s*\([^()]*\)/g, '').replace(/[\s:]+$/, '')
  if (asks.test(text)) {
    return false
  }
  return (
    begins.test(text) ||
    opensInLowerCase.test(startsSmall(text)) ||
    talks.test(text) ||
    points.test(text) ||
    (line.trimEnd().endsWith(':') && open.test(text)) ||
    hasFiniteVerb(text)
  )
}

/** Whether the main clause of a line has a verb that says who or what does something. */
function hasFiniteVerb(text: string): boolean {
  if (takesClause.test(text)) {
    return false
  }
  const main = innerClauses.reduce((rest, clause) => rest.replace(clause, ' '), text).trimEnd()
  return sentence.test(main) || verb.test(main) || lastVerb.test(main)
}
