import {posix} from 'node:path'
import {anchorsOf} from './catalog/anchors.js'
import {guideEntry} from './catalog/guide.js'
import type {Guide} from './catalog/schema.js'
import {linesIn} from './catalog/source-lines.js'
import {type ReadText, readSource} from './decode/bytes.js'
import {bare, unwrapped, wrapped, wrapperOf} from './decode/wrapper.js'
import type {Draft} from './edits/draft.js'
import type {Doubt, Edit, LossClause} from './edits/ledger.js'
import {wrappedEdits} from './edits/wrapped.js'
import {faultyGuide, type Message, RejectedGuide, rejectedGuide} from './errors.js'
import {defaultLimits, type Limits} from './limits.js'
import {copyOf} from './markdown/copy.js'
import {printCanonical} from './print/print.js'
import {applyRevisions} from './print/revisions.js'
import {type Corpus, profileFor} from './profile/corpus.js'
import {resolveProfile, withStyle} from './profile/load.js'
import type {ProfileName} from './profile/names.js'
import type {Profile} from './profile/profile.js'
import type {ProfileFile} from './profile/schema/index.js'
import {allRules, decodeRules, reachOf, styleRules, textRules, treeRules} from './rules/index.js'
import type {Conflicts} from './rules/rule.js'
import {applyStyleRules, applyTextRules, applyTreeRules} from './rules/run.js'
import {reportDeadLinks} from './verify/dead-links.js'
import type {Fault} from './verify/fault.js'
import {reportFrontMatter} from './verify/front-matter.js'
import {countGenerations} from './verify/generations.js'
import {requireExtent, requireSize} from './verify/limits.js'
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
  /** What the guide may be at most, where that is not the default; `seconds` holds in a build. */
  limits?: Partial<Limits> | undefined
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
 * @throws RejectedGuide when the guide cannot be read or breaks one of the three laws, and when
 *   mending it fails; `messages` say where and what to do
 * @throws ProfileError when the profile is wrong
 */
export function normalize(
  source: Uint8Array | string,
  options: NormalizeOptions = {}
): NormalizedGuide {
  const {path = 'guide.md'} = options
  const corpus = withStyle(resolveProfile(options.profile ?? 'aadsts'), options.style)
  try {
    requireMarkdown(path)
    return normalizeWith(corpus, source, {...options, path})
  } catch (error) {
    // One guide that nobody foresaw is no reason to give up the others.
    throw error instanceof RejectedGuide
      ? error
      : (tooDeep(error, path, options.limits?.depth) ?? faultyGuide(path, error))
  }
}

/** Where the limit is raised, what is nested may be deeper than the stack allows. */
function tooDeep(
  error: unknown,
  path: string,
  depth = defaultLimits.depth
): RejectedGuide | undefined {
  const isOverflow = error instanceof RangeError && /call stack/.test(error.message)
  return isOverflow && depth > defaultLimits.depth
    ? rejectedGuide('too-deep', path, [
        'its quotations, lists or emphasis are nested too deeply to be read; flatten some of them'
      ])
    : undefined
}

function normalizeWith(
  corpus: Corpus,
  source: Uint8Array | string,
  {path, conflicts, ...options}: NormalizeOptions & {path: string}
): NormalizedGuide {
  const limits = {...defaultLimits, ...options.limits}
  requireSize(source, path, limits)
  const sourcePath = options.sourcePath ?? posix.basename(path)
  const read = readSource(source)
  requireReadable(read.text, path)
  const {strayBytes} = read
  // The canonical style has no wrapper, and rules record what they take away of it.
  const wrapper = corpus.style === 'canonical' ? bare : wrapperOf(read)
  const text = unwrapped(read.text, wrapper)
  const {profile, draft, ledger} = settleInItsLanguage(text, corpus, {
    path,
    conflicts,
    strayBytes,
    limits
  })
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
    warnings: doubts.length,
    linesOf: linesIn({
      markdown: output.markdown,
      raw: text,
      lineOf: (offset) => draft.lineOf(offset)
    })
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
    ...settle({
      source: text,
      path: given.path,
      hasStyle: profile.style === 'canonical',
      reachOf,
      canLeaveOut: (ruleId) => treeRules.some(({id}) => id === ruleId),
      mend: (draft, pass) => mendOnce(draft, pass, {...given, profile})
    })
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
  limits: Limits
}

/** The stages of mending, once through. */
function mendOnce(
  draft: Draft,
  {reports, isFirst, hasStyle, without}: PassOptions,
  {path, profile, strayBytes, conflicts, limits}: Mending
): Fault | undefined {
  const context = {profile, ledger: reports, path, conflicts, ...(isFirst ? {strayBytes} : {})}
  const isIn = ({id}: {id: string}) => !without.has(id)
  const placeOf = (offset: number) => draft.placeOf(offset)
  // Before any rule looks into the tree.
  requireExtent(draft.parsed(profile.syntax).tree, path, limits, placeOf)
  applyTextRules(decodeRules.filter(isIn), draft, context)
  applyTextRules(textRules.filter(isIn), draft, context)
  requireText(draft.text, path)

  const parsed = draft.parsed(profile.syntax)
  requireExtent(parsed.tree, path, limits, placeOf)
  requireTitle(parsed.tree, path, profile, placeOf)
  const tree = copyOf(parsed.tree)
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
  const canonical = printCanonical(source, profile)
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

function warningOf({line, column, reason, ruleId}: Doubt, path: string): Message {
  return {path, line, column, severity: 'warning', reason, ruleId}
}
