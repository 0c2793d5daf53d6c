// Two builds of one dist folder, an old and a new one, and what there is to see of them on disk.
import {spawn} from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, sep} from 'node:path'
import process from 'node:process'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {readCatalog} from '../../lib/catalog/index.js'
import {builtInProfile} from '../../lib/profile/load.js'
import {outputFiles, remade} from '../../lib/run/dist/output-files.js'
import {replaceDist} from '../../lib/run/dist/replace.js'
import {mendGuide} from '../../lib/run/mend-guide.js'
import {tasksIn} from '../../lib/run/mender.js'
import {planBuild} from '../../lib/run/plan.js'
import {readRawFolder} from '../../lib/run/raw-folder.js'

/** @typedef {ReadonlyMap<string, string>} Files the bytes of a build as Latin-1, by their paths */
/** @typedef {{name: string, raw: string, files: Files, plan: string}} Build */
/** @typedef {{folder: string, dist: string, old: Build, new: Build}} World */
/** @typedef {'single' | 'sharded'} Form how a catalog is written */

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Makes a folder with two raw folders and their plans. The new one has guides that were changed,
 * added, removed and renamed.
 *
 * @param {number} count how many guides the old build has
 * @param {readonly [Form, Form]} forms of the catalogs of the two
 * @returns {Promise<World>}
 */
export async function makeWorld(count = 20, [oldForm, newForm] = ['single', 'single']) {
  const folder = mkdtempSync(join(tmpdir(), 'mendmark-torture-'))
  const [oldRaw, newRaw] = [join(folder, 'old'), join(folder, 'new')]
  mkdirSync(oldRaw)
  const sources = readdirSync(here('../../raw/')).filter((name) => /^aadsts\d+\.md$/.test(name))
  for (let index = 0; index < count; index += 1) {
    addGuide(oldRaw, sources, index)
  }
  cpSync(oldRaw, newRaw, {recursive: true})
  for (const index of [0, 1, 2]) {
    changeGuide(join(newRaw, guideName(index)))
  }
  for (const index of [count, count + 1]) {
    addGuide(newRaw, sources, index)
  }
  for (const index of [3, 4]) {
    rmSync(join(newRaw, guideName(index)))
  }
  renameSync(join(newRaw, guideName(5)), join(newRaw, `renamed-${guideName(5)}`))
  return {
    folder,
    dist: join(folder, 'dist'),
    old: planOf(folder, 'old', oldForm),
    new: planOf(folder, 'new', newForm)
  }
}

/** @param {number} index */
function guideName(index) {
  return `aadsts${700_000 + index}.md`
}

/**
 * @param {string} folder
 * @param {string[]} sources
 * @param {number} index
 */
function addGuide(folder, sources, index) {
  const source = sources[index % sources.length] ?? ''
  const code = source.replace(/\D/g, '')
  // As Latin-1, so that bytes that are no UTF-8 stay.
  const text = readFileSync(here(`../../raw/${source}`), 'latin1')
  const copy = text.replaceAll(code, String(700_000 + index))
  writeFileSync(join(folder, guideName(index)), copy, 'latin1')
}

/** @param {string} path */
function changeGuide(path) {
  const text = readFileSync(path, 'latin1')
  writeFileSync(path, text.replaceAll(' the ', ' this '), 'latin1')
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {Form} catalog
 * @returns {Build}
 */
function planOf(folder, name, catalog) {
  const raw = join(folder, name)
  const {guides} = readRawFolder(raw)
  const profile = builtInProfile('aadsts')
  const outcomes = tasksIn(raw, guides).map((task) => mendGuide(task, {profile}))
  const {files: planned, rejections} = planBuild(outcomes, profile, {catalog})
  if (rejections.length > 0) {
    throw new Error(`guides were rejected: ${JSON.stringify(rejections)}`)
  }
  const files = new Map([...planned].map(([path, {content}]) => [path, bytesIn(content())]))
  const plan = join(folder, `${name}.json`)
  writeFileSync(plan, JSON.stringify({raw, files: [...files]}))
  return {name, raw, files, plan}
}

/** @param {import('../../lib/disk/content.js').Content} content */
function bytesIn(content) {
  return Buffer.concat([...content].map((piece) => Buffer.from(piece))).toString('latin1')
}

/**
 * The files of a build, to be written.
 *
 * @param {Files} files
 */
export function outputOf(files) {
  return outputFiles(
    new Map([...files].map(([path, text]) => [path, remade(() => [Buffer.from(text, 'latin1')])]))
  )
}

/**
 * Puts the old build in place of whatever there is.
 *
 * @param {World} world
 */
export function reset({dist, old}) {
  rmSync(dist, {recursive: true, force: true})
  mkdirSync(join(dist, 'guides'), {recursive: true})
  for (const [path, text] of old.files) {
    mkdirSync(dirname(join(dist, path)), {recursive: true})
    writeFileSync(join(dist, path), text, 'latin1')
  }
}

/**
 * What is on disk, as a program sees it that knows nothing of builds that were stopped.
 *
 * @param {string} dist
 * @returns {Map<string, string>} bytes by path, without what git would not see either
 */
export function filesIn(dist) {
  const entries = readdirSync(dist, {recursive: true, withFileTypes: true})
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .split(sep)
        .join('/')
    )
  return new Map(paths.map((path) => [path, readFileSync(join(dist, path), 'latin1')]))
}

/**
 * Which build some files are: `mix` where they are of none as a whole.
 *
 * @param {World} world
 * @param {Files} files
 * @param {(path: string) => boolean} isSeen which files count
 * @returns {'old' | 'new' | 'mix'}
 */
export function buildOf(world, files, isSeen = () => true) {
  for (const name of /** @type {const} */ (['old', 'new'])) {
    const expected = new Map([...world[name].files].filter(([path]) => isSeen(path)))
    const seen = [...files].filter(([path]) => isSeen(path))
    if (
      seen.length === expected.size &&
      seen.every(([path, text]) => expected.get(path) === text)
    ) {
      return name
    }
  }
  return 'mix'
}

/**
 * Which build a reader sees that takes the catalog with readCatalog, then each guide in it.
 *
 * @param {World} world
 */
export function seenByReader(world) {
  const catalog = join(world.dist, 'catalog.json')
  const {guides} = readCatalog(catalog)
  /** @type {{shards?: {path: string}[]}} */
  const {shards = []} = JSON.parse(readFileSync(catalog, 'utf8'))
  const paths = ['catalog.json', ...[...shards, ...guides].map(({path}) => path)]
  const files = new Map(paths.map((path) => [path, readFileSync(join(world.dist, path), 'latin1')]))
  return buildOf(world, files, (path) => /^(?:catalog\.json$|catalog\/|guides\/)/.test(path))
}

/**
 * Builds as the command does once the guides are mended.
 *
 * @param {World} world
 * @param {Build} build
 */
export async function writeBuild({dist}, {raw, files}) {
  await replaceDist({
    dist,
    rawFolders: [raw],
    files: outputOf(files),
    sources: new Map(),
    force: false,
    onWait: () => {}
  })
}

/** @typedef {{code: number | null, err: string}} Ended */

/**
 * Runs a script of this folder, or the command with `build` as its first argument.
 *
 * @param {string[]} args
 * @param {{fault?: import('./fault-hook.mjs').Fault, killAfter?: number}} options `killAfter`
 *   in milliseconds, from the moment that it says “go”, or else from its start
 * @returns {Promise<Ended>}
 */
export function run([script = '', ...args], {fault, killAfter} = {}) {
  const file = script === 'build' || script === 'check' ? '../../lib/cli.js' : script
  const hook = fault ? ['--import', pathToFileURL(here('fault-hook.mjs')).href] : []
  const child = spawn(
    process.execPath,
    [...hook, here(file), ...(file === script ? args : [script, ...args])],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {...process.env, ...(fault ? {MENDMARK_FAULT: JSON.stringify(fault)} : {})}
    }
  )
  const kill = () => {
    if (killAfter !== undefined) {
      setTimeout(() => child.kill('SIGKILL'), killAfter)
    }
  }
  if (file === script) {
    child.stdout.once('data', kill)
  } else {
    child.stdout.resume()
    kill()
  }
  let err = ''
  child.stderr.on('data', (text) => {
    err += text
  })
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({code, err}))
  })
}
