import {visible, visibleOnPage} from '../visible.js'

/**
 * A text whose control characters, and those that turn the direction of text or have no width,
 * are there as code points, such as `\u{202e}`. Line breaks and tabs stay, for the layout.
 */
export function unseenAsCode(text: string): string {
  return keeping(text, visibleOnPage)
}

/** The same for a change, where a no-break space and the joiners of letters may be all of it. */
export function allUnseenAsCode(text: string): string {
  return keeping(text, visible).replaceAll('\u00A0', '\\u{a0}')
}

function keeping(text: string, show: (text: string) => string): string {
  return text
    .split(/([\n\t])/)
    .map((part) => (part === '\n' || part === '\t' ? part : show(part)))
    .join('')
}
