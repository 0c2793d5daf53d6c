import {type Html, html} from './html.js'

/** A sentence of ours, in which backticks are around code. */
export function phrase(text: string): Html {
  const parts = text.split('`')
  // An odd backtick is one.
  return parts.length % 2 === 0
    ? html`${text}`
    : html`${parts.map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`))}`
}

/** Parts as a list, the first few of them at once and the others behind a line that opens them. */
export function shortened(items: readonly Html[], most: number, what: string): Html {
  const more = items.slice(most)
  // One more takes no more room than the line that says so.
  if (more.length < 2) {
    return html`<ul>${items}</ul>`
  }
  return html`<ul>${items.slice(0, most)}</ul>
    <details class="more"><summary>${more.length} more ${what}</summary><ul>${more}</ul></details>`
}
