// @ts-check
import {readFileSync} from 'node:fs'

/**
 * @param {URL} file
 * @returns {{version: string, dependencies: Record<string, string>}}
 */
function readManifest(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** The peers and their exact versions, as evidence/package.json pins them. */
export const peerVersions = readManifest(new URL('package.json', import.meta.url)).dependencies

/** Mendmark’s own version, and that of the library whose samples the seed picks. */
export const mendmarkVersion = readManifest(new URL('../package.json', import.meta.url)).version
export const fastCheckVersion = readManifest(
  new URL('../node_modules/fast-check/package.json', import.meta.url)
).version

/** Where prepare.mjs compiles test/damage to; git ignores it by its name. */
export const damageFolder = new URL('damage.tmp/', import.meta.url)
