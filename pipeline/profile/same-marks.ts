/**
 * A text with one form of apostrophes, quotation marks and dashes, so that two texts can be
 * compared whose marks differ. It has as many characters as before.
 */
export function sameMarks(text: string): string {
  return text
    .replace(/[‘’‚‛´`]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/[\u00A0\u202F]/g, ' ')
}
