import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {type Message, RejectedGuide, type RejectionCode} from '../../pipeline/errors.js'
import {type NormalizeOptions, normalize} from '../../pipeline/normalize.js'
import {replay} from '../../pipeline/replay.js'

/** What is wrong with how a text was mended. Two with the same `kind` have the same cause. */
export interface Finding {
  kind: string
  /** The message, or what differs. */
  detail: string
}

// What is a matter of the guide. All other codes say that the program broke one of its laws.
const ofTheGuide: ReadonlySet<RejectionCode> = new Set<RejectionCode>([
  'conflict',
  'empty',
  'no-title',
  'not-text',
  'too-deep',
  'too-large',
  'too-many-blocks',
  'unreadable-title'
])

// A fuzzed text has a few kilobytes, which take a few hundredths of a second. This is far enough
// above them that another program on the same core does not count.
const mostSeconds = 5

/**
 * What is wrong with how a text is mended; undefined where it comes out as promised, or is
 * rejected for a reason of its own.
 *
 * @param mend what is held to its promises
 */
export function findingIn(
  source: string | Uint8Array,
  options: NormalizeOptions,
  mend: typeof normalize = normalize
): Finding | undefined {
  const start = process.cpuUsage()
  try {
    return brokenLaw(source, options, mend) ?? slowness(process.cpuUsage(start))
  } catch (error) {
    if (!(error instanceof RejectedGuide)) {
      return {kind: 'crash', detail: stackOf(error)}
    }
    if (error.code === 'fault') {
      return {kind: 'crash', detail: stackOf(error.cause)}
    }
    const [message] = error.messages
    return ofTheGuide.has(error.code)
      ? undefined
      : {kind: error.code, detail: message?.reason ?? 'no message'}
  }
}

/** Holds what came out to the three laws, by no more than what the library exports. */
function brokenLaw(
  source: string | Uint8Array,
  options: NormalizeOptions,
  mend: typeof normalize
): Finding | undefined {
  const {markdown, edits, messages} = mend(source, options)
  if (replay(source, edits) !== markdown) {
    return {kind: 'replay', detail: 'the edits do not give the output'}
  }
  unified().use(remarkParse).use(remarkGfm).parse(markdown)
  const again = mend(markdown, options)
  if (again.markdown !== markdown || again.edits.length > 0) {
    const [edit] = again.edits
    return {kind: 'second-run', detail: `${edit?.ruleId} changes ${JSON.stringify(edit?.before)}`}
  }
  const left = messages.find(isLeftAlone)
  return left ? {kind: 'left alone', detail: left.reason} : undefined
}

/** Whether a message says that the program could not do something. That loses nothing. */
function isLeftAlone({ruleId, reason}: Message): boolean {
  return ['canonical-form', 'kept-block'].includes(ruleId) || reason.startsWith('not done here')
}

function slowness({user, system}: NodeJS.CpuUsage): Finding | undefined {
  const seconds = (user + system) / 1e6
  return seconds > mostSeconds ? {kind: 'slow', detail: `${seconds.toFixed(1)} s`} : undefined
}

function stackOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return stack.split('\n').slice(0, 4).join('\n')
}

/** What tells two causes apart: the kind, and the message without what it quotes and counts. */
export function causeOf({kind, detail}: Finding): string {
  return `${kind}: ${detail.replace(/"(?:[^"\\]|\\.)*"/g, '"…"').replace(/\d+/g, 'N')}`
}
