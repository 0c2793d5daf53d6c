import {posix} from 'node:path'
import {anchorsOf} from './catalog/anchors.js'
import {guideEntry} from './catalog/guide.js'
import type {Guide} from './catalog/schema.js'
import {linesIn} from './catalog/source-lines.js'
import {readSource} from './decode/bytes.js'
import {bare, unwrapped, wrapped, wrapperOf} from './decode/wrapper.js'
import type {NamedEdit} from './edits/edit-id.js'
import type {Doubt, LossClause} from './edits/ledger.js'
import type {LeftOut} from './edits/left-out.js'
import {wrappedEdits} from './edits/wrapped.js'
import {faultyGuide, type Message, RejectedGuide, rejectedGuide} from './errors.js'
import {defaultLimits, type Limits} from './limits.js'
import {type Mending, mendOnce} from './mending-pass.js'
import {type Corpus, profileFor} from './profile/corpus.js'
import {resolveProfile, withStyle} from './profile/load.js'
import type {ProfileName} from './profile/names.js'
import type {Profile} from './profile/profile.js'
import type {ProfileFile} from './profile/schema/index.js'
import {allRules, reachOf, treeRules} from './rules/index.js'
import type {Conflicts} from './rules/rule.js'
import {reportDeadLinks} from './verify/dead-links.js'
import {settleAsDecided, staleDoubt} from './verify/decisions.js'
import {reportFrontMatter} from './verify/front-matter.js'
import {countGenerations} from './verify/generations.js'
import {requireSize} from './verify/limits.js'
import {reportLostWords} from './verify/lost-words.js'
import {requireMarkdown, requireReadable} from './verify/requirements.js'
import {type Mended, settle} from './verify/settle.js'

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
  /** The ids of edits that are not made, since somebody rejected them. */
  rejected?: readonly string[] | undefined
}

/** A mended guide. */
export interface NormalizedGuide {
  /** The mended Markdown. */
  markdown: string
  /** The guide's entry in the catalog. */
  guide: Guide
  /** Every change, in the order it was made; `replay` does them again. */
  edits: NamedEdit[]
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
  const given = {path, conflicts, strayBytes, limits}
  const {settled, edits, stale} = settleAsDecided(options.rejected, {path, sourcePath}, (leftOut) =>
    settleInItsLanguage(text, corpus, {...given, leftOut})
  )
  const {profile, draft, ledger} = settled
  const output = draft.parsed(profile.syntax)
  const emitted = wrapped(output.markdown, wrapper)
  const lost = reportLostWords(ledger.edits, output.markdown, profile, losses, choices)
  const others = [
    ...reportDeadLinks(ledger.edits, output.tree, anchorsOf),
    ...reportFrontMatter(output, (offset) => draft.placeOf(offset))
  ]
  // What was taken out needs no second look.
  const open = ledger.doubts.filter(({offset}) => offset === undefined || draft.holds(offset))
  const doubts = [...open, ...lost, ...others, ...stale.map(staleDoubt)]
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
  return {markdown: emitted, guide, edits: wrappedEdits(edits, text, wrapper), messages}
}

/** Mends a text with the words of its language. */
function settleInItsLanguage(
  text: string,
  corpus: Corpus,
  {leftOut, ...given}: Omit<Mending, 'profile'> & {leftOut: readonly LeftOut[]}
): Mended & {profile: Profile} {
  const settleWith = (profile: Profile) => ({
    profile,
    ...settle({
      source: text,
      path: given.path,
      hasStyle: profile.style === 'canonical',
      leftOut,
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

function warningOf({line, column, reason, ruleId}: Doubt, path: string): Message {
  return {path, line, column, severity: 'warning', reason, ruleId}
}
