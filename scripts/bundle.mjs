// @ts-check
// Puts the compiled command line and its worker together with the libraries that they use, so that
// a command reads a few files where it would read 500. What only some commands need stays in files
// of its own, which are loaded then. The library, `lib/index.js`, stays as it is.
import {createHash} from 'node:crypto'
import {chmodSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {writePage} from './bundle-page.mjs'

const lib = fileURLToPath(new URL('../lib/', import.meta.url))
const isChunk = (/** @type {string} */ name) => /-[0-9A-Z]{8}\.js$/.test(name)

for (const name of (await readdir(lib)).filter(isChunk)) {
  rmSync(lib + name)
}
const {metafile} = await build({
  entryPoints: {cli: `${lib}cli.js`, worker: `${lib}worker.js`},
  outdir: lib,
  chunkNames: '[name]-[hash]',
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  // Each is loaded from its own package: a binary for the machine, and a file that starts threads.
  external: ['satteri', 'tinypool'],
  // Libraries written for CommonJS ask for the modules of Node.js so.
  banner: {
    js: [
      "import {createRequire as $createRequire} from 'node:module';",
      'const require = $createRequire(import.meta.url);'
    ].join('')
  },
  metafile: true,
  logLevel: 'warning'
})

await writePage(lib)

const files = Object.keys(metafile.outputs).sort()
const hash = createHash('sha256')
for (const file of files) {
  hash.update(readFileSync(file))
}
const {version} = JSON.parse(
  readFileSync(new URL('../node_modules/satteri/package.json', import.meta.url), 'utf8')
)
// What the cache keeps is of this very program.
writeFileSync(`${lib}program-id`, hash.update(version).digest('hex'))
// tsc writes files nobody may execute, and npm sets the bit only when it links a program the first
// time: after `lib/` was removed and compiled again, `npx mendmark` was refused.
chmodSync(`${lib}cli.js`, 0o755)
