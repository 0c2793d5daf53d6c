import type {Heading} from 'mdast'
import {decodeString} from 'micromark-util-decode-string'
import {lineOf} from '../markdown/line.js'
import {sourceOf} from '../markdown/source.js'
import {isStep, stripNumber} from '../profile/word-sets.js'

/** How a heading was written in the text that the tree was parsed from. */
export interface WrittenHeading {
  /** It is a paragraph there, which a rule made a heading: its rank says nothing. */
  pseudo: boolean
  /** It starts with a number or a letter, `1.` or `b)`; a pseudo-heading may also be a step. */
  counted: boolean
}

// The slice of a heading starts at its first mark, and a setext heading ends with its underline.
const atx = /^#{1,6}(?:[ \t\r\n]|$)/
const setext = /\n[ \t]*(?:=+|-+)[ \t]*$/

/**
 * Reads from the source how a heading was written, whatever has become of its
 * words and its rank since. A heading without a position was not written: its
 * own text is read, and its rank is taken as it is.
 *
 * @param source the Markdown that the tree was parsed from
 */
export function readWritten(heading: Heading, source: string): WrittenHeading {
  const slice = sourceOf(heading, source)
  if (slice === '') {
    return {pseudo: false, counted: hasNumberOrLetter(lineOf(heading))}
  }
  const text = withoutMarks(slice)
  const pseudo = !atx.test(slice) && !setext.test(slice)
  return {pseudo, counted: pseudo ? isCounted(text) : hasNumberOrLetter(text)}
}

/** Whether a line that has no rank is one of several: numbered, lettered or a step. */
export function isCounted(text: string): boolean {
  return hasNumberOrLetter(text) || isStep(text)
}

function hasNumberOrLetter(text: string): boolean {
  return stripNumber(text) !== text
}

/** The words of a slice. Marks of emphasis may be on either side of the number. */
function withoutMarks(slice: string): string {
  return decodeString(slice.replace(atx, '').replace(/[*_]/g, '')).trimStart()
}
