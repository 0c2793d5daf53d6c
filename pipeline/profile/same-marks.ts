/**
 * A text with one form of apostrophes, quotation marks and dashes, so that two texts can be
 * compared whose marks differ. It has as many characters as before.
 */
export function sameMarks(text: string): string {
  if (!marks.test(text)) {
    return text
  }
  return text
    .replace(/[‘’‚‛´`]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/[\u00A0\u202F]/g, ' ')
}

// Most texts have none of them.
const marks = /[‘’‚‛´`“”„‟«»‐‑–—\u00A0\u202F]/
