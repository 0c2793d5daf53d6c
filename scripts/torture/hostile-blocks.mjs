// @ts-check
// Texts of many blocks and marks: tables, fences, breaks, conflicts.
import {generation, lines, paragraphs, prefixed, repeated, title, words} from './text-makers.mjs'

/** @typedef {import('./hostile-inputs.mjs').HostileInput} HostileInput */

/** @type {readonly HostileInput[]} */
export const blocks = [
  {
    name: 'definitions-and-escapes',
    size: 700,
    make: (size) => words((at) => `[d${at}]: c\n\n\\[d${at}] \\*a\n`, size, '\n')
  },
  {name: 'definitions', make: (size) => lines((at) => `[d${at}]: c`, size)},
  {name: 'footnotes', make: (size) => paragraphs((at) => `a[^${at}]\n\n[^${at}]: b`, size)},
  {name: 'directives', make: (size) => repeated(':::note\n', size)},
  {name: 'directives-closed', make: (size) => repeated(':::note\na\n:::\n\n', size)},
  {name: 'formulas', make: (size) => repeated('$a$ ', size)},
  {name: 'table', make: (size) => prefixed('| a | b |\n| - | - |\n', '| c | d |\n', size)},
  {
    name: 'table-wide',
    make: (size) => `${repeated('| a ', size / 2)}|\n${repeated('| - ', size / 2)}|\n`
  },
  {name: 'tables', make: (size) => repeated('| a | b |\n| - | - |\n| c | d |\n\n', size)},
  {name: 'fences', make: (size) => repeated('```\na\n```\n\n', size)},
  {name: 'fences-open', make: (size) => repeated('```sh\n', size)},
  {
    name: 'fences-of-markdown',
    make: (size) =>
      `${title}${generation}${repeated('```markdown\n## a\n\n- Causes: b\n```\n\n', size)}`
  },
  {
    name: 'fences-of-markdown-open',
    make: (size) => `${title}${generation}${repeated('````markdown\n## a\n\n````sh\n', size)}`
  },
  {
    name: 'fences-left-open',
    make: (size) => `${title}${repeated(`${generation}\`\`\`sh\na\n\n`, size)}`
  },
  {name: 'code-spans', make: (size) => repeated('`a` b ', size)},
  {name: 'code-paragraphs', make: (size) => paragraphs((at) => `\`a${at}\``, size)},
  {name: 'html-blocks', make: (size) => repeated('<div>\n\n', size)},
  {name: 'images', make: (size) => repeated('![a](b) ', size)},
  {
    name: 'addresses-doubled',
    make: (size) => words((at) => `[https://a.b/${at}](https://a.b/${at})`, size)
  },
  {name: 'links-with-spaces', make: (size) => repeated('[a ](b)c', size)},
  {name: 'hard-breaks', make: (size) => repeated('some words  \n', size)},
  {
    name: 'hard-breaks-long',
    make: (size) => repeated(`${'some words of the text '.repeat(3)}\\\n`, size)
  },
  {
    name: 'hard-breaks-lengths',
    make: (size) => words((at) => 'wo '.repeat(20 + (at % 200)), size, '\\\n')
  },
  {name: 'conflicts', make: (size) => repeated('<<<<<<< a\nb\n=======\nb\n>>>>>>> c\n', size)},
  {name: 'conflicts-nested', make: nestedConflicts},
  {
    name: 'conflicts-of-generations',
    make: (size) =>
      title +
      repeated(`<<<<<<< a\n${generation}- b\n\n=======\n${generation}c\n\n>>>>>>> c\n`, size)
  },
  {name: 'conflicts-in-code', size: 3500, make: (size) => fenced('|||||||\n=======\n', size)},
  {
    name: 'conflicts-in-code-open',
    size: 3500,
    make: (size) => fenced('<<<<<<<\n|||||||\n=======\n', size)
  },
  {name: 'conflict-of-bases', make: (size) => `<<<<<<< a\n${repeated('|||||||\n', size)}=======\n`},
  {name: 'conflict-of-middles', make: (size) => `<<<<<<< a\n${repeated('=======\n', size)}`},
  {name: 'conflict-starts', make: (size) => repeated('<<<<<<< a\n', size)},
  {name: 'conflict-ends', make: (size) => repeated('>>>>>>> a\n\n', size)},
  {
    name: 'conflicts-of-words',
    make: (size) =>
      `<<<<<<< a\n${repeated('a ', size / 2)}\n=======\n${repeated('a ', size / 2)}b\n>>>>>>> c\n`
  }
]

/**
 * @param {string} content
 * @param {number} size
 * @returns {string}
 */
function fenced(content, size) {
  return `\`\`\`\n${repeated(content, size)}\`\`\`\n`
}

/**
 * @param {number} size
 * @returns {string}
 */
function nestedConflicts(size) {
  const depth = Math.floor(size / 40)
  return '<<<<<<< a\nb\n'.repeat(depth) + '=======\nb\n>>>>>>> c\n'.repeat(depth)
}
