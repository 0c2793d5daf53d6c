import {execFileSync} from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, it} from 'vitest'

// The package as its users get it: compiled, under its name, in a folder of somebody else,
// beside remark-parse, remark-gfm and remark-stringify as they are. CI does the same with the
// packed tarball and the registry.
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'mendmark-package-'))
const installed = join(folder, 'node_modules', 'mendmark')

beforeAll(() => {
  mkdirSync(installed, {recursive: true})
  const modules = join(root, 'node_modules')
  for (const name of readdirSync(modules).filter((each) => !each.startsWith('.'))) {
    symlinkSync(join(modules, name), join(folder, 'node_modules', name), 'junction')
  }
  const compiler = join(modules, 'typescript', 'bin', 'tsc')
  const options = ['-p', 'tsconfig.build.json', '--outDir', join(installed, 'lib')]
  execFileSync(process.execPath, [compiler, ...options], {cwd: root})
  cpSync(join(root, 'package.json'), join(installed, 'package.json'))
  copyFileSync(join(root, 'test', 'package', 'stock-remark.mjs'), join(folder, 'stock-remark.mjs'))
})

afterAll(() => rmSync(folder, {recursive: true, force: true}))

it('the plugin, a single rule and the preset mend a guide in stock remark', () => {
  const output = execFileSync(process.execPath, ['stock-remark.mjs'], {
    cwd: folder,
    encoding: 'utf8'
  })
  expect(output).toBe('the plugin, a single rule and the preset mend a guide in stock remark\n')
})
