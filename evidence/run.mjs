// @ts-check
// `npm run evidence`: counts which tools bring the damaged copies of a guide
// together, and writes docs/evidence.md. No clock and no path goes into it, so
// that a second run writes the same bytes.
import {mkdirSync, writeFileSync} from 'node:fs'
import * as prettier from 'prettier'
import {copyKinds, damagedCopies, generatedGuides, mendedSeeds, seed} from './guides.mjs'
import {tools} from './peers.mjs'
import {fastCheckVersion} from './versions.mjs'

/** @typedef {import('./peers.mjs').Outcome} Outcome */
/** @typedef {import('./peers.mjs').Tool} Tool */

const guideCount = 40
const page = new URL('../docs/evidence.md', import.meta.url)

const seeds = mendedSeeds()
const guides = [...seeds, ...generatedGuides(guideCount - seeds.length)]
const copies = damagedCopies(guides)

/**
 * What one tool did to one copy of each guide; `undefined` where there is no such copy.
 * @typedef {(Outcome | undefined)[]} Row
 */

/**
 * Every tool reads the same texts: the healthy guides, its own output for them, and the copies.
 * @param {Tool} tool
 */
async function runTool(tool) {
  const healthy = await tool.format(guides.map(({text}) => text))
  const [first] = healthy
  // That is a broken installation, and no evidence.
  if (first && 'failure' in first && healthy.every((outcome) => 'failure' in outcome)) {
    throw new Error(`${tool.name} does not run: ${first.failure}`)
  }
  /** @param {readonly (string | undefined)[]} texts */
  const formatThoseThere = async (texts) => {
    const outcomes = await tool.format(texts.filter((text) => text !== undefined))
    let next = 0
    return texts.map((text) => (text === undefined ? undefined : outcomes[next++]))
  }
  const again = await formatThoseThere(
    healthy.map((outcome) => ('text' in outcome ? outcome.text : undefined))
  )
  const flat = await formatThoseThere(copies.flat())
  const damaged = copyKinds.map((_, kind) =>
    guides.map((_, guide) => flat[guide * copyKinds.length + kind])
  )
  const rows = [again, ...damaged]
  /** @param {number} guide */
  const converges = (guide) =>
    rows.map((row) => row[guide] === undefined || isSame(row[guide], healthy[guide]))
  const verdicts = guides.map((_, guide) => converges(guide))
  return {
    tool,
    /** How many guides converged, by row; where there is no copy there is nothing to converge. */
    counts: rows.map(
      (row, index) =>
        row.filter((outcome, guide) => outcome !== undefined && verdicts[guide]?.[index]).length
    ),
    all: verdicts.filter((verdict) => verdict.every(Boolean)).length,
    verdicts,
    healthy,
    rows
  }
}

/**
 * @param {Outcome | undefined} left
 * @param {Outcome | undefined} right
 */
function isSame(left, right) {
  return (
    left !== undefined &&
    right !== undefined &&
    'text' in left &&
    'text' in right &&
    left.text === right.text
  )
}

const rowNames = ['its own output, once more', ...copyKinds.map(({name}) => name)]
const rowSizes = [
  guides.length,
  ...copyKinds.map((_, kind) => copies.filter((ofGuide) => ofGuide[kind] !== undefined).length)
]

/** @typedef {Awaited<ReturnType<typeof runTool>>} Result */

/** @param {readonly Result[]} results */
function table(results) {
  const line = (/** @type {readonly (string | number)[]} */ cells) => `| ${cells.join(' | ')} |`
  return [
    line(['Copy', 'Guides', ...results.map(({tool}) => tool.name)]),
    line(['---', '--:', ...results.map(() => '--:')]),
    ...rowNames.map((name, row) =>
      line([name, rowSizes[row] ?? 0, ...results.map(({counts}) => counts[row] ?? 0)])
    ),
    line(['**every copy of a guide at once**', guides.length, ...results.map(({all}) => all)])
  ].join('\n')
}

/** @param {readonly Result[]} results */
function failureNotes(results) {
  const notes = results.flatMap(({tool, healthy, rows}) =>
    [healthy, ...rows].flatMap((row, index) => {
      const failures = row.flatMap((outcome) =>
        outcome && 'failure' in outcome ? [outcome.failure] : []
      )
      const name = ['the healthy guide', ...rowNames][index]
      return failures.length > 0
        ? [
            `- ${tool.name}, ${name}: ${failures.length} of ${row.length}. The first said: ${failures[0]}`
          ]
        : []
    })
  )
  return notes.length > 0
    ? ['A tool that failed on a copy has not converged on it:', notes.join('\n')]
    : ['No tool failed on any of the texts.']
}

/**
 * The first column’s own misses, by name: whoever mends them needs to know which.
 * @param {Result | undefined} result
 */
function missNotes(result) {
  const misses = guides.flatMap(({name}, guide) => {
    const kinds = rowNames.filter((_, row) => result?.verdicts[guide]?.[row] === false)
    return kinds.length > 0 ? [`- ${name}: ${kinds.join('; ')}`] : []
  })
  return result && misses.length > 0
    ? [`What ${result.tool.name} did not bring together:`, misses.join('\n')]
    : []
}

/** @param {readonly Result[]} results */
function evidencePage(results) {
  const settings = results.flatMap(({tool: {name, version, how, settings: text}}) => [
    `### ${name} ${version}`,
    `Run as ${how}${text ? ', with:' : '.'}`,
    ...(text ? [`\`\`\`${text.language}\n${text.text}\n\`\`\``] : [])
  ])
  const parts = [
    '# Evidence',
    '<!-- Made by `npm run evidence`; do not edit. -->',
    'Does a tool bring differently damaged copies of a guide together? A copy has converged when what the tool makes of it is, byte for byte, what the same tool makes of the healthy guide. So each tool is held to its own style, and none to another’s.',
    table(results),
    ...missNotes(results[0]),
    ...failureNotes(results),
    '## How it was made',
    `- ${guides.length} guides: the ${seeds.length} of \`raw/\`, mended by Mendmark first so that they are healthy, and ${guides.length - seeds.length} generated by \`test/damage/guide.ts\` with fast-check ${fastCheckVersion} and the seed ${seed}. A healthy guide is not wrapped.\n- The copies are made by \`test/damage/operators.ts\`, with variants drawn for each copy with the same seed.\n- A copy that the damage left as it was is not counted; “Guides” says how many are.\n- Every tool gets every copy once, and its versions are those of \`evidence/package-lock.json\`.\n- \`npm run evidence\` makes this page again.`,
    '## What the rows are',
    [
      '- **its own output, once more:** what the tool made of the healthy guide',
      ...copyKinds.map(({name, what}) => `- **${name}:** ${what}`)
    ].join('\n'),
    'The rows down to loose lists are the ordinary work of a formatter. The others need to know how such guides are damaged, which a formatter for any Markdown neither does nor claims to do: a bold line may be meant, and so may every character of a text. They are the reason why Mendmark exists, not a fault of its peers.',
    '## How the tools were set',
    'Each is set to what brings the most copies together, by settings alone: no plugin or rule was written for any of them. remark and markdownlint-cli2 have no setting that unwraps text; only rumdl has one for how loose a list is.',
    ...settings
  ]
  return `${parts.join('\n\n')}\n`
}

/** @type {Result[]} */
const results = []
// One after the other, so that it stays gentle to the machine.
for (const tool of tools) {
  results.push(await runTool(tool))
}

mkdirSync(new URL('.', page), {recursive: true})
writeFileSync(page, await prettier.format(evidencePage(results), {parser: 'markdown'}))
console.log(table(results))
