// @ts-check
// Compares the records of a recipe with what a build wrote.
import {execFileSync} from 'node:child_process'
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {builtInProfile} from '../../lib/profile/load.js'
import {planBuild} from '../../lib/run/plan.js'
import {isFailed, readRecord} from '../../lib/stream/record.js'
import {cli, run} from './programs.mjs'

/**
 * @param {readonly string[]} files with records
 * @param {string} dist what a build wrote
 * @param {string} work a folder
 * @returns {string} what was compared
 * @throws {Error} where there is a difference
 */
export function compareDist(files, dist, work) {
  const help = execFileSync(process.execPath, [cli, '--help'], {encoding: 'utf8'})
  const hasEmit = /^ +emit\b/m.test(help)
  const got = hasEmit ? emitted(files, join(work, 'dist')) : planned(files)
  const wanted = contentsOf(dist)
  const names = new Set([...wanted.keys(), ...got.keys()])
  const different = [...names].filter((name) => wanted.get(name) !== got.get(name))
  if (different.length > 0) {
    throw new Error(`not as build wrote them: ${different.slice(0, 5).join(', ')}`)
  }
  const how = hasEmit ? 'mendmark emit writes' : 'their records give'
  return `${how} the ${wanted.size} files of the build, byte for byte`
}

/**
 * @param {readonly string[]} files
 * @param {string} dist
 */
function emitted(files, dist) {
  run(process.execPath, [cli, 'emit', ...files, '--dist', dist])
  return contentsOf(dist)
}

/** What a build of the records would write. */
function planned(/** @type {readonly string[]} */ files) {
  const outcomes = files.flatMap(linesOf).map((line) => {
    const record = readRecord(line)
    if ('wrong' in record || isFailed(record)) {
      throw new Error(`there is no guide in a record: ${line.slice(0, 200)}`)
    }
    const {path, markdown, guide} = record
    return {mended: {path, markdown, guide, messages: []}}
  })
  return new Map(planBuild(outcomes, builtInProfile('aadsts')).files)
}

/** @param {string} file */
function linesOf(file) {
  return readFileSync(file, 'utf8').trimEnd().split('\n')
}

/**
 * The files of a folder by their paths, but hidden ones.
 *
 * @param {string} folder
 * @returns {Map<string, string>}
 */
function contentsOf(folder) {
  const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/(?:^|\/)\./.test(path) && statSync(join(folder, path)).isFile())
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}
