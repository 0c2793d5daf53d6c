// @ts-check
// The guides that are mended: healthy ones of the repository’s own generator, each damaged in one
// of the ways of test/damage in turn. The same seed gives the same guides on every machine.
import {copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {copyKinds, damagedCopies, generatedGuides} from '../../evidence/guides.mjs'

/** How many guides there are once. */
export const guidesOnce = 305

// The generator takes codes at random, and a build refuses two guides of one code.
const firstCode = 1_000_000

/**
 * Writes so many damaged guides to a folder, and says how many bytes they have.
 *
 * @param {string} folder
 * @param {number} count
 */
export function writeGuides(folder, count) {
  mkdirSync(folder, {recursive: true})
  const guides = generatedGuides(count).map(({name, text}, index) => {
    const [code = ''] = /AADSTS\d+/.exec(text) ?? []
    return {name, text: text.replaceAll(code, `AADSTS${firstCode + index}`)}
  })
  const copies = damagedCopies(guides)
  let bytes = 0
  for (const [index, {text}] of guides.entries()) {
    const damaged = copies[index]?.[index % copyKinds.length] ?? text
    bytes += Buffer.byteLength(damaged)
    writeFileSync(join(folder, `${String(index).padStart(6, '0')}.md`), damaged)
  }
  return bytes
}

/**
 * Makes a folder hold what another one holds, and nothing else.
 *
 * @param {string} from
 * @param {string} to
 */
export function copyGuides(from, to) {
  rmSync(to, {recursive: true, force: true})
  mkdirSync(to, {recursive: true})
  for (const name of readdirSync(from)) {
    copyFileSync(join(from, name), join(to, name))
  }
}
