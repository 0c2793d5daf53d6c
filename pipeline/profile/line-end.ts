/**
 * A text without the marks at its end and the white space before them; as it is where it has none.
 * A pattern such as `/\s*[.:]+$/` says the same, but reads a long run of marks once for each mark.
 *
 * @param marks all the characters that are marks
 */
export function withoutMarksAtEnd(text: string, marks: string): string {
  let end = text.length
  while (end > 0 && marks.includes(text.charAt(end - 1))) {
    end -= 1
  }
  return end < text.length ? text.slice(0, end).trimEnd() : text
}
