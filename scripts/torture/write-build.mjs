// Writes a build that was planned before, as the command does once the guides are mended:
// node write-build.mjs DIST PLAN.json. Says “go” when it starts to write.
import {readFileSync} from 'node:fs'
import process from 'node:process'
import {FileError} from '../../lib/errors.js'
import {outputFiles, remade} from '../../lib/run/dist/output-files.js'
import {recoverDist} from '../../lib/run/dist/recover-dist.js'
import {replaceDist} from '../../lib/run/dist/replace.js'

const [dist = '', planFile = ''] = process.argv.slice(2)
/** @type {{raw: string, files: [string, string][]}} */
const {raw, files} = JSON.parse(readFileSync(planFile, 'utf8'))
process.stdout.write('go\n')
try {
  const onWait = (/** @type {string} */ line) => void process.stderr.write(`${line}\n`)
  await recoverDist(dist, onWait)
  await replaceDist({
    dist,
    rawFolders: [raw],
    files: outputFiles(
      new Map(files.map(([path, text]) => [path, remade(() => [Buffer.from(text, 'latin1')])]))
    ),
    sources: new Map(),
    force: false,
    onWait
  })
} catch (error) {
  if (!(error instanceof FileError)) {
    throw error
  }
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
