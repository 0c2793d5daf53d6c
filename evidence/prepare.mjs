// @ts-check
// Gets ready what the evidence and the benchmark stand on: the peers, which are
// no dependency of Mendmark and so not in its own lockfile, and the generator of
// guides and damage, which is TypeScript that Node 20 does not run.
import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync, rmSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {damageFolder, peerVersions} from './versions.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('..', import.meta.url))

/** @param {string} name */
function isInstalled(name) {
  const manifest = new URL(`node_modules/${name}/package.json`, import.meta.url)
  return (
    existsSync(manifest) &&
    readFileSync(manifest, 'utf8').includes(`"version": "${peerVersions[name]}"`)
  )
}

if (!Object.keys(peerVersions).every(isInstalled)) {
  // On Windows npm is a script, which only a shell runs.
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32'
  })
}

rmSync(damageFolder, {recursive: true, force: true})
execFileSync(
  process.execPath,
  ['node_modules/typescript/bin/tsc', '-p', 'evidence/tsconfig.damage.json'],
  {cwd: root, stdio: 'inherit'}
)
