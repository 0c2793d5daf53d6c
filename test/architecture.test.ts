import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, posix, relative, resolve, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', 'pipeline')

/** Each source file with the source files it imports, relative to pipeline/. */
function readImports(): Map<string, string[]> {
  const files = readdirSync(root, {recursive: true, encoding: 'utf8'})
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.ts'))
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(root, file), 'utf8')
      const imports = [...text.matchAll(/from '(\.{1,2}\/[^']+)\.js'/g)].map(([, path = '']) =>
        posix.normalize(posix.join(posix.dirname(file), `${path}.ts`))
      )
      return [file, imports]
    })
  )
}

const imports = readImports()
const layerOf = (file: string) => file.split('/')[0] ?? file

// What each layer may import, besides itself. Whatever is not here may import nothing of ours.
const allowed: Record<string, readonly string[]> = {
  'cli.ts': ['commands'],
  commands: ['version.ts', 'decode', 'repair', 'errors.ts', 'ledger', 'normalize.ts', 'profile', 'run', 'catalog'],
  run: ['catalog', 'errors.ts', 'normalize.ts', 'profile', 'version.ts'],
  'index.ts': ['catalog', 'errors.ts', 'ledger', 'normalize.ts', 'profile', 'repair', 'rule'],
  'normalize.ts': ['decode', 'repair', 'canonicalize', 'verify', 'catalog', 'rule', 'ledger', 'markdown', 'profile', 'errors.ts'],
  decode: ['rule', 'ledger'],
  repair: ['rule', 'ledger', 'markdown', 'profile'],
  canonicalize: ['ledger', 'markdown'],
  verify: ['ledger', 'markdown'],
  catalog: ['errors.ts', 'markdown', 'profile', 'version.ts'],
  rule: ['ledger', 'markdown', 'profile', 'errors.ts'],
  ledger: ['markdown'],
  profile: ['errors.ts']
}

describe('imports point one way', () => {
  it('reads the sources', () => {
    expect(imports.get('normalize.ts')).toContain('decode/rules.ts')
  })

  it.each([...imports])('%s', (file, targets) => {
    const layer = layerOf(file)
    const strange = targets.filter((target) => layerOf(target) !== layer && !(allowed[layer] ?? []).includes(layerOf(target)))
    expect(strange).toEqual([])
  })

  it('only the command line knows process', () => {
    const knowing = [...imports.keys()].filter((file) =>
      /\bprocess\.(?:argv|stdin|stdout|stderr|exit|cwd|on)\b/.test(readFileSync(join(root, file), 'utf8'))
    )
    expect(knowing).toEqual(['cli.ts'])
  })

  it('nothing depends on the locale', () => {
    const depending = [...imports.keys()].filter((file) => /localeCompare|toLocale|\bIntl\b/.test(readFileSync(join(root, file), 'utf8')))
    expect(depending).toEqual([])
  })

  it('a rule imports no other rule', () => {
    const rules = [...imports].filter(([file]) => /\/rules\/[^/]+\.ts$/.test(file))
    expect(rules.length).toBeGreaterThan(20)
    expect(rules.filter(([, targets]) => targets.some((target) => /\/rules\/[^/]+\.ts$/.test(target)))).toEqual([])
  })

  it('no rule names a code, a file or a path', () => {
    const naming = [...imports.keys()]
      .filter((file) => /\/rules\//.test(file))
      .filter((file) =>
        /AADSTS\d{4,}/.test(readFileSync(join(root, file), 'utf8').replace(/(?:examples|negatives): \[[\s\S]*?\],?\n/g, ''))
      )
    expect(naming.map((file) => relative(root, join(root, file)))).toEqual([])
  })
})
