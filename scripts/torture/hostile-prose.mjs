// @ts-check
// Texts of many words: sentences, paragraphs, places where one was cut, headings.
import {
  generation,
  inGeneration,
  lines,
  named,
  paragraphs,
  prefixed,
  repeated,
  title,
  words
} from './text-makers.mjs'

/** @typedef {import('./hostile-inputs.mjs').HostileInput} HostileInput */

/** @type {readonly HostileInput[]} */
export const prose = [
  {
    name: 'long-paragraph',
    make: (size) => words((at) => `It says ${named(at)} to the reader.`, size)
  },
  {
    name: 'sentences-of-chat',
    make: (size) => inGeneration(repeated('Let me know if you need further help. ', size))
  },
  {
    name: 'chat-paragraphs',
    make: (size) => inGeneration(repeated('Let me know if you need more help.\n\n', size))
  },
  {
    name: 'chat-kept',
    make: (size) =>
      inGeneration(paragraphs((at) => `Here is a structured guide for ${named(at)}:`, size))
  },
  {
    name: 'chat-open',
    make: (size) =>
      inGeneration(`If you need further assistance ${words(() => 'for any further help', size)}`)
  },
  {
    name: 'announcement-long',
    make: (size) => inGeneration(`Here is the ${repeated('a-b, ', size)} thing`)
  },
  {
    name: 'announcement-guide',
    make: (size) => inGeneration(`Here is a ${repeated('detailed ', size)} thing`)
  },
  {name: 'paragraphs', make: (size) => paragraphs((at) => `The reader has ${named(at)}.`, size)},
  {name: 'paragraphs-wrapped', make: (size) => paragraphs((at) => wrapped(at, 20, 72), size)},
  {name: 'paragraph-wrapped', make: (size) => wrapped(1, size / 6, 72)},
  {name: 'cuts', make: (size) => paragraphs((at) => cutParagraph(at), size)},
  {
    name: 'cuts-of-one',
    make: (size) => paragraphs((at) => `word ${named(at)} of the and more of the`, size)
  },
  {
    name: 'cuts-of-markup',
    make: (size) =>
      paragraphs((at) => `Some **words ${named(at)} of it\n\nare bold** and more`, size)
  },
  {
    name: 'cuts-of-links',
    make: (size) => paragraphs(() => 'Some words [of the\n\nguide](b) and so on', size)
  },
  {
    name: 'cuts-chained',
    make: (size) => paragraphs(() => 'the **words** of [it](b) [and `the', size)
  },
  {
    name: 'cuts-in-items',
    make: (size) => lines((at) => `- Some words ${named(at)} of the\n\n  guide go on here.\n`, size)
  },
  {
    name: 'cuts-of-indents',
    make: (size) => lines((at) => `- Some words ${named(at)} of the\n\nguide go on here.\n`, size)
  },
  {
    name: 'cuts-at-lengths',
    make: (size) => paragraphs((at) => `${'wo '.repeat(15 + (at % 150))}\nand\n\nmore`, size)
  },
  {
    name: 'cuts-at-markers',
    make: (size) => repeated('Some words of the text and the\n> guide goes on.\n\n', size)
  },
  {
    name: 'cut-headings',
    make: (size) =>
      repeated('## Some words of a long heading that was cut and\nthe rest of it\n\n', size)
  },
  {name: 'sections', make: (size) => paragraphs((at) => `## Section ${named(at)}\n\nText.`, size)},
  {
    name: 'sections-named',
    make: (size) => paragraphs((at) => `${'#'.repeat((at % 4) + 2)} Common Causes\n\nText.`, size)
  },
  {
    name: 'headings-of-words',
    make: (size) => paragraphs((at) => `## ${named(at)} causeAnd the${at}Cause`, size)
  },
  {
    name: 'heading-long',
    make: (size) => prefixed(`${title}${generation}### `, 'Common Causes (a) - ', size)
  },
  {
    name: 'heading-of-brackets',
    make: (size) => prefixed(`${title}${generation}### Causes `, '(', size)
  },
  {
    name: 'heading-of-names',
    make: (size) => `${title}${generation}# ${words((at) => `fooBar${at % 7}`, size)}`
  },
  {name: 'heading-of-joints', make: (size) => `# ${words((at) => `aaa.Bbb${named(at)}`, size)}`},
  {name: 'heading-of-numbers', make: (size) => prefixed('# ', '1.1', size)}
]

/**
 * Words of one paragraph in lines of a width.
 *
 * @param {number} seed
 * @param {number} count
 * @param {number} width
 * @returns {string}
 */
function wrapped(seed, count, width) {
  let text = ''
  let length = 0
  for (let at = 0; at < count; at++) {
    const word = named(seed * 31 + at * 7)
    text += length + word.length > width ? `\n${word}` : ` ${word}`
    length = length + word.length > width ? word.length : length + word.length + 1
  }
  return text.trim()
}

/**
 * @param {number} at
 * @returns {string}
 */
function cutParagraph(at) {
  return `The administrator of the ${named(at)} has to open the page of\n\nthe users and to look.`
}
