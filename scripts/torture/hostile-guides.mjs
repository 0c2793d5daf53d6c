// @ts-check
// Texts with generations, and guides that are long.
import {readdirSync, readFileSync} from 'node:fs'
import {
  generation,
  inGeneration,
  lines,
  named,
  paragraphs,
  repeated,
  title,
  words
} from './text-makers.mjs'

/** @typedef {import('./hostile-inputs.mjs').HostileInput} HostileInput */

const restatement = 'This guide will help resolve issues related to some words.'
const failure = 'Troubleshooting steps could not be generated due to an error.\n\n'
const rawFolder = new URL('../../raw/', import.meta.url)

/** An ordinary size of a long guide, in bytes; eight times that is 1 MB. */
const longGuide = 125_000

/** @type {readonly HostileInput[]} */
export const generations = [
  {name: 'failed-generations', make: (size) => `${title}${repeated(generation + failure, size)}`},
  {name: 'failures', make: (size) => `${title}${generation}${repeated(failure, size)}`},
  {
    name: 'failures-in-line',
    make: (size) => `${title}${generation}${repeated(failure.trim(), size)}`
  },
  {
    name: 'repeated-generations',
    make: (size) => `${title}${repeated(`${generation}- a\n\n[b]: c\n\n[b]\n\n`, size)}`
  },
  {name: 'titles-again', make: (size) => repeated(title, size)},
  {
    name: 'titles-different',
    make: (size) => paragraphs((at) => `# AADSTS${50000 + at}: Name - Text.`, size)
  },
  {name: 'echoes', make: (size) => inGeneration(repeated('### Error Code: AADSTS50058\n\n', size))},
  {
    name: 'echoes-in-paragraphs',
    make: (size) => inGeneration(repeated('Error code: AADSTS50058\n\n', size))
  },
  {
    name: 'echoes-in-lines',
    make: (size) => inGeneration(repeated('Error code: AADSTS50058\\\n', size))
  },
  {
    name: 'echoes-in-lists',
    make: (size) => inGeneration(repeated('Text.\n\n- AADSTS50058\n\n1. AADSTS50058\n\n', size))
  },
  {
    name: 'echoes-below-labels',
    make: (size) => inGeneration(repeated('**Error Code:**\n\nAADSTS50058\n\n', size))
  },
  {
    name: 'listed-parts',
    make: (size) =>
      inGeneration(
        repeated(
          '1. **Diagnostic Steps:** a\n2. **Causes:** b\n3. **Resolution:** c\n4. **Odd:** d\n',
          size
        )
      )
  },
  {
    name: 'listed-parts-empty',
    make: (size) => inGeneration(repeated('- **Common Causes:**\n- **Resolution:**\n', size))
  },
  {
    name: 'listed-parts-lettered',
    make: (size) =>
      inGeneration(
        `- **Diagnosis:**\n\n  ${repeated('a. Do.\n\n  ', size)}\n- **Causes:** b\n- **Fix:** c\n`
      )
  },
  {
    name: 'bold-lines',
    make: (size) =>
      inGeneration(paragraphs((at) => `**${at % 9}. Part ${named(at)}**\n\n- a`, size))
  },
  {
    name: 'bold-leads',
    make: (size) => inGeneration(paragraphs((at) => `**Step ${at}:** Text.`, size))
  },
  {
    name: 'flowed-labels',
    make: (size) => inGeneration(words((at) => `${at + 1}. **Common Causes:** text.`, size))
  },
  {
    name: 'flowed-labels-plain',
    make: (size) => inGeneration(words((at) => `${at + 1}. Common Causes: text.`, size))
  },
  {
    name: 'flowed-capitals',
    make: (size) => inGeneration(`${words(() => 'Common Causes And', size)} Xyz: a`)
  },
  {name: 'flowed-marks', make: (size) => inGeneration(repeated('a *b* ', size))},
  {
    name: 'labels-in-paragraphs',
    make: (size) =>
      inGeneration(paragraphs(() => 'Error Code: a. Common Causes: b. Resolution: c.', size))
  },
  {
    name: 'template-sections',
    make: (size) => title + repeated(`## Introduction\n\n${restatement}\n\n`, size)
  },
  {
    name: 'outline-deep',
    make: (size) =>
      inGeneration(
        paragraphs(
          (at) => `${'#'.repeat((at % 6) + 1)} ${at}. ${at % 3 ? named(at) : 'Common Causes'}`,
          size
        )
      )
  },
  {
    name: 'outline-bold',
    make: (size) =>
      inGeneration(paragraphs((at) => (at % 2 ? `**${named(at)}**` : '**Common Causes**'), size))
  },
  {
    name: 'front-matter',
    make: (size) => `---\n${lines((at) => `a${at}: b`, size)}\n---\n\n# AADSTS50058: Name\n`
  },
  {name: 'mentions', make: (size) => words((at) => `AADSTS${50000 + at}`, size)},
  {name: 'guide', make: guide},
  {name: 'guide-long', size: longGuide, make: guide}
]

/**
 * The sections of the raw guides below one title, again and again with other words.
 *
 * @param {number} size
 * @returns {string}
 */
function guide(size) {
  const guides = readdirSync(rawFolder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(new URL(name, rawFolder), 'utf8'))
  const sections = guides.flatMap((text) => text.split(/^(?=## )/m).slice(1))
  const changed = (/** @type {number} */ at) =>
    (sections[at % sections.length] ?? '').replace(/\b[a-z]{6,}\b/g, (word) =>
      (word.length + at) % 5 === 0 ? `${word}${letterFor(at)}` : word
    )
  return title + words(changed, size, '')
}

/**
 * @param {number} at
 * @returns {string}
 */
function letterFor(at) {
  return named(at).slice(0, 2)
}
