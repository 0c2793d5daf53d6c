import {join} from 'node:path'
import ignore from 'ignore'
import {FileError} from '../errors.js'
import {readIfThere} from './files.js'

/** The file in a raw folder that names what there is no guide, in the syntax of `.gitignore`. */
export const ignoreFile = '.mendmarkignore'

// GitHub shows it above the files of the folder: it is about them. One in a folder below may be
// the guide itself, with its images beside it.
const readme = /^readme\.(?:md|markdown|mdx)$/i

/**
 * Tells which files of a raw folder are no guides: a README at its top, and what its ignore
 * file names. `!/README.md` in that file makes the README a guide.
 *
 * @returns a function of a path that is relative to the folder, with `/` on every system
 * @throws FileError when the ignore file cannot be read, or has a pattern that matches nothing
 */
export function leftOutOf(folder: string): (path: string) => boolean {
  const path = join(folder, ignoreFile)
  const bytes = readIfThere(path)
  // The same files are left out on every system.
  const rules = ignore({ignorecase: false}).add(bytes ? patternsIn(bytes, path) : '')
  return (file) => {
    const {ignored, unignored} = rules.test(file)
    return ignored || (readme.test(file) && !unignored)
  }
}

function patternsIn(bytes: Uint8Array, path: string): string {
  const text = asText(bytes, path)
  if (text.length > longestFile) {
    throw new FileError('ignore-pattern', {
      path,
      reason: `has more than ${longestFile} characters; use fewer and wider patterns`
    })
  }
  const problems = text.split(/\r?\n/).flatMap((line, index) => {
    const problem = problemOf(line)
    return problem === undefined
      ? []
      : [
          {
            path,
            line: index + 1,
            column: 1,
            reason: `“${line}” cannot be used, since it ${problem}`
          }
        ]
  })
  if (problems.length > 0) {
    throw new FileError('ignore-pattern', ...problems)
  }
  return text
}

function asText(bytes: Uint8Array, path: string): string {
  const fault = new FileError('ignore-not-text', {
    path,
    reason: 'is no UTF-8 text; save it as UTF-8, one pattern on a line'
  })
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    if (text.includes('\0')) {
      throw fault
    }
    return text
  } catch {
    throw fault
  }
}

// In characters. Each file of the folder is tried with each pattern.
const longestFile = 100_000
// The time to try a pattern is multiplied by each of these, as often as the path has folders or a
// name has letters.
const [mostFolders, mostStars] = [3, 3]

/** Whether a pattern has so many stars that trying it may take for ever. */
function isTooWild(pattern: string): boolean {
  const segments = pattern.split('/')
  const folders = segments.filter((segment) => segment === '**').length
  return (
    folders > mostFolders ||
    segments.some((segment) => segment !== '**' && segment.split('*').length - 1 > mostStars)
  )
}

/** What is wrong with a line; undefined where it is a pattern, a comment or blank. */
function problemOf(line: string): string | undefined {
  if (line.startsWith('#')) {
    return undefined
  }
  if (isTooWild(line)) {
    const stars = `more than ${mostStars} \`*\` between two slashes`
    return `has more than ${mostFolders} \`**\`, or ${stars}`
  }
  const escapesGone = line.replace(/\\./g, '')
  if (escapesGone.endsWith('\\')) {
    return 'ends with a backslash; use / between folders'
  }
  // In brackets, a `]` that comes first is one of the characters.
  const bracketsGone = escapesGone.replace(/\[[!^]?\]?(?:\[:[a-z]+:\]|[^\]])*\]/g, '')
  return bracketsGone.includes('[')
    ? 'has a [ without its ]; write \\[ for the character'
    : undefined
}
