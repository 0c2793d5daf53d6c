// @ts-check
// `npm run evidence`: counts which tools bring the damaged copies of a guide
// together, and writes docs/evidence.md. No clock and no path goes into it, so
// that a second run writes the same bytes.
import {mkdirSync, writeFileSync} from 'node:fs'
import * as prettier from 'prettier'
import {copyKinds, damagedCopies, generatedGuides, mendedSeeds} from './guides.mjs'
import {evidencePage} from './page.mjs'
import {tools} from './peers.mjs'

/** @typedef {import('./run-tool.mjs').Outcome} Outcome */
/** @typedef {import('./run-tool.mjs').Tool} Tool */

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
      const count = `${failures.length} of ${row.length}`
      const note = `- ${tool.name}, ${name}: ${count}. The first said: ${failures[0]}`
      return failures.length > 0 ? [note] : []
    })
  )
  return notes.length > 0
    ? ['A tool that failed on a copy has not converged on it:', notes.join('\n')]
    : ['No tool failed on any of the texts.']
}

/**
 * The first column’s own misses, by name, so that they can be mended.
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

/** @type {Result[]} */
const results = []
// One after the other, so that it stays gentle to the machine.
for (const tool of tools) {
  results.push(await runTool(tool))
}

mkdirSync(new URL('.', page), {recursive: true})
const text = evidencePage({
  table: table(results),
  notes: [...missNotes(results[0]), ...failureNotes(results)],
  tools: results.map(({tool}) => tool),
  guides: guides.length,
  seeds: seeds.length
})
writeFileSync(page, await prettier.format(text, {parser: 'markdown'}))
console.log(table(results))
