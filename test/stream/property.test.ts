import fc from 'fast-check'
import {expect, it} from 'vitest'
import {RejectedGuide} from '../../pipeline/errors.js'
import {normalize} from '../../pipeline/normalize.js'
import {mendmark} from '../support/command-line.js'
import {runs, seed} from '../support/runs.js'

// A guide takes some milliseconds, and each stream has several.
const few = Math.ceil(runs / 4)

/** Lines of a guide: damage, and characters of one byte to four. */
const body = fc.array(
  fc.constantFrom('* One', 'itâ€™s late', 'Zoë – 日本', '😀 “quoted” \u2028', '**Bold:** text', ''),
  {maxLength: 4}
)
const text = fc
  .tuple(fc.constantFrom('# AADSTS1: Name\n\n', '# AADSTS2: Näme 😀\n\n', ''), body)
  .map(([title, lines]) => `${title}${lines.join('\n')}\n`)
const path = fc.constantFrom('a.md', 'b/ö.md', '😀.md')

/** A line of the input, and the guide in it where there is one. */
interface Given {
  line: string
  guide?: {path: string; source: string | Uint8Array}
}

const given: fc.Arbitrary<Given> = fc.oneof(
  {weight: 4, arbitrary: fc.tuple(path, text, fc.jsonValue()).map(asText)},
  {weight: 2, arbitrary: fc.tuple(path, text).map(asBytes)},
  {weight: 1, arbitrary: fc.constantFrom('', ' \r', '{', '[]', '{"path":"é"}').map(asIs)}
)

function asText([path, source, kept]: [string, string, unknown]): Given {
  return {line: JSON.stringify({kept, path, text: source}), guide: {path, source}}
}

function asBytes([path, source]: [string, string]): Given {
  const bytes = Buffer.from(source, 'latin1')
  return {
    line: JSON.stringify({path, bytes: bytes.toString('base64')}),
    guide: {path, source: bytes}
  }
}

function asIs(line: string): Given {
  return {line}
}

/** What there has to be for a line that is not blank. */
function expected({line, guide}: Given): unknown {
  if (!guide) {
    return {error: expect.anything(), line: expect.anything()}
  }
  const {kept} = JSON.parse(line)
  const more = kept === undefined ? {} : {kept}
  const {path, source} = guide
  try {
    const {messages, ...mended} = normalize(source, {path, sourcePath: path})
    const told = messages.map(({ruleId: code, ...message}) => ({...message, code}))
    return {...more, path, id: mended.guide.id, ...mended, messages: told}
  } catch (error) {
    const {code} = error instanceof RejectedGuide ? error : {code: 'thrown'}
    return {...more, path, error: expect.objectContaining({code})}
  }
}

/** Bytes in pieces that end at the given places, whatever they part. */
function piecesOf(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length]
  const sorted = places.sort((a, b) => a - b)
  return sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end))
}

async function streamed(pieces: readonly Uint8Array[]): Promise<string> {
  async function* chunks() {
    yield* pieces
  }
  const io = {openStdin: () => ({chunks: chunks(), close: () => undefined})}
  const {out, code} = await mendmark(['stream', '--jobs', '2'], '', io)
  expect(code).toBe(0)
  return out
}

it('has a record for each line in order, as the library mends it, however bytes are cut', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(given, {maxLength: 6}),
      fc.array(fc.nat(), {maxLength: 20}),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      async (all, cuts, end, hasEnd) => {
        const input = Buffer.from(all.map(({line}) => line).join(end) + (hasEnd ? end : ''))
        const whole = await streamed([input])
        expect(await streamed(piecesOf(input, cuts))).toBe(whole)
        const records = whole
          .split('\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line))
        const filled = all.filter(({line}) => line.trim() !== '')
        expect(records.map(withoutUnknown)).toEqual(filled.map(expected))
      }
    ),
    {numRuns: few, seed}
  ))

/** A line without a guide may have a path of its own. */
function withoutUnknown(record: object): object {
  return 'line' in record && 'error' in record ? {line: record.line, error: record.error} : record
}
