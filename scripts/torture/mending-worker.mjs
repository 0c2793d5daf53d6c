// @ts-check
// Mends one hostile text in a process of its own, and says how long the parser and mending took.
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {normalize, RejectedGuide} from '../../lib/index.js'
import {hostileInputs} from './hostile-inputs.mjs'

/** @typedef {{input: string, profile: string, size: number}} Task */
/** @typedef {{parser: number, mending: number, outcome: string}} Report times in seconds */

/** @type {Task} */
const {input, profile, size} = JSON.parse(process.argv[2] ?? '')
const made = hostileInputs.find(({name}) => name === input)?.make(size) ?? ''
// A guide of the default profile has a title.
const title = profile === 'plain' ? '' : '# AADSTS50058: Session\n\n'
const isTitled = typeof made === 'string' && made.startsWith('# ')
const bytes = Buffer.concat([Buffer.from(isTitled ? '' : title), Buffer.from(made)])
const source = bytes.toString('utf8')
const name = profile === 'plain' ? 'plain' : 'aadsts'
const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/**
 * How much of the processor's time something takes, in seconds.
 *
 * @param {() => void} act
 */
function secondsOf(act) {
  const start = process.cpuUsage()
  act()
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1e6
}

function outcomeOf() {
  try {
    normalize(bytes, {profile: name})
    return 'mended'
  } catch (error) {
    if (error instanceof RejectedGuide) {
      return error.code
    }
    throw error
  }
}

// What is loaded and compiled at the first guide is no time of this one.
normalize('# AADSTS50058: Session\n\n- a\n- b\n', {profile: name})
parser.parse('# a\n\n- b\n')
process.send?.('start')
let outcome = ''
const mending = secondsOf(() => {
  outcome = outcomeOf()
})
process.send?.({parser: secondsOf(() => parser.parse(source)), mending, outcome})
