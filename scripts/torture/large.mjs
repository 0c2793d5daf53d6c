// @ts-check
// How long one very long guide takes, and how much memory. node scripts/torture/large.mjs [BYTES]
// prints JSON; it needs `npm run compile` first.
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {normalize} from '../../lib/index.js'

/** @typedef {{bytes: number, seconds: number, megabytes: number, outcome: string}} Large */

const everything = {bytes: 1e9, blocks: 1e9, depth: 100, seconds: 3600}

/**
 * An ordinary guide that is only long: sections with paragraphs, steps and code.
 *
 * @param {number} bytes
 */
function longGuide(bytes) {
  const parts = ['# AADSTS50058: Session Information\n']
  for (let size = 0, at = 1; size < bytes; at++) {
    const part =
      `\n## Troubleshooting step ${at}\n\nThe service ${at} looks for the session of user ${at}, ` +
      `and finds none.* It asks again.\n\n1. Open the log ${at}.\n2. Look for \`code ${at}\`.\n\n` +
      `\`\`\`\nGET /users/${at}\n\`\`\`\n`
    size += part.length
    parts.push(part)
  }
  return parts.join('')
}

/**
 * Mends such a guide in a process of its own.
 *
 * @param {number} bytes
 * @returns {Large}
 */
export function large(bytes = 10_000_000) {
  const {stdout, signal} = spawnSync(
    process.execPath,
    ['--max-old-space-size=16000', fileURLToPath(import.meta.url), String(bytes), 'here'],
    {encoding: 'utf8', maxBuffer: 1e8}
  )
  return signal === null && stdout !== ''
    ? JSON.parse(stdout)
    : {bytes, seconds: 0, megabytes: 0, outcome: 'ended by the system'}
}

/**
 * @param {number} bytes
 * @returns {Large}
 */
function mendHere(bytes) {
  const start = process.cpuUsage()
  let outcome = 'mended'
  try {
    normalize(longGuide(bytes), {limits: everything})
  } catch (error) {
    outcome = error instanceof Error ? error.message.slice(0, 200) : String(error)
  }
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1000)
  const {user, system} = process.cpuUsage(start)
  return {bytes, seconds: Math.round((user + system) / 1e6), megabytes, outcome}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [bytes = '10000000', here] = process.argv.slice(2)
  const result = here === 'here' ? mendHere(Number(bytes)) : large(Number(bytes))
  process.stdout.write(`${JSON.stringify(result)}\n`)
}
