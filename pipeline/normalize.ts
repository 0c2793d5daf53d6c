import {posix} from 'node:path'
import {guideEntry} from './catalog/guide.js'
import type {Guide} from './catalog/schema.js'
import {type ReadText, readSource} from './decode/bytes.js'
import {Draft} from './edits/draft.js'
import {type Doubt, type Edit, Ledger} from './edits/ledger.js'
import {type Message, rejectedGuide} from './errors.js'
import type {ParsedMarkdown} from './markdown/parse.js'
import {printCanonical} from './print/print.js'
import {type ProfileName, resolveProfile} from './profile/load.js'
import type {Profile} from './profile/schema.js'
import {decodeRules, textRules, treeRules} from './rules/index.js'
import {applyTextRules, applyTreeRules} from './rules/run.js'
import {requireMarkdown, requireText, requireTitle} from './verify/requirements.js'
import {type Pass, settle} from './verify/settle.js'

/** How a guide is normalized. */
export interface NormalizeOptions {
  /** The guide's path, for messages; `guide.md` by default. */
  path?: string
  /** The guide's path in its raw folder, for the catalog; by default the last part of `path`. */
  sourcePath?: string
  /** What the guides of the corpus look like; `aadsts` by default. */
  profile?: Profile | ProfileName
}

/** A mended guide. */
export interface NormalizedGuide {
  /** The canonical Markdown. */
  markdown: string
  /** The guide's entry in the catalog. */
  guide: Guide
  /** Every change, in the order it was made. */
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
  const {path = 'guide.md'} = options
  requireMarkdown(path)
  const profile = resolveProfile(options.profile ?? 'aadsts')
  const sourcePath = options.sourcePath ?? posix.basename(path)
  const read = readSource(source)

  const {output, ledger} = withinTheStack(path, () =>
    settle({
      source: read.text,
      path,
      syntax: profile.syntax,
      first: () => pass(read, path, profile),
      again: (text, known) => pass({text, strayBytes: new Map()}, path, profile, known)
    })
  )
  const edits = ledger.countByRule()
  const guide = guideEntry({...output, path: sourcePath, source, profile, edits})
  const messages = ledger.doubts.map((doubt) => warningOf(doubt, path))
  return {markdown: output.markdown, guide, edits: ledger.edits, messages}
}

/**
 * The stages of mending, once through.
 *
 * @param known what the text parses to, where that is known from before
 */
function pass(
  {text, strayBytes}: ReadText,
  path: string,
  profile: Profile,
  known?: ParsedMarkdown
): Pass {
  const ledger = new Ledger()
  const draft = new Draft(text, ledger, known)
  const context = {profile, ledger, path, strayBytes}
  const placeOf = (offset: number) => draft.placeOf(offset)

  applyTextRules(decodeRules, draft, context)
  applyTextRules(textRules, draft, context)
  requireText(draft.text, path)

  const parsed = draft.parsed(profile.syntax)
  requireTitle(parsed.tree, path, profile, placeOf)

  const editsOfText = ledger.edits.length
  const tree = structuredClone(parsed.tree)
  applyTreeRules(treeRules, tree, profile, ledger, {text: draft.text, placeOf})
  const isUnchanged = ledger.edits.length === editsOfText

  const printed = printCanonical(tree, parsed, profile)
  return {...printed, ledger, ...(isUnchanged ? {unprinted: draft.text} : {})}
}

/** Parsing and printing descend into what is nested; what is too deep for them is rejected. */
function withinTheStack<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError && /call stack/.test(error.message)) {
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
