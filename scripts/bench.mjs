// @ts-check
// `npm run bench`: how long Mendmark and its peers take for the same guides, in
// the same run. It writes no file, for the figures are this machine’s.
import {availableParallelism} from 'node:os'
import {copyKinds, damagedCopies, generatedGuides, seed} from '../evidence/guides.mjs'
import {
  dprintTool,
  markdownlintCommand,
  markdownlintTool,
  mendmark,
  prettierTool,
  remarkApi,
  rumdlCommand,
  rumdlTool
} from '../evidence/peers.mjs'
import {openFolder} from '../evidence/run-tool.mjs'

/** @typedef {import('../evidence/run-tool.mjs').Command} Command */
/** @typedef {import('../evidence/run-tool.mjs').Tool} Tool */

const guideCount = 200
const rounds = 3

const guides = generatedGuides(guideCount)
const copies = damagedCopies(guides)
// One copy of each guide, of every kind in turn. Where a kind finds nothing to damage, it is the
// healthy guide.
const texts = guides.map(({text}, index) => copies[index]?.[index % copyKinds.length] ?? text)
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {string} where
 * @property {() => Promise<number>} round the milliseconds of one round
 * @property {() => void} close
 */

/**
 * @param {Tool} tool
 * @returns {Contender}
 */
function inProcess({name, version, format}) {
  return {
    name: `${name} ${version}`,
    where: 'in process',
    async round() {
      const start = performance.now()
      const outcomes = await format(texts)
      const time = performance.now() - start
      const failed = outcomes.filter((outcome) => 'failure' in outcome).length
      if (failed > 0) {
        throw new Error(`${name} failed on ${failed} of the guides, so its time says nothing`)
      }
      return time
    },
    close() {}
  }
}

/**
 * @param {Tool} tool
 * @param {Command} command
 * @returns {Contender}
 */
function asCommand({name, version}, command) {
  const folder = openFolder(command)
  return {
    name: `${name} ${version}`,
    where: 'command',
    async round() {
      // What the round before has mended is laid out damaged again, off the clock.
      folder.write(texts)
      const start = performance.now()
      const failure = await folder.run()
      if (failure !== undefined) {
        throw new Error(`${name}: ${failure}`)
      }
      return performance.now() - start
    },
    close: folder.close
  }
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

const contenders = [
  inProcess(mendmark),
  inProcess(prettierTool),
  inProcess(remarkApi),
  inProcess(dprintTool),
  asCommand(rumdlTool, rumdlCommand),
  asCommand(markdownlintTool, markdownlintCommand)
]

/** @type {number[][]} */
const times = contenders.map(() => [])
try {
  // The first round is the warm-up. The tools take turns, so that a slow moment of the machine
  // does not fall on one of them alone.
  for (let round = 0; round <= rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      const time = await contender.round()
      if (round > 0) {
        times[index]?.push(time)
      }
    }
  }
} finally {
  for (const contender of contenders) {
    contender.close()
  }
}

const rows = contenders.map(({name, where}, index) => {
  const time = median(times[index] ?? [])
  return [name, where, (time / texts.length).toFixed(2), (bytes / 1000 / time).toFixed(3)]
})
const header = ['tool', 'run', 'ms a guide', 'MB/s']
const widths = header.map((title, column) =>
  Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0))
)
for (const row of [header, ...rows]) {
  // Words to the left, figures to the right.
  console.log(
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
      )
      .join('  ')
  )
}
const machine = `${process.platform} ${process.arch}, ${availableParallelism()} cores`
const size = `${Math.round(bytes / texts.length)} bytes each on average`
console.log(`
Node ${process.version}, ${machine}. ${texts.length} damaged guides of the seed ${seed},
${size}; the median of ${rounds} rounds after a warm-up round.
Mendmark’s time includes its second, verifying pass and the guide’s entry in the catalog.
The others format once and verify nothing. A command’s time includes its start, and
reading and writing the files.`)
