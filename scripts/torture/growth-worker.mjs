// @ts-check
// Times every rule on one text, each by itself, and says what it is busy with before it begins.
import {Buffer} from 'node:buffer'
import {readFileSync} from 'node:fs'
import {performance} from 'node:perf_hooks'
import {parentPort, workerData} from 'node:worker_threads'
import {guideEntry} from '../../lib/catalog/guide.js'
import {readSource} from '../../lib/decode/bytes.js'
import {Draft} from '../../lib/edits/draft.js'
import {Ledger} from '../../lib/edits/ledger.js'
import {TreeEditor} from '../../lib/edits/tree-editor.js'
import {profileFor} from '../../lib/profile/corpus.js'
import {loadProfile} from '../../lib/profile/load.js'
import {decodeRules, textRules, treeRules} from '../../lib/rules/index.js'
import {applyTextRules} from '../../lib/rules/run.js'
import {hostileInputs} from './hostile-inputs.mjs'

/**
 * @typedef {object} Task
 * @property {string} input
 * @property {string} profile
 * @property {number} size in bytes
 * @property {readonly string[]} skipped rules that are not tried
 * @property {string | undefined} rules those that are, with commas between them; all by default
 */

/** @typedef {{rule: string, time: number}} Report the milliseconds of a rule, or of the parser */

const {
  input: name,
  profile: profileName,
  size,
  skipped,
  rules: wanted
} = /** @type {Task} */ (workerData)
/** A rule is timed again while that takes less, in milliseconds: the first time is the slowest. */
const enough = 200
const mostTimes = 3

/** @param {string} rule */
function isAsked(rule) {
  return !skipped.includes(rule) && (wanted === undefined || wanted.split(',').includes(rule))
}

/**
 * Reports the shortest time of some work, which says itself how long it took.
 *
 * @param {string} rule
 * @param {() => number} work
 */
function time(rule, work) {
  if (!isAsked(rule) && !rule.startsWith('parser')) {
    return
  }
  parentPort?.postMessage(rule)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0, total = 0; round < mostTimes && total < enough; round++) {
    const taken = work()
    best = Math.min(best, taken)
    total += taken
  }
  parentPort?.postMessage({rule, time: best})
}

// On Linux, what other programs do meanwhile does not count.
const clock = threadTime() === undefined ? () => performance.now() : () => threadTime() ?? 0

/** The milliseconds that this thread has worked; undefined where the system does not say so. */
function threadTime() {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6
  } catch {
    return undefined
  }
}

/** @param {() => void} work */
function timed(work) {
  const start = clock()
  work()
  return clock() - start
}

/** A draft that knows how much time it took itself, with the parser. */
class TimedDraft extends Draft {
  taken = 0

  /**
   * @override
   * @param {import('../../lib/edits/draft.js').RuleSplice[]} splices
   */
  splice(splices) {
    this.taken += timed(() => super.splice(splices))
  }

  /**
   * @override
   * @param {import('../../lib/markdown/syntax.js').Syntax} syntax
   */
  parsed(syntax) {
    const start = clock()
    const parsed = super.parsed(syntax)
    this.taken += clock() - start
    return parsed
  }
}

const input = hostileInputs.find((each) => each.name === name)
if (!input) {
  throw new Error(`there is no input ${name}`)
}
const made = input.make(size)
const source = typeof made === 'string' ? made : Buffer.from(made)
const corpus = loadProfile(profileName)
time('decode', () => timed(() => readSource(source)))
const {text, strayBytes} = readSource(source)
time('language', () => timed(() => profileFor(corpus, text)))
const profile = profileFor(corpus, text)
const first = new Draft(text, new Ledger())
time('parser', () => timed(() => first.parsed(profile.syntax)))
const parsed = first.parsed(profile.syntax)

for (const rule of [...decodeRules, ...textRules]) {
  time(rule.id, () => {
    const ledger = new Ledger()
    const draft = new TimedDraft(text, ledger, {parsed})
    const all = timed(() => {
      try {
        applyTextRules([rule], draft, {profile, ledger, path: 'guide.md', strayBytes})
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'RejectedGuide') {
          throw error
        }
      }
    })
    return all - draft.taken
  })
}
for (const rule of treeRules) {
  time(rule.id, () => {
    const tree = structuredClone(parsed.tree)
    const editor = new TreeEditor(rule.id, profile, new Ledger(), {text})
    return timed(() => rule.repair(tree, editor))
  })
}
time('catalog', () =>
  timed(() =>
    guideEntry({
      path: 'guide.md',
      source,
      emitted: text,
      markdown: text,
      tree: parsed.tree,
      profile,
      generations: {kept: 0, dropped: 0, failed: 0},
      edits: {},
      warnings: 0,
      linesOf: () => []
    })
  )
)
parentPort?.postMessage('end')
