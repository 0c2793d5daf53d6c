/** A guide as text, before anything is mended. */
export interface ReadText {
  text: string
  /** Bytes that are not UTF-8, by the offset of the U+FFFD that stands for each of them. */
  strayBytes: ReadonlyMap<number, number>
}

/** Reads a guide, given as bytes or as text that was decoded already. */
export function readSource(source: Uint8Array | string): ReadText {
  return typeof source === 'string' ? {text: source, strayBytes: new Map()} : readBytes(source)
}

/**
 * Reads bytes as UTF-8, or as UTF-16 where they begin with its byte order mark.
 * Valid runs of UTF-8 are read as such; each byte that is not part of one
 * becomes one U+FFFD and is kept. A byte order mark of UTF-8 stays in the text.
 */
export function readBytes(bytes: Uint8Array): ReadText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return {text: decodeAs('utf-16le', bytes.subarray(2)), strayBytes: new Map()}
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return {text: decodeAs('utf-16be', bytes.subarray(2)), strayBytes: new Map()}
  }
  try {
    return {
      text: new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes),
      strayBytes: new Map()
    }
  } catch {
    return readMixed(bytes)
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, {ignoreBOM: true}).decode(bytes)
}

function readMixed(bytes: Uint8Array): ReadText {
  const strayBytes = new Map<number, number>()
  let text = ''
  let runStart = 0
  let at = 0
  const flush = (end: number) => {
    text += decodeAs('utf-8', bytes.subarray(runStart, end))
  }
  while (at < bytes.length) {
    const length = isLetterBeforeMark(bytes, at) ? 0 : sequenceLength(bytes, at)
    if (length > 0) {
      at += length
      continue
    }
    flush(at)
    strayBytes.set(text.length, bytes[at] ?? 0)
    text += '\uFFFD'
    at += 1
    runStart = at
  }
  flush(bytes.length)
  return {text, strayBytes}
}

// As UTF-8 these pairs are letters of Syriac and N’Ko. Where other bytes are no UTF-8, they are
// letters and marks of Windows-1252: the end of `„Gruß“`.
const lettersOfWindows1252: ByteRange = [0xdc, 0xdf]
const marksOfWindows1252: ByteRange = [0x91, 0x97]

function isLetterBeforeMark(bytes: Uint8Array, at: number): boolean {
  return (
    isWithin(lettersOfWindows1252, bytes[at] ?? 0) &&
    isWithin(marksOfWindows1252, bytes[at + 1] ?? 0)
  )
}

type ByteRange = readonly [first: number, last: number]

/** The well-formed sequences of several bytes: RFC 3629, section 4. Other bytes are 80 to BF. */
const wellFormed: readonly {lead: ByteRange; second: ByteRange; length: number}[] = [
  {lead: [0xc2, 0xdf], second: [0x80, 0xbf], length: 2},
  {lead: [0xe0, 0xe0], second: [0xa0, 0xbf], length: 3},
  {lead: [0xe1, 0xec], second: [0x80, 0xbf], length: 3},
  {lead: [0xed, 0xed], second: [0x80, 0x9f], length: 3},
  {lead: [0xee, 0xef], second: [0x80, 0xbf], length: 3},
  {lead: [0xf0, 0xf0], second: [0x90, 0xbf], length: 4},
  {lead: [0xf1, 0xf3], second: [0x80, 0xbf], length: 4},
  {lead: [0xf4, 0xf4], second: [0x80, 0x8f], length: 4}
]
const continuation: ByteRange = [0x80, 0xbf]

/** The length in bytes of the valid UTF-8 sequence at `at`, or 0 where there is none. */
export function sequenceLength(bytes: ArrayLike<number>, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) {
    return 1
  }
  const form = wellFormed.find((each) => isWithin(each.lead, lead))
  if (!form || !isWithin(form.second, bytes[at + 1] ?? 0)) {
    return 0
  }
  for (let index = 2; index < form.length; index++) {
    if (!isWithin(continuation, bytes[at + index] ?? 0)) {
      return 0
    }
  }
  return form.length
}

function isWithin([first, last]: ByteRange, byte: number): boolean {
  return first <= byte && byte <= last
}
