// @ts-check
// Texts that grow: each is one kind of trouble, repeated up to a size. Some attack, some
// are ordinary guides that are only long. What a text is about is in its name.
import {blocks} from './hostile-blocks.mjs'
import {generations} from './hostile-guides.mjs'
import {prose} from './hostile-prose.mjs'
import {lists, paragraphs, prefixed, repeated, words} from './text-makers.mjs'

/**
 * @typedef {object} HostileInput
 * @property {string} name
 * @property {(size: number) => string | Uint8Array} make a text of about so many bytes
 * @property {number} [size] the smallest size that is tried, in bytes; the usual one by default
 */

const title = '# AADSTS50058: Name - Some words of a description.\n\n'

/** @type {readonly HostileInput[]} */
const characters = [
  {name: 'escaped-links', size: 200, make: (size) => repeated('\\[a](b) ', size)},
  {name: 'brackets-closing', make: (size) => repeated(']', size)},
  {name: 'brackets-opening', make: (size) => repeated('[', size)},
  {name: 'references', make: (size) => repeated('[a][b]', size)},
  {name: 'comments-open', make: (size) => repeated('<!--', size)},
  {name: 'tags-open', make: (size) => repeated('<a ', size)},
  {name: 'placeholders', make: (size) => repeated('<your tenant> ', size)},
  {name: 'ampersands', make: (size) => repeated('&', size)},
  {name: 'escaped-ampersands', make: (size) => repeated('&amp;', size)},
  {name: 'escaped-references', make: (size) => repeated('don&amp;#39;t ', size)},
  {name: 'backslashes', make: (size) => repeated('\\', size)},
  {name: 'backslashes-apart', make: (size) => repeated('\\ ', size)},
  {name: 'backticks', make: (size) => words((at) => '`'.repeat((at % 40) + 1), size)},
  {name: 'asterisks', make: (size) => repeated('*a ', size)},
  {name: 'asterisks-glued', make: (size) => repeated('**A:**b ', size)},
  {name: 'asterisks-run', make: (size) => repeated('*', size)},
  {name: 'underscores', make: (size) => repeated('a_', size)},
  {name: 'quotes-open', make: (size) => repeated('“a ', size)},
  {name: 'quotes-straight', make: (size) => repeated('"a. A ', size)},
  {name: 'brackets-round', make: (size) => repeated('(', size)},
  {name: 'dots', make: (size) => repeated('.', size)},
  {name: 'dots-and-brackets', make: (size) => `${repeated('.)', size)}a`},
  {name: 'colons', make: (size) => repeated('Error: ', size)},
  {name: 'hashes', make: (size) => repeated('#', size)},
  {name: 'hashes-lines', make: (size) => repeated('#Cause\n\n', size)},
  {name: 'spaces', make: (size) => `a${repeated(' ', size)}b`},
  {name: 'spaces-first', make: (size) => `${repeated(' ', size)}b`},
  {name: 'spaces-in-line', make: (size) => `a b\nc${repeated(' ', size)}d\ne f`},
  {name: 'spaces-in-item', make: (size) => `- a\n  c${repeated(' ', size)}d \`\`\` e\n`},
  {name: 'spaces-in-items', make: (size) => repeated(`- a${' '.repeat(200)}b\n`, size)},
  {name: 'spaces-after-colon', make: (size) => `- a:${repeated(' ', size)}* b\n`},
  {name: 'spaces-in-link', make: (size) => `[a${repeated(' ', size)}b](c)\n`},
  {name: 'spaces-in-heading', make: (size) => `${title}## a${repeated(' ', size)}b\nc\n`},
  {name: 'no-break-spaces', make: (size) => `a${repeated('\u00A0', size)}b\n\nc`},
  {name: 'tabs', make: (size) => `a${repeated('\t', size)}b`},
  {name: 'tabs-first', make: (size) => `${repeated('\t', size)}b`},
  {name: 'tabs-in-line', make: (size) => `a b\nc${repeated('\t', size)}d\ne f`},
  {name: 'line-ends', make: (size) => `a${repeated('\n', size)}b`},
  {name: 'line-ends-with-spaces', make: (size) => `a${repeated(' \n', size)}b`},
  {name: 'line-ends-in-quote', make: (size) => repeated('>\n', size)},
  {name: 'returns', make: (size) => `a${repeated('\r', size)}b\n`},
  {name: 'returns-apart', make: (size) => repeated('a\r', size)},
  {name: 'controls', make: (size) => repeated('a\u0001', size)},
  {name: 'controls-in-code', make: (size) => repeated('`\u0001` ', size)},
  {name: 'zero-width', make: (size) => repeated('a\u200B', size)},
  {name: 'lost-bytes', make: (size) => repeated('a\uFFFD ', size)},
  {name: 'lost-bytes-in-word', make: (size) => repeated('don\uFFFDt', size)},
  {name: 'lost-bytes-in-code', make: (size) => repeated('`a\uFFFD` b ', size)},
  {name: 'lost-dashes', make: (size) => `a – b ${words(() => 'word \uFFFD word ', size)}`},
  {name: 'mojibake', make: (size) => repeated('â€™', size)},
  {name: 'mojibake-letters', make: (size) => repeated('Ã©', size)},
  {name: 'mojibake-words', make: (size) => words((at) => `donâ€™t${at}`, size)},
  {name: 'mojibake-lines', make: (size) => paragraphs((at) => `Word${at} donâ€™t`, size)},
  {name: 'mojibake-in-code', make: (size) => words((at) => `\`Ã©${at}\``, size)},
  {
    name: 'mojibake-shown',
    make: (size) => paragraphs((at) => `Mojibake “Ã©${at}” is é${at}`, size)
  },
  {name: 'mojibake-shown-in-line', make: (size) => words((at) => `like "Ã©${at}" or`, size)},
  {name: 'mojibake-in-address', make: (size) => words((at) => `https://a.b/Ã©${at}`, size)},
  {name: 'mojibake-nested', make: (size) => repeated(nested('é', 5), size)},
  {name: 'mojibake-graves', make: (size) => repeated('Ã ', size)},
  {name: 'stray-bytes', make: (size) => new Uint8Array(size).map((_, at) => (at % 2 ? 0x92 : 97))},
  {name: 'stray-leads', make: (size) => new Uint8Array(size).fill(0xc3)},
  {name: 'long-word', make: (size) => repeated('x', size)},
  {name: 'long-word-in-line', make: (size) => `${repeated('x', size)} a b\n\nc d e.`},
  {name: 'long-words', make: (size) => repeated(`${'x'.repeat(1000)} a b\n\nc d\n\n`, size)},
  {name: 'brackets-before-cut', make: (size) => `${repeated('[', size)} a b\n\nc d e.`},
  {name: 'mixed-case-word', make: (size) => prefixed('# ', 'aCloud', size)},
  {name: 'heading-of-one-word', make: (size) => prefixed('# ', 'x', size)},
  {name: 'quote-after-long-word', make: (size) => `${repeated('x', size)} a b c d “e f`},
  {name: 'words-of-letters', make: (size) => repeated('a ', size)},
  {name: 'dashes', make: (size) => prefixed('# AADSTS50058: Name', '- a', size)},
  {name: 'rules', make: (size) => repeated('---\n\n', size)},
  {name: 'rules-and-headings', make: (size) => repeated('# A\n\n---\n\n', size)}
]

/**
 * A text that was encoded as UTF-8 and read as Latin-1, several times.
 *
 * @param {string} text
 * @param {number} times
 * @returns {string}
 */
function nested(text, times) {
  return times === 0 ? text : nested(Buffer.from(text, 'utf8').toString('latin1'), times - 1)
}

/** @type {readonly HostileInput[]} */
export const hostileInputs = [...characters, ...lists, ...blocks, ...prose, ...generations]
