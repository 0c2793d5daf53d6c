// @ts-check
// Mends one hostile text after the other in a process of its own, each twice as long as the one
// before, and says how long that took; or has remark-parse read them, for comparison.
import {normalize, RejectedGuide} from '../../lib/index.js'
import {divergenceIn} from '../../lib/markdown/divergences.js'
import {parseWithRemark} from '../../lib/markdown/parse.js'
import {builtInProfile} from '../../lib/profile/load.js'
import {hostileInputs} from './hostile-inputs.mjs'

/** @typedef {{input: string, profile: 'aadsts' | 'plain', sizes: number[], what: What}} Task */
/** @typedef {'mend' | 'parse'} What */
/** @typedef {{seconds: number, outcome: string}} Report of one size */

/** @type {Task} */
const {input, profile, sizes, what} = JSON.parse(process.argv[2] ?? '')
const {syntax} = builtInProfile(profile)

/** @param {number} size */
function bytesOf(size) {
  const made = hostileInputs.find(({name}) => name === input)?.make(size) ?? ''
  // A guide of the default profile has a title.
  const isTitled = profile === 'plain' || (typeof made === 'string' && made.startsWith('# '))
  const title = isTitled ? '' : '# AADSTS50058: Session\n\n'
  return Buffer.concat([Buffer.from(title), Buffer.from(made)])
}

/**
 * How much of the processor's time something takes, in seconds.
 *
 * @param {() => string} act
 * @returns {Report}
 */
function timed(act) {
  const start = process.cpuUsage()
  const outcome = act()
  const {user, system} = process.cpuUsage(start)
  return {seconds: (user + system) / 1e6, outcome}
}

/** @param {Uint8Array} bytes */
function mend(bytes) {
  try {
    normalize(bytes, {profile})
    return 'mended'
  } catch (error) {
    if (error instanceof RejectedGuide) {
      return error.code
    }
    throw error
  }
}

/** @param {Buffer} bytes */
function parse(bytes) {
  const text = bytes.toString('utf8')
  try {
    parseWithRemark(text, syntax)
  } catch (error) {
    // Mending looks at the limits first; remark-parse by itself has none.
    if (!(error instanceof RangeError)) {
      throw error
    }
  }
  return divergenceIn(text, syntax)?.id ?? 'none'
}

// What is loaded and compiled at the first guide is no time of this one.
mend(Buffer.from('# AADSTS50058: Session\n\n- a\n- b\n'))
for (const size of sizes) {
  const bytes = bytesOf(size)
  process.send?.('start')
  process.send?.(timed(() => (what === 'mend' ? mend(bytes) : parse(bytes))))
}
