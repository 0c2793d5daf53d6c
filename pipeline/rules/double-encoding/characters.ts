// What the bytes of UTF-8 look like when they are read as Windows-1252 or Latin-1: a lead byte is
// mostly a letter with an accent, `Â` to `ô`, and a byte after it is a mark, a symbol or one of a
// few letters. They are grouped here by what healthy text uses them for, as ftfy does in its
// badness.py.

/** The small letters among the bytes after a lead. A healthy word may have them after a capital. */
export const smallLetter = /^[šœž]$/
/** All other bytes after a lead but `Š`, `Œ`, `Ž` and `Ÿ`. ƒ and ˆ are hardly used as letters. */
export const mark = /^[€‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™›\u0080-\u009F\u00A0-\u00BF]$/
/** The symbols of Latin-1, bytes A0 to BF. */
export const latin1Symbol = /^[\u00A0-\u00BF]$/
/** What comes after a word and before a space in a healthy text too. */
export const closingMarks = /^[…’”–—»›\u00A0]+$/
/** Marks after which a healthy word may go on. */
export const joiningMark = /^[’–—…·\u00A0\u00AD]$/

/** The lead bytes of Latin-1’s own symbols and letters: `Â©`, `Ã©`. */
export const leadOfLatin1 = /^[ÂÃ]$/
/** The lead bytes of Latin letters with accents. */
export const leadOfLatin = /^[ÃÄÅÈ]$/
/** The lead bytes of Latin, Greek and Cyrillic letters. */
export const leadOfLetters = /^[ÃÄÅÈÎÏÐÑ]$/

/** Unassigned, or for private use: what no text says. */
export const meaningless = /^[\p{Cn}\p{Co}]$/u

type CodePoints = readonly [first: number, last: number]

/** What is alone among Latin letters, as a symbol does and a Korean syllable does not. */
const standsAlone: readonly CodePoints[] = [
  // Of two bytes: Latin letters, accents, Greek, Cyrillic, Hebrew, Arabic.
  [0xa0, 0x24f],
  [0x2c6, 0x2dd],
  [0x300, 0x45f],
  [0x5d0, 0x5ea],
  [0x600, 0x6d3],
  // Of three: letters with two accents, marks, symbols, ligatures, full-width forms, U+FFFD.
  [0x1e00, 0x27ff],
  [0x2900, 0x2bff],
  [0xfb00, 0xfb06],
  [0xfe0f, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xff01, 0xff65],
  [0xfffd, 0xfffd],
  // Of four: mostly emoji.
  [0x10000, 0x10ffff]
]

/** Whether a text in Latin letters may have `character` with no other of its kind beside it. */
export function mayStandAlone(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return standsAlone.some(([first, last]) => first <= code && code <= last)
}
