// @ts-check
// The script and the style of the page that `mendmark report` writes. The command puts them into
// the page as they are in these files, and names them by their hashes.
import {writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

/** @param {string} name */
const source = (name) =>
  fileURLToPath(new URL(`../pipeline/report/client/${name}`, import.meta.url))

/**
 * Puts what a browser runs together.
 *
 * @returns {Promise<{script: string, style: string}>}
 */
export async function bundledPage() {
  const [script = '', style = ''] = await Promise.all(['main.ts', 'page.css'].map(bundled))
  return {script, style}
}

/** @param {string} name */
async function bundled(name) {
  const {outputFiles} = await build({
    entryPoints: [source(name)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    logLevel: 'warning'
  })
  return outputFiles.map(({text}) => text.trim()).join('')
}

/**
 * Writes both where the command finds them.
 *
 * @param {string} lib the folder of the compiled program, with a slash at its end
 */
export async function writePage(lib) {
  const {script, style} = await bundledPage()
  writeFileSync(`${lib}report-page.js`, script)
  writeFileSync(`${lib}report-page.css`, style)
}
