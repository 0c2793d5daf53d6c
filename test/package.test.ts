import {execFileSync} from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'

// The package as its users get it: compiled, under its name, in a folder of its own,
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
  cpSync(join(root, 'dist'), join(folder, 'dist'), {recursive: true})
  copyFileSync(join(root, 'test', 'package', 'stock-remark.mjs'), join(folder, 'stock-remark.mjs'))
  // The compiler takes longer where the machine has more to do.
}, 60_000)

afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** What a script in the folder prints. */
function run(script: string): string {
  return execFileSync(process.execPath, [script], {cwd: folder, encoding: 'utf8'})
}

it('the plugin, a single rule and the preset mend a guide in stock remark', () => {
  expect(run('stock-remark.mjs')).toBe(
    'the plugin, a single rule and the preset mend a guide in stock remark\n'
  )
})

describe('the code of the README runs as it is written', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const blocks = [...readme.matchAll(/^```(?:ts|js)\n([\s\S]*?)^```$/gm)].map(
    ([, code = '']) => code
  )
  const expected = [
    /'Incorrect Name Identifier'/,
    /^## Common Issues$/m,
    /^## Common Issues$[\s\S]*'3 pseudo-heading'/m
  ]

  it('has as many blocks as are looked at here', () => {
    expect(blocks).toHaveLength(expected.length)
  })

  it.each(blocks.map((code, index) => ({code, index})))('block $index', ({code, index}) => {
    writeFileSync(join(folder, `readme-${index}.mjs`), code)
    expect(run(`readme-${index}.mjs`)).toMatch(expected[index] ?? /^$/)
  })
})
