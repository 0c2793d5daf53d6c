// @ts-check
// Compares what `mendmark emit` makes of the records of a recipe with what a build wrote.
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {cli, run} from './programs.mjs'

/** The forms of a catalog, each of which is compared. */
export const forms = ['single', 'sharded']

/**
 * @param {readonly string[]} files with records
 * @param {string} built a folder with what a build wrote, in a folder for each form
 * @param {string} work a folder
 * @returns {string} what was compared
 * @throws {Error} where there is a difference
 */
export function compareWithBuild(files, built, work) {
  const counts = forms.map((form) => {
    const dist = join(work, form)
    run(process.execPath, [cli, 'emit', ...files, '--dist', dist, '--catalog', form])
    return compareFolders(join(built, form), dist)
  })
  return `mendmark emit writes the ${counts.join(' and ')} files of both builds, byte for byte`
}

/**
 * @param {string} wanted
 * @param {string} got
 * @returns {number} how many files they have
 */
function compareFolders(wanted, got) {
  const [one, other] = [contentsOf(wanted), contentsOf(got)]
  const names = new Set([...one.keys(), ...other.keys()])
  const different = [...names].filter((name) => one.get(name) !== other.get(name))
  if (different.length > 0) {
    throw new Error(`not as build wrote them: ${different.slice(0, 5).join(', ')}`)
  }
  return names.size
}

/**
 * The files of a folder by their paths, but hidden ones.
 *
 * @param {string} folder
 * @returns {Map<string, string>} each byte is a character
 */
function contentsOf(folder) {
  const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/(?:^|\/)\./.test(path) && statSync(join(folder, path)).isFile())
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'latin1')]))
}
