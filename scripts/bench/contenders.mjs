// @ts-check
// The commands that are compared, each over a folder of guides.
import {rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {markdownlintCommand as markdownlint} from '../../evidence/peers.mjs'
import {prettierOptions, rumdlSettings} from '../../evidence/settings.mjs'
import {mendmarkVersion, peerVersions} from '../../evidence/versions.mjs'

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {string} what what it is, where the name does not say it
 * @property {boolean} hasCache whether it keeps anything for the next run
 * @property {(work: string, raw: string) => string[]} command what Node.js runs over the folder
 *   `raw`; `work` is a folder of its own
 * @property {(work: string) => void} [prepare] writes its configuration
 * @property {readonly string[]} kept what it keeps in its folder, which a cold run does not find
 * @property {boolean} isEverywhere whether it runs at each size
 * @property {readonly number[]} [goodExits] by default 0
 */

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))
const peer = (/** @type {string} */ path) => here(`../../evidence/node_modules/${path}`)

/** @type {readonly Contender[]} */
export const contenders = [
  {
    name: `Mendmark ${mendmarkVersion}`,
    what: 'mends, verifies, and writes guides and catalog',
    hasCache: true,
    isEverywhere: true,
    command: (work, raw) => [
      here('../../lib/cli.js'),
      'build',
      '--raw',
      raw,
      '--dist',
      join(work, 'dist'),
      '--cache-location',
      join(work, 'cache')
    ],
    kept: ['dist', 'cache']
  },
  {
    name: `remark ${peerVersions['remark']}`,
    what: 'parses and prints each file, in one process',
    hasCache: false,
    isEverywhere: true,
    command: (_, raw) => [here('bare-remark.mjs'), raw],
    kept: []
  },
  {
    name: `Prettier ${peerVersions['prettier']}`,
    what: '',
    hasCache: true,
    isEverywhere: false,
    prepare: (work) => writeFileSync(join(work, 'prettier.json'), JSON.stringify(prettierOptions)),
    command: (work, raw) => [
      peer('prettier/bin/prettier.cjs'),
      '--write',
      '--log-level',
      'error',
      '--config',
      join(work, 'prettier.json'),
      '--cache',
      '--cache-location',
      join(work, 'cache'),
      raw
    ],
    kept: ['cache']
  },
  {
    name: `markdownlint-cli2 ${peerVersions['markdownlint-cli2']}`,
    what: '`--fix`',
    hasCache: false,
    isEverywhere: false,
    prepare: (work) =>
      writeFileSync(join(work, markdownlint.config.name), markdownlint.config.text),
    command: (work, raw) => [
      peer(markdownlint.bin),
      ...markdownlint.args(raw, join(work, markdownlint.config.name))
    ],
    kept: [],
    goodExits: markdownlint.goodExits
  },
  {
    name: `rumdl ${peerVersions['rumdl']}`,
    what: '`fmt`; a binary',
    hasCache: true,
    isEverywhere: false,
    prepare: (work) => writeFileSync(join(work, 'rumdl.toml'), rumdlSettings),
    command: (work, raw) => [
      peer('rumdl/bin/rumdl'),
      'fmt',
      '--silent',
      '--cache-dir',
      join(work, 'cache'),
      '--config',
      join(work, 'rumdl.toml'),
      raw
    ],
    kept: ['cache']
  },
  {
    name: `dprint ${peerVersions['@dprint/markdown']}`,
    what: 'its WebAssembly, in one process',
    hasCache: false,
    isEverywhere: false,
    command: (_, raw) => [here('../../evidence/dprint-folder.mjs'), raw],
    kept: []
  }
]

/**
 * Removes what a contender kept.
 *
 * @param {Contender} contender
 * @param {string} work
 */
export function forget({kept}, work) {
  for (const name of kept) {
    rmSync(join(work, name), {recursive: true, force: true})
  }
}
