// @ts-check
// Changes the sources in small ways, one at a time, and says which changes no test notices:
// `npm run mutants -- decode verify` for these folders of pipeline/, or with paths of files.
import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('..', import.meta.url))
const places = process.argv.slice(2)
if (places.length === 0) {
  console.error(
    'usage: npm run mutants -- FOLDER|FILE…, of pipeline/: decode, print, signs, verify'
  )
  process.exit(2)
}

const isWindows = process.platform === 'win32'
if (!existsSync(new URL('node_modules/@stryker-mutator/core', import.meta.url))) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
    shell: isWindows
  })
}

const patterns = places.map(
  (place) => `pipeline/${place}${place.endsWith('.ts') ? '' : '/**/*.ts'}`
)
const stryker = `${here}node_modules/@stryker-mutator/core/bin/stryker.js`
execFileSync(
  process.execPath,
  [stryker, 'run', 'mutation/stryker.config.mjs', '--mutate', patterns.join(',')],
  {cwd: root, stdio: 'inherit'}
)

/** @type {{files: Record<string, {mutants: {status: string, mutatorName: string, replacement?: string, location: {start: {line: number}}}[]}>}} */
const report = JSON.parse(readFileSync(`${root}coverage/mutants.json`, 'utf8'))
for (const [path, {mutants}] of Object.entries(report.files)) {
  const left = mutants.filter(({status}) => status === 'Survived' || status === 'NoCoverage')
  const found = mutants.filter(({status}) => status === 'Killed' || status === 'Timeout')
  console.log(`${path}: ${found.length} of ${found.length + left.length} noticed`)
  for (const {location, mutatorName, replacement = ''} of left) {
    const shown = replacement.replace(/\s+/g, ' ').slice(0, 60)
    console.log(`  ${path}:${location.start.line} ${mutatorName}: ${shown}`)
  }
}
