// @ts-check
/** @typedef {import('./hostile-inputs.mjs').HostileInput} HostileInput */

/**
 * A piece as often as it fits into a size, and once at least.
 *
 * @param {string} piece
 * @param {number} size in UTF-16 code units
 * @returns {string}
 */
export function repeated(piece, size) {
  return piece.repeat(Math.max(1, Math.floor(size / piece.length)))
}

/**
 * The same after a beginning.
 *
 * @param {string} beginning
 * @param {string} piece
 * @param {number} size
 * @returns {string}
 */
export function prefixed(beginning, piece, size) {
  return beginning + repeated(piece, size)
}

/**
 * Pieces that may each be another, up to a size.
 *
 * @param {(at: number) => string} piece
 * @param {number} size
 * @param {string} [between]
 * @returns {string}
 */
export function words(piece, size, between = ' ') {
  const pieces = []
  for (let at = 0, length = 0; length < size; at++) {
    const next = piece(at)
    pieces.push(next)
    length += next.length + between.length
  }
  return pieces.join(between)
}

/**
 * @param {(at: number) => string} text
 * @param {number} size
 * @returns {string}
 */
export function paragraphs(text, size) {
  return words(text, size, '\n\n')
}

/**
 * @param {(at: number) => string} text
 * @param {number} size
 * @returns {string}
 */
export function lines(text, size) {
  return words(text, size, '\n')
}

/** The title of a guide, and the heading of what a model wrote below it. */
export const title = '# AADSTS50058: UserInformationNotProvided - Some words of a description.\n\n'
export const generation = '## Troubleshooting Steps\n\n'
/**
 * @param {string} text
 * @returns {string}
 */
export function inGeneration(text) {
  return `${title}${generation}${text}\n`
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/**
 * A text that names itself, so that no two are the same.
 *
 * @param {number} at
 * @returns {string}
 */
export function named(at) {
  return `${letters[at % 26]}${letters[Math.floor(at / 26) % 26]}w${at}`
}

/** @type {readonly HostileInput[]} */
export const lists = [
  {name: 'bullets-in-turn', size: 2500, make: (size) => repeated('- a\n* b\n', size)},
  {name: 'bullets', make: (size) => repeated('- a\n', size)},
  {name: 'bullets-with-labels', make: (size) => lines((at) => `- **${named(at)}:** Text.`, size)},
  {name: 'bullets-typographic', make: (size) => repeated('• a\n', size)},
  {name: 'bullets-loose', make: (size) => repeated('- a\n\n  b\n\n', size)},
  {name: 'numbers', make: (size) => lines((at) => `${at + 1}. a`, size)},
  {name: 'numbers-loose', make: (size) => paragraphs((at) => `${at + 1}. a`, size)},
  {name: 'numbers-cut', make: (size) => paragraphs((at) => `${at + 1}. a\n\nText here.`, size)},
  {
    name: 'numbers-cut-small',
    make: (size) => paragraphs((at) => `${at + 1}. a\n\nof the text`, size)
  },
  {name: 'ones', make: (size) => repeated('1. a\n', size)},
  {name: 'ones-and-code', make: (size) => repeated('1. a\n\n```\nb\n```\n\n', size)},
  {
    name: 'numbers-and-code',
    make: (size) => lines((at) => `${at + 1}. a\n\n\`\`\`\nb\n\`\`\`\n`, size)
  },
  {name: 'numbers-that-end', make: (size) => lines((at) => `${at * 2 + 1}. a\n\n# B\n`, size)},
  {name: 'nested-lists', size: 2000, make: (size) => repeated('- ', size)},
  {name: 'nested-quotes', size: 400, make: (size) => repeated('> ', size)},
  {name: 'nested-items', size: 2500, make: nestedItems},
  {
    name: 'nested-emphasis',
    size: 400,
    make: (size) => `${repeated('*a ', size / 2)}${repeated('b* ', size / 2)}`
  },
  {name: 'pulled-up-bullets', make: (size) => `- a:${words(() => '  * One thing.', size, '')}\n`},
  {name: 'pulled-up-dashes', make: (size) => `- a${words(() => ' - b', size, '')}\n`},
  {
    name: 'pulled-up-numbers',
    make: (size) => `1. **a**${words((at) => ` ${at + 2}. **B**`, size, '')}\n`
  },
  {name: 'pulled-up-stars', make: (size) => prefixed('  - **a**', '  * **b**', size)},
  {
    name: 'pulled-up-items',
    make: (size) => lines((at) => `- **${named(at)}:**  * One.  * Two.`, size)
  },
  {name: 'pulled-up-fences', make: (size) => repeated('- a  ```sh\n  b\n  ```\n', size)},
  {name: 'pulled-up-fences-open', make: (size) => repeated('- a  ```sh\n', size)},
  {name: 'cut-code', make: (size) => repeated('- a\n\n  ```sh\n  b \nc\n  ```\n\n', size)},
  {
    name: 'flattened-letters',
    make: (size) => `Steps: ${words((at) => `${letters[at % 26]}. Do this.`, size)}`
  },
  {
    name: 'flattened-numbers',
    make: (size) => `Steps: ${words((at) => `${at + 1}) Do this.`, size)}`
  },
  {name: 'flattened-ones', make: (size) => `Steps: ${repeated('1) do this. ', size)}`},
  {name: 'flattened-items', make: (size) => lines(() => '- Steps: a. Do this. b. Do that.', size)},
  {
    name: 'flattened-paragraphs',
    make: (size) => paragraphs((at) => `${at + 1}\\) Do this. Do it.`, size)
  },
  {name: 'lead-ins', make: (size) => repeated('- a:\n\n1. b\n\n', size)},
  {name: 'empty-items', make: (size) => repeated('-\na\n\n', size)},
  {name: 'task-items', make: (size) => repeated('- [ ] a\n', size)}
]

/**
 * Items in items, one deeper on each line.
 *
 * @param {number} size
 * @returns {string}
 */
function nestedItems(size) {
  // The indents of n lines are n² characters.
  const depth = Math.floor(Math.sqrt(size))
  return Array.from({length: depth}, (_, at) => `${'  '.repeat(at)}- a`).join('\n')
}
