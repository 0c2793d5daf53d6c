// What the generated pages share.

/** Stands at the top of every generated page. */
export const note = '<!-- Made by scripts/write-docs.mjs from the sources; do not edit. -->'

/**
 * Code in a fence that is longer than any run of backticks in it.
 *
 * @param {string} code
 * @param {string} language
 */
export function fence(code, language) {
  const runs = [...code.matchAll(/`+/g)].map(([run]) => run.length)
  const marks = '`'.repeat(Math.max(2, ...runs) + 1)
  return `${marks}${language}\n${code.replace(/\n$/, '')}\n${marks}`
}

/**
 * Text in a cell of a table.
 *
 * @param {string} text
 */
export function cell(text) {
  return text.replaceAll('|', '\\|')
}
