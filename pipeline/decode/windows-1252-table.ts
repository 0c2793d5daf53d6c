/**
 * What the bytes 0x80 to 0x9F mean in Windows-1252, or null for the five that mean nothing.
 *
 * A table, because Node 20's `TextDecoder('windows-1252')` gives control
 * characters for them. Source: the WHATWG Encoding Standard, index windows-1252.
 */
const specials: readonly (string | null)[] = [
  '€',
  null,
  '‚',
  'ƒ',
  '„',
  '…',
  '†',
  '‡',
  'ˆ',
  '‰',
  'Š',
  '‹',
  'Œ',
  null,
  'Ž',
  null,
  null,
  '‘',
  '’',
  '“',
  '”',
  '•',
  '–',
  '—',
  '˜',
  '™',
  'š',
  '›',
  'œ',
  null,
  'ž',
  'Ÿ'
]

const bytes = new Map(
  specials.flatMap((character, index): [string, number][] =>
    character === null ? [] : [[character, 0x80 + index]]
  )
)

/** What a byte from 0x80 to 0xFF means in Windows-1252, or undefined where it means nothing. */
export function fromWindows1252(byte: number): string | undefined {
  return byte < 0xa0 ? (specials[byte - 0x80] ?? undefined) : String.fromCharCode(byte)
}

/**
 * The byte from 0x80 to 0xFF that Windows-1252 or Latin-1 reads as `character`,
 * or undefined where there is none.
 */
export function toWindows1252(character: string): number | undefined {
  const code = character.charCodeAt(0)
  return code >= 0x80 && code <= 0xff ? code : bytes.get(character)
}
