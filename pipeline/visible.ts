// What a terminal obeys, or shows nothing of: control characters, those that turn the direction
// of text, those without a width, and the separators of lines and paragraphs.
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu
// The joiners belong to the words of some languages, and to emoji.
const unseenButJoiners = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu
const unseenInJson = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/**
 * A text in one line that a terminal shows as it is: of what it would obey or hide, the code
 * points are there, such as `\u{1b}`. Whatever comes from a guide, a profile, a file name or the
 * command line goes through here before it is printed.
 */
export function visible(text: string): string {
  return text.replace(unseen, codePoint)
}

/** The same for a page, where the joiners of letters and emoji stay. */
export function visibleOnPage(text: string): string {
  return text.replace(unseenButJoiners, codePoint)
}

/** A value as JSON in which each such character is an escape: the same data, safe to print. */
export function visibleJson(value: unknown, indent?: number): string {
  return visibleInJson(JSON.stringify(value, null, indent))
}

/** JSON in which each such character is an escape. It has no white space but spaces and LF. */
export function visibleInJson(json: string): string {
  // The line ends are those of the layout: JSON escapes the ones inside of strings itself.
  return json.replace(unseenInJson, (character) =>
    Array.from({length: character.length}, (_, index) => unitOf(character, index)).join('')
  )
}

function codePoint(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}

function unitOf(character: string, index: number): string {
  return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`
}
