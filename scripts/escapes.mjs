// Characters and bytes that cannot be typed, in the fixtures of rules.

const escaped = /\\([xu])\{([0-9A-Fa-f]+)\}/g
const largestByte = 0xff
const largestCharacter = 0x10ffff

/**
 * Reads `\u{A0}` as the character U+00A0 and `\x{92}` as the byte 0x92. A text
 * with such a byte gives bytes, in which all else is UTF-8.
 *
 * @param {string} text
 * @returns {string | Uint8Array}
 * @throws {RangeError} for a byte or character that there is not
 */
export function readEscapes(text) {
  if (!/\\x\{/.test(text)) {
    return text.replace(escaped, (whole, _, code) => characterOf(whole, code))
  }
  /** @type {number[]} */
  const bytes = []
  let at = 0
  for (const {index, 0: whole, 1: kind, 2: code = ''} of text.matchAll(escaped)) {
    bytes.push(...Buffer.from(text.slice(at, index)))
    bytes.push(...(kind === 'x' ? [byteOf(whole, code)] : Buffer.from(characterOf(whole, code))))
    at = index + whole.length
  }
  bytes.push(...Buffer.from(text.slice(at)))
  return Uint8Array.from(bytes)
}

/**
 * @param {string} whole
 * @param {string} code hexadecimal
 */
function characterOf(whole, code) {
  const number = Number.parseInt(code, 16)
  if (number > largestCharacter) {
    throw new RangeError(`${whole} is no character; the last one is \\u{10FFFF}`)
  }
  return String.fromCodePoint(number)
}

/**
 * @param {string} whole
 * @param {string} code hexadecimal
 */
function byteOf(whole, code) {
  const number = Number.parseInt(code, 16)
  if (number > largestByte) {
    throw new RangeError(`${whole} is no byte; the last one is \\x{FF}`)
  }
  return number
}
