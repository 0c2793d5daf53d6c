import {posix} from 'node:path'
import {anchorsOf} from './catalog/anchors.js'
import {guideEntry} from './catalog/guide.js'
import type {Guide} from './catalog/schema.js'
import {type ReadText, readSource} from './decode/bytes.js'
import {bare, unwrapped, wrapped, wrapperOf} from './decode/wrapper.js'
import type {Draft} from './edits/draft.js'
import type {Doubt, Edit, LossClause} from './edits/ledger.js'
import {wrappedEdits} from './edits/wrapped.js'
import {type Message, rejectedGuide} from './errors.js'
import type {ParsedMarkdown} from './markdown/parse.js'
import {type Canonical, printCanonical} from './print/print.js'
import {applyRevisions} from './print/revisions.js'
import {type Corpus, profileFor} from './profile/corpus.js'
import {type ProfileName, resolveProfile, withStyle} from './profile/load.js'
import type {Profile} from './profile/profile.js'
import type {ProfileFile} from './profile/schema/index.js'
import {allRules, decodeRules, reachOf, styleRules, textRules, treeRules} from './rules/index.js'
import type {Conflicts} from './rules/rule.js'
import {applyStyleRules, applyTextRules, applyTreeRules} from './rules/run.js'
import {reportDeadLinks} from './verify/dead-links.js'
import type {Fault} from './verify/fault.js'
import {reportFrontMatter} from './verify/front-matter.js'
import {countGenerations} from './verify/generations.js'
import {literalFaults, revisionFault} from './verify/literals.js'
import {reportLostWords} from './verify/lost-words.js'
import {requireMarkdown, requireReadable, requireText, requireTitle} from './verify/requirements.js'
import {type Mended, type PassOptions, settle} from './verify/settle.js'
import {stabilityFaults} from './verify/stability.js'

/** How a guide is normalized. */
export interface NormalizeOptions {
  /** The guide's path, for messages; `guide.md` by default. */
  path?: string
  /** The guide's path in its raw folder, for the catalog; by default the last part of `path`. */
  sourcePath?: string
  /** What the guides of the corpus look like; `aadsts` by default. */
  profile?: Corpus | ProfileFile | ProfileName
  /** `canonical` or `source`, in place of what the profile says. */
  style?: Profile['style']
  /**
   * What becomes of merge conflicts. `best`, the default: where both sides are generations, the
   * more complete one stays; else the guide is rejected where both say something and differ.
   * `reject`: it is rejected then in any case. `ours`, `theirs`: that side stays, always.
   */
  conflicts?: Conflicts | undefined
}

/** A mended guide. */
export interface NormalizedGuide {
  /** The mended Markdown. */
  markdown: string
  /** The guide's entry in the catalog. */
  guide: Guide
  /** Every change, in the order it was made; `replay` does them again. */
  edits: Edit[]
  /** What a person should look at: warnings only, since a guide with errors is rejected. */
  messages: Message[]
}

/**
 * Mends one guide: bytes → text → tree → repaired tree → Markdown → checks → entry.
 * A pure function of its arguments, without disk or clock.
 *
 * @param source the guide's bytes, or its text where it was decoded already
 * @throws RejectedGuide when the guide cannot be read or breaks one of the three laws;
 *   `messages` say where and what to do
 */
export function normalize(
  source: Uint8Array | string,
  options: NormalizeOptions = {}
): NormalizedGuide {
  const {path = 'guide.md', conflicts} = options
  requireMarkdown(path)
  const corpus = withStyle(resolveProfile(options.profile ?? 'aadsts'), options.style)
  const sourcePath = options.sourcePath ?? posix.basename(path)
  const read = readSource(source)
  requireReadable(read.text, path)
  const {strayBytes} = read
  // The canonical style has no wrapper, and rules record what they take away of it.
  const wrapper = corpus.style === 'canonical' ? bare : wrapperOf(read)
  const text = unwrapped(read.text, wrapper)
  const {profile, draft, ledger} = settleInItsLanguage(text, corpus, {path, conflicts, strayBytes})
  const output = draft.parsed(profile.syntax)
  const emitted = wrapped(output.markdown, wrapper)
  const lost = reportLostWords(ledger.edits, output.markdown, profile, losses, choices)
  const others = [
    ...reportDeadLinks(ledger.edits, output.tree, anchorsOf),
    ...reportFrontMatter(output, (offset) => draft.placeOf(offset))
  ]
  // What was taken out needs no second look.
  const open = ledger.doubts.filter(({offset}) => offset === undefined || draft.holds(offset))
  const doubts = [...open, ...lost, ...others]
  const guide = guideEntry({
    ...output,
    emitted,
    path: sourcePath,
    source,
    profile,
    generations: countGenerations(output.tree, ledger.edits, profile),
    edits: ledger.countByRule(),
    warnings: doubts.length
  })
  const messages = doubts.map((doubt) => warningOf(doubt, path))
  return {markdown: emitted, guide, edits: wrappedEdits(ledger.edits, text, wrapper), messages}
}

/** Mends a text with the words of its language. */
function settleInItsLanguage(
  text: string,
  corpus: Corpus,
  given: Omit<Mending, 'profile'>
): Mended & {profile: Profile} {
  const settleWith = (profile: Profile) => ({
    profile,
    ...withinTheStack(given.path, () =>
      settle({
        source: text,
        path: given.path,
        hasStyle: profile.style === 'canonical',
        reachOf,
        mend: (draft, pass) => mendOnce(draft, pass, {...given, profile})
      })
    )
  })
  const settled = settleWith(profileFor(corpus, text))
  // What was removed may have been in another language. What is left tells it at the next run.
  const left = profileFor(corpus, settled.draft.text)
  return left.language === settled.profile.language ? settled : settleWith(left)
}

/** What the rules do that can take out words that say something, by their ids. */
const losses = new Map(
  allRules.flatMap(({id, loss}): [string, LossClause][] => (loss === undefined ? [] : [[id, loss]]))
)
/** The signs by which the rules choose. */
const choices = new Set(allRules.flatMap((rule) => rule.choices ?? []))

/** What a guide is mended with. */
interface Mending {
  path: string
  profile: Profile
  strayBytes: ReadText['strayBytes']
  conflicts: Conflicts | undefined
}

/** The stages of mending, once through. */
function mendOnce(
  draft: Draft,
  {reports, isFirst, hasStyle, without}: PassOptions,
  {path, profile, strayBytes, conflicts}: Mending
): Fault | undefined {
  const context = {profile, ledger: reports, path, conflicts, ...(isFirst ? {strayBytes} : {})}
  const isIn = ({id}: {id: string}) => !without.has(id)
  applyTextRules(decodeRules.filter(isIn), draft, context)
  applyTextRules(textRules.filter(isIn), draft, context)
  requireText(draft.text, path)

  const parsed = draft.parsed(profile.syntax)
  const placeOf = (offset: number) => draft.placeOf(offset)
  requireTitle(parsed.tree, path, profile, placeOf)
  const tree = structuredClone(parsed.tree)
  const source = {text: draft.text, placeOf}
  const revisions = applyTreeRules(treeRules.filter(isIn), tree, profile, reports, source)
  const {unstable, kept, revisions: applied} = applyRevisions(draft, parsed, revisions, profile)
  if (unstable) {
    return {code: 'stability', reasons: stabilityFaults(unstable.wanted, unstable.got)}
  }
  for (const {line, column, ruleIds} of kept) {
    reports.doubt({line, column, ruleId: 'kept-block', reason: reasonForKept(ruleIds)})
  }
  const fault = revisionFault(parsed.tree, applied, reachOf)
  return fault ?? (hasStyle ? applyStyle(draft, profile) : undefined)
}

function reasonForKept(ruleIds: readonly string[]): string {
  const rules = ruleIds.length > 0 ? ruleIds.join(' and ') : 'a rule'
  return (
    `this block stays as it is: what ${rules} would make of it cannot be written in Markdown; ` +
    'mend it by hand'
  )
}

/** Writes a draft in the canonical style. */
function applyStyle(draft: Draft, profile: Profile): Fault | undefined {
  const source = draft.parsed(profile.syntax)
  const canonical = canonicalForm(source, profile)
  if (!canonical) {
    return {code: 'stability', reasons: ['the canonical form does not parse to the same guide']}
  }
  const reasons = literalFaults(source.tree, canonical.output.tree, 'the canonical form')
  if (reasons.length > 0) {
    return {code: 'conservation', reasons}
  }
  applyStyleRules(styleRules, draft, canonical.changes)
  draft.know(canonical.output)
  return undefined
}

/** The canonical form; undefined where there is none, or what is nested is too deep for it. */
function canonicalForm(source: ParsedMarkdown, profile: Profile): Canonical | undefined {
  try {
    return printCanonical(source, profile)
  } catch (error) {
    if (isTooDeep(error)) {
      return undefined
    }
    throw error
  }
}

function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /call stack/.test(error.message)
}

/** Parsing and printing descend into what is nested; what is too deep for them is rejected. */
function withinTheStack<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (isTooDeep(error)) {
      throw rejectedGuide('too-deep', path, [
        'its block quotes or lists are nested too deeply to be read; flatten some of them'
      ])
    }
    throw error
  }
}

function warningOf({line, column, reason, ruleId}: Doubt, path: string): Message {
  return {path, line, column, severity: 'warning', reason, ruleId}
}
