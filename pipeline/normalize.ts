import {posix} from 'node:path'
import type {Root} from 'mdast'
import {guideEntry} from './catalog/guide.js'
import type {Guide} from './catalog/schema.js'
import {type ReadText, readBytes} from './decode/bytes.js'
import {Draft} from './edits/draft.js'
import {type Edit, Ledger, type Place, placesIn} from './edits/ledger.js'
import {type Message, RejectedGuide, type RejectionCode} from './errors.js'
import {type ParsedMarkdown, readMarkdown} from './markdown/parse.js'
import {type Canonical, canonicalize} from './print/canonicalize.js'
import {builtInProfile, type ProfileName} from './profile/load.js'
import type {Profile} from './profile/schema.js'
import {lineOf, readTitle, titleOf} from './profile/title.js'
import {decodeRules, textRules, treeRules} from './rules/index.js'
import {applyTextRule, applyTreeRules} from './rules/run.js'
import {conservationFaults} from './verify/conservation.js'
import {idempotenceFaults} from './verify/idempotence.js'
import {stabilityFaults} from './verify/stability.js'

/** How a guide is normalized. */
export interface NormalizeOptions {
  /** The guide's path, for messages; `guide.md` where none is given. */
  path?: string
  /** The guide's path in its raw folder, for the catalog; the last part of `path` where none is given. */
  sourcePath?: string
  /** What the guides of the corpus look like; `aadsts` where none is given. */
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
  /** What a person should look at: warnings only, for a guide with errors is rejected. */
  messages: Message[]
}

/**
 * Mends one guide: bytes → decode → parse → repair → canonicalize → verify → entry.
 * A pure function of its arguments, without disk or clock.
 *
 * @param source the guide's bytes, or its text where it was decoded already
 * @throws RejectedGuide when the guide cannot be read or breaks one of the three laws; `messages` say where
 */
export function normalize(
  source: Uint8Array | string,
  options: NormalizeOptions = {}
): NormalizedGuide {
  try {
    return normalizeText(source, options)
  } catch (error) {
    // Parsing and printing descend into what is nested.
    if (!(error instanceof RangeError) || !/call stack/.test(error.message)) {
      throw error
    }
    throw rejected('too-deep', options.path ?? 'guide.md', [
      'its quotations or lists are nested too deep to be read; take some of them apart'
    ])
  }
}

function normalizeText(source: Uint8Array | string, options: NormalizeOptions): NormalizedGuide {
  const path = options.path ?? 'guide.md'
  const profile =
    typeof options.profile === 'object'
      ? options.profile
      : builtInProfile(options.profile ?? 'aadsts')
  const read =
    typeof source === 'string'
      ? {text: source, strayBytes: new Map<number, number>()}
      : readBytes(source)

  const {mended: printed, again} = mendThroughout(read, path, profile)
  const [fault] = faultsOf(printed, again, read.text)
  const {output, ledger} = fault
    ? (asItStood(printed, read.text, path, profile) ?? refuse(fault, path))
    : printed
  const guide = guideEntry({
    path: options.sourcePath ?? posix.basename(path),
    source,
    ...output,
    profile,
    edits: ledger.countByRule()
  })
  const messages = ledger.doubts.map(
    ({line, column, reason, ruleId}): Message => ({
      path,
      line,
      column,
      severity: 'warning',
      reason,
      ruleId
    })
  )
  return {markdown: output.markdown, guide, edits: ledger.edits, messages}
}

const emptyReason = 'the guide is empty; restore it, or remove it'

interface Mended extends Canonical {
  ledger: Ledger
  /** The text before it was printed, where no rule changed its tree. */
  unprinted: string | undefined
}

interface Fault {
  code: RejectionCode
  reasons: string[]
}

/** One pass of the line, without its checks. `known` is what the text parses to, where that was found out before. */
function mend(
  {text, strayBytes}: ReadText,
  path: string,
  profile: Profile,
  known?: ParsedMarkdown
): Mended {
  const ledger = new Ledger()
  const draft = new Draft(text, ledger, known)
  for (const rule of [...decodeRules, ...textRules]) {
    applyTextRule(rule, draft, {profile, ledger, path, strayBytes})
  }

  if (draft.text.trim() === '') {
    throw rejected('empty', path, [emptyReason])
  }
  const editsOfText = ledger.edits.length
  const parsed = draft.parsed(profile.syntax)
  requireTitle(parsed.tree, path, profile, draft)
  const tree = structuredClone(parsed.tree)
  applyTreeRules(treeRules, tree, profile, ledger, {
    text: draft.text,
    placeOf: (offset) => draft.placeOf(offset)
  })

  const unprinted = ledger.edits.length === editsOfText ? draft.text : undefined
  return {...canonicalize(tree, parsed, profile), ledger, unprinted}
}

// What one rule mends may bring to light what another would have mended before it; seldom twice.
const mostPasses = 6

/** Mends until a further pass finds nothing, and gives that pass too: it is what the second law asks for. */
function mendThroughout(
  read: ReadText,
  path: string,
  profile: Profile
): {mended: Mended; again: Mended} {
  let mended = mend(read, path, profile)
  for (let pass = 1; ; pass++) {
    const again = mend(
      {text: mended.output.markdown, strayBytes: new Map()},
      path,
      profile,
      mended.output
    )
    if (again.ledger.edits.length === 0 || pass === mostPasses) {
      return {mended, again}
    }
    const {ledger} = mended
    for (const edit of again.ledger.edits) {
      ledger.record({...edit, ...placeOfWords(read.text, edit.before)})
    }
    mended = {...again, ledger, unprinted: undefined}
  }
}

/** Where the first words of `passage` stand in the raw text: for what was found after the text was printed. */
function placeOfWords(raw: string, passage: string): Place {
  const words = passage.match(/[\p{L}\p{N}]+/gu)?.slice(0, 6) ?? []
  const at = words.length === 0 ? -1 : raw.search(new RegExp(words.join('[^\\p{L}\\p{N}]+'), 'u'))
  return placesIn(raw)(Math.max(at, 0))
}

/** The laws that a mended guide breaks, by what its output parses to and what another pass makes of it. */
function faultsOf({tree, output, ledger}: Mended, again: Mended, source: string): Fault[] {
  const faults: Fault[] = [
    {code: 'conservation', reasons: conservationFaults(source, output.markdown, ledger)},
    {code: 'stability', reasons: stabilityFaults(tree, output.tree)},
    {
      code: 'idempotence',
      reasons: idempotenceFaults(output.markdown, {
        markdown: again.output.markdown,
        edits: again.ledger.edits
      })
    }
  ]
  return faults.filter(({reasons}) => reasons.length > 0)
}

/**
 * A guide that no rule changed and that cannot be printed in the canonical
 * form: it stays as it stands, and says so. Undefined where that would lose
 * words too, or would be mended by a second run.
 */
function asItStood(
  {unprinted, ledger}: Mended,
  source: string,
  path: string,
  profile: Profile
): Mended | undefined {
  if (unprinted === undefined) {
    return undefined
  }
  const markdown = `${unprinted.trimEnd()}\n`
  const {mended: next, again} = mendThroughout(
    {text: markdown, strayBytes: new Map()},
    path,
    profile
  )
  if (next.ledger.edits.length > 0 || conservationFaults(source, markdown, ledger).length > 0) {
    return undefined
  }
  // The white space at its end may have been all that was in the way.
  if (faultsOf(next, again, markdown).length === 0) {
    return {...next, ledger}
  }
  ledger.doubt({
    line: 1,
    column: 1,
    ruleId: 'canonical-form',
    reason: 'this guide does not survive being printed in the canonical form, so it stays as it is'
  })
  const output = readMarkdown(markdown, profile.syntax)
  return {tree: output.tree, output, ledger, unprinted}
}

function requireTitle(tree: Root, path: string, profile: Profile, draft: Draft): void {
  if (!profile.title) {
    return
  }
  const title = titleOf(tree, profile)
  if (!title) {
    throw rejected('no-title', path, [
      `the guide has no title; give it a first heading such as “${profile.title.example}”`
    ])
  }
  if (readTitle(lineOf(title), profile)) {
    return
  }
  const place = draft.placeOf(title.position?.start.offset ?? 0)
  const reason = `the title “${lineOf(title)}” is not one that the profile ${profile.name} reads; expected one such as “${profile.title.example}”`
  throw new RejectedGuide('unreadable-title', [
    {path, ...place, severity: 'error', reason, ruleId: 'unreadable-title'}
  ])
}

function refuse({code, reasons}: Fault, path: string): never {
  const wayOut =
    'mend that part by hand, or leave the guide out with --keep-going; and report it, for this is a fault of the program'
  throw rejected(
    code,
    path,
    reasons.map((reason) => `${reason}; ${wayOut}`)
  )
}

function rejected(code: RejectionCode, path: string, reasons: readonly string[]): RejectedGuide {
  return new RejectedGuide(
    code,
    reasons.map((reason) => ({path, line: 1, column: 1, severity: 'error', reason, ruleId: code}))
  )
}
