// A heading names what is below it. A lead-in begins a sentence that the list or the
// text below it ends.
import type {Language} from './language.js'
import {once} from './once.js'
import {anyOf} from './words.js'

interface LeadInTests {
  isHeading: RegExp
  begins: RegExp
  beginsInLowerCase: RegExp
  points: RegExp
  endsOpen: RegExp
  verb: RegExp
  lastVerb: RegExp
  sentence: RegExp
  clauses: readonly RegExp[]
  takesClause: RegExp
}

const testsOf = once(({leadIns: words}: Language): LeadInTests => {
  const verb = anyOf(words.verbs)
  const anyVerb = anyOf([...words.verbs, ...words.lastVerbs])
  return {
    isHeading: new RegExp(anyOf(words.headings), 'iu'),
    begins: new RegExp(`^${anyOf(words.begins)}\\s`, 'iu'),
    // What goes on in small letters is no title in title case.
    beginsInLowerCase: new RegExp(
      `^${anyOf(words.beginsInLowerCase)}\\s(?:.*\\s)?\\p{Ll}{4,}(?:\\s|$)`,
      'u'
    ),
    points: new RegExp(anyOf(words.points), 'iu'),
    endsOpen: new RegExp(`\\s${anyOf(words.endsOpen)}$`, 'u'),
    verb: new RegExp(`\\s${verb}(?=\\s|$)`, 'u'),
    // At the end of a line these are verbs in capitals as well.
    lastVerb: new RegExp(`\\s${anyVerb}$`, 'iu'),
    sentence: new RegExp(`^${anyOf(words.subjects)}\\s(?:.*\\s)?${verb}(?=\\s|$)`, 'iu'),
    clauses: [
      new RegExp(`\\s${anyOf(words.clauses)}\\s.*`, 'iu'),
      new RegExp(`\\s${anyOf(words.innerSubjects)}\\s${anyVerb}(?=\\s|$)`, 'giu')
    ],
    takesClause: new RegExp(`^${anyOf(words.takesClause)}\\s`, 'iu')
  }
})

/**
 * Whether a line begins a sentence, rather than name what is below it: `To unlock the
 * account:`, `The reasons for this are:`. A number before it counts as part of the line.
 */
export function isLeadIn(line: string, language: Language): boolean {
  const tests = testsOf(language)
  const text = line.replace(/\s*\([^()]*\)/g, '').replace(/(?<![\s:])[\s:]+$/, '')
  if (tests.isHeading.test(text)) {
    return false
  }
  return (
    tests.begins.test(text) ||
    tests.beginsInLowerCase.test(text.charAt(0).toLowerCase() + text.slice(1)) ||
    tests.points.test(text) ||
    (line.trimEnd().endsWith(':') && tests.endsOpen.test(text)) ||
    hasFiniteVerb(text, tests)
  )
}

/** Whether the main clause of a line has a verb that says who or what does something. */
function hasFiniteVerb(text: string, tests: LeadInTests): boolean {
  if (tests.takesClause.test(text)) {
    return false
  }
  const main = tests.clauses.reduce((rest, clause) => rest.replace(clause, ' '), text).trimEnd()
  return tests.sentence.test(main) || tests.verb.test(main) || tests.lastVerb.test(main)
}
