// @ts-check
// The ways to run a tool on many texts: in this process, or as a command on a folder.
import {execFile} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * @typedef {{text: string} | {failure: string}} Outcome What a tool made of a text, or its error.
 *
 * @typedef {object} Tool
 * @property {string} name
 * @property {string} version
 * @property {string} how how it is run
 * @property {{language: string, text: string} | undefined} settings as they stand in the page
 * @property {(texts: readonly string[]) => Promise<Outcome[]>} format
 */

/** @param {unknown} error */
function firstLine(error) {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''
}

/**
 * A tool that is called in this process, a text at a time.
 * @param {(text: string) => string | Promise<string>} formatOne
 * @returns {Tool['format']}
 */
export function inProcess(formatOne) {
  return async (texts) => {
    /** @type {Outcome[]} */
    const outcomes = []
    for (const text of texts) {
      try {
        outcomes.push({text: await formatOne(text)})
      } catch (error) {
        outcomes.push({failure: firstLine(error)})
      }
    }
    return outcomes
  }
}

const packages = fileURLToPath(new URL('node_modules/', import.meta.url))
const evidenceFolder = fileURLToPath(new URL('.', import.meta.url))

/**
 * @typedef {object} Command
 * @property {string} bin its script, which node starts: Windows would need a shell for its name
 * @property {(folder: string, configFile: string) => string[]} args
 * @property {readonly number[]} goodExits what it exits with when nothing went wrong
 * @property {{name: string, text: string}} [config] a configuration file, written beside the folder
 */

/**
 * A folder of texts that a command rewrites where they stand.
 * @param {Command} command
 */
export function openFolder({bin, args, goodExits, config}) {
  const work = mkdtempSync(join(tmpdir(), 'mendmark-evidence-'))
  const folder = join(work, 'guides')
  mkdirSync(folder)
  if (config) {
    writeFileSync(join(work, config.name), config.text)
  }
  /** @param {number} index */
  const fileOf = (index) => join(folder, `${String(index).padStart(4, '0')}.md`)
  return {
    /** @param {readonly string[]} texts */
    write(texts) {
      for (const [index, text] of texts.entries()) {
        writeFileSync(fileOf(index), text)
      }
    },
    /** @returns {Promise<string | undefined>} what it said when it failed */
    run() {
      return new Promise((resolve) => {
        const command = [
          join(packages, bin),
          ...args(folder, config ? join(work, config.name) : '')
        ]
        execFile(
          process.execPath,
          command,
          {cwd: evidenceFolder, maxBuffer: 2 ** 28},
          (error, _, stderr) => {
            const exit = error ? error.code : 0
            if (typeof exit === 'number' && goodExits.includes(exit)) {
              resolve(undefined)
            }
            // The page is the same wherever it is made, so it must not hear of this folder.
            else {
              resolve(firstLine(stderr.trim() || error).replaceAll(work, ''))
            }
          }
        )
      })
    },
    /** @param {number} index */
    read: (index) => readFileSync(fileOf(index), 'utf8'),
    close: () => rmSync(work, {recursive: true, force: true})
  }
}

/**
 * A command that rewrites a folder of texts. Where it fails, the folder is halved until the
 * text stands alone that it fails on, so that one bad copy does not count against the others.
 * @param {Command} command
 * @returns {Tool['format']}
 */
export function overFolder(command) {
  /** @type {Tool['format']} */
  const format = async (texts) => {
    if (texts.length === 0) {
      return []
    }
    const folder = openFolder(command)
    try {
      folder.write(texts)
      const failure = await folder.run()
      if (failure === undefined) {
        return texts.map((_, index) => ({text: folder.read(index)}))
      }
      if (texts.length === 1) {
        return [{failure}]
      }
    } finally {
      folder.close()
    }
    const half = Math.ceil(texts.length / 2)
    return [...(await format(texts.slice(0, half))), ...(await format(texts.slice(half)))]
  }
  return format
}
