import type {Doubt, Edit, LossClause} from '../edits/ledger.js'
import {wordsOf} from '../edits/words.js'
import type {Language} from '../languages/language.js'
import {withoutFailures} from '../profile/failures.js'
import type {Generated, Profile} from '../profile/profile.js'
import {stemOf, stemsOf, tellingWords, vocabularyOf} from '../signs/telling-words.js'

/** The rule that drops whole generations. */
export const generationDropper = 'repeated-generation'
/** The sign by which one side of a merge conflict is dropped, as a generation. */
export const betterGeneration = 'other-generation-better'

// Copies of one generation that were damaged in different ways do not differ in a telling
// word. Two generations for one error do in 24 % at least, and half of the pairs in 54 % or
// more (182 pairs). A tenth is far from both.
const mostOfCopy = 0.1

/** Words that an edit took out. */
interface Loss {
  /** Those that the guide says nowhere else, as they were written, the most telling first. */
  words: readonly string[]
  /** How many words in what was taken out say something. */
  of: number
}

/**
 * Reports what the edits took out and `markdown`, which is what came out, no longer says.
 * Words that carry nothing are no loss: those that hold a sentence together, other forms of
 * a word that is still there, and what the profile knows as chat, echoes and headings.
 *
 * @param clauses what each rule did that can take out words that say something, by the id of
 *   the rule; the edits of other rules repair spelling and markup
 * @param choices signs that are no evidence: what goes by one of them is reported in any case
 */
export function reportLostWords(
  edits: readonly Edit[],
  markdown: string,
  profile: Profile,
  clauses: ReadonlyMap<string, LossClause>,
  choices: ReadonlySet<string> = new Set()
): Doubt[] {
  const removals = edits.filter(({ruleId}) => clauses.has(ruleId))
  if (removals.length === 0) {
    return []
  }
  const lossOf = lossFinder(markdown, profile)
  return removals.flatMap((edit): Doubt[] => {
    const removed = withoutMarkers(edit.before)
    const loss = lossOf({before: removed, after: edit.after})
    const isChoice = edit.signs.some((sign) => choices.has(sign)) && removed.trim() !== ''
    if (loss.words.length === 0 && !isChoice) {
      return []
    }
    const clause = clauses.get(edit.ruleId) ?? ''
    const {line, column} = edit
    const isGeneration =
      (edit.ruleId === generationDropper || edit.signs.includes(betterGeneration)) && !isCopy(loss)
    const ruleId = isChoice || isGeneration ? edit.ruleId : 'lost-words'
    const what = typeof clause === 'string' ? clause : clause(edit)
    return [{line, column, ruleId, reason: describe(loss, what, isGeneration)}]
  })
}

/** Some Markdown without the markers of merge conflicts, and without what both sides changed. */
export function withoutMarkers(markdown: string): string {
  return withoutBases(markdown.split('\n'))
    .join('\n')
    .replace(/^[ \t]*(?:[<>]{7}(?: .*)?|={7}[ \t]*)$/gm, '')
}

/** Lines without those from the marker of a common base to the marker between the sides. */
function withoutBases(lines: readonly string[]): string[] {
  const kept: string[] = []
  let base = -1
  for (const line of lines) {
    if (base === -1 && /^[ \t]*\|{7}(?: .*)?$/.test(line)) {
      base = kept.length
    } else if (base !== -1 && /^[ \t]*={7}[ \t]*$/.test(line)) {
      kept.length = base
      base = -1
    }
    kept.push(line)
  }
  return kept
}

/** Whether a dropped generation is nearly contained in the guide. */
function isCopy({words, of}: Loss): boolean {
  return words.length <= of * mostOfCopy
}

function lossFinder(
  markdown: string,
  profile: Profile
): (edit: Pick<Edit, 'before' | 'after'>) => Loss {
  const {generated, language} = profile
  const carriesNothing = vocabularyOf(profile)
  const chatIn = generated ? chatFinder(generated) : () => ''
  const said = stemsOf(markdown, language)
  return ({before, after}) => {
    const elsewhere = new Set([...stemsOf(after, language), ...stemsOf(chatIn(before), language)])
    const known = (stem: string) => carriesNothing(stem) || elsewhere.has(stem)
    const isSaid = (stem: string) => known(stem) || said.has(stem)
    const words = mostTellingFirst(tellingWords(before, isSaid, language), before, language)
    return {words, of: tellingWords(before, known, language).length}
  }
}

/** Names and numbers first, then the words that come most often in a text. */
function mostTellingFirst(words: readonly string[], text: string, language: Language): string[] {
  const counts = new Map<string, number>()
  for (const stem of wordsOf(text).map((each) => stemOf(each, language))) {
    counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  const weighed = words.map((word) => ({
    word,
    isName: /\p{N}|.\p{Lu}/u.test(word),
    count: counts.get(stemOf(word, language)) ?? 0
  }))
  return weighed
    .sort((a, b) => Number(b.isName) - Number(a.isName) || b.count - a.count)
    .map(({word}) => word)
}

/** Finds the beginnings of sentences of chat in some Markdown, and what failed generations left. */
function chatFinder({
  openers,
  announcements,
  closers,
  failures
}: Generated): (markdown: string) => string {
  const patterns = [...openers, ...announcements, ...closers]
  const isFailure = (text: string) => withoutFailures(text, failures).trim() === ''
  return (markdown) => {
    const sentences = markdown
      .replace(/[*_`#>]/g, '')
      .split(/\n\s*\n|(?<=[.!?:]["”’)]*)\s+/)
      .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    const beginnings = sentences.flatMap((sentence) =>
      patterns.map((pattern) => pattern.exec(sentence)?.[0] ?? '')
    )
    return [...beginnings, ...sentences.filter(isFailure)].join(' ')
  }
}

// So many words tell a reader what a loss is about.
const mostShown = 5

function describe({words, of}: Loss, clause: string, isGeneration: boolean): string {
  if (words.length === 0) {
    return `${clause}; the guide still says their words`
  }
  const shown = words.slice(0, mostShown).map((word) => `“${word}”`)
  const more = words.length - shown.length
  const list = [...shown, ...(more > 0 ? [`${more} more`] : [])]
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' and ')
  const share = isGeneration ? `${words.length} of its ${of} telling words: ` : ''
  const them = words.length === 1 ? 'it' : 'them'
  return `${clause}, and the guide no longer says ${share}${list}; edit this file to keep ${them}`
}
