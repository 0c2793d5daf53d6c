import type {Run} from './runs.js'

/** An address in the markup that says it is one, up to a place in it. */
const marked = new RegExp(
  [
    String.raw`\]\([ \t]*(?:<[^<>]*|[^\s<>)]*)$`,
    String.raw`^ {0,3}\[[^\]]+\]:[ \t]*(?:<[^<>]*|[^\s<>]*)$`,
    String.raw`<[a-z][a-z\d+.-]*:[^\s<>]*$`
  ].join('|'),
  'i'
)
/** An address with no markup around it, up to a place in it or right after it. */
const bare = /(?:\b[a-z][a-z\d+.-]*:\/\/|\bwww\.)[^\s<>"“”]*$/i
const goesOn = /^[\p{L}\p{N}/?&=#%_]/u
const letter = /^\p{L}$/u

// In characters. Longer ones are data, which nobody reads.
const longestAddress = 500

/** Whether the damage of a run is in an address, where each character counts. */
export function isInAddress(text: string, {sequences}: Run): boolean {
  return sequences.some(({start, end, character}) => {
    const near = text.slice(Math.max(0, start - longestAddress), start)
    const line = near.slice(near.lastIndexOf('\n') + 1)
    const isInside = letter.test(character) || goesOn.test(text.slice(end, end + 1))
    return marked.test(line) || (isInside && bare.test(line))
  })
}
