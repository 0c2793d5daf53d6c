import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, posix, resolve, sep} from 'node:path'
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
  'cli.ts': ['commands', 'errors.ts', 'run', 'version.ts'],
  'worker.ts': ['run'],
  'errors.ts': ['error-codes', 'visible.ts'],
  commands: [
    'drafting',
    'version.ts',
    'rules',
    'disk',
    'errors.ts',
    'json-messages.ts',
    'limits.ts',
    'edits',
    'normalize.ts',
    'profile',
    'reporters',
    'stream',
    'run',
    'catalog',
    'decode',
    'time-limit.ts',
    'visible.ts'
  ],
  'json-messages.ts': ['errors.ts'],
  stream: [
    'catalog',
    'edits',
    'error-codes',
    'errors.ts',
    'json-messages.ts',
    'limits.ts',
    'run',
    'visible.ts'
  ],
  run: ['catalog', 'disk', 'errors.ts', 'limits.ts', 'normalize.ts', 'profile', 'version.ts'],
  reporters: ['errors.ts', 'version.ts', 'visible.ts'],
  disk: ['errors.ts'],
  drafting: [
    'catalog',
    'decode',
    'errors.ts',
    'languages',
    'normalize.ts',
    'profile',
    'run',
    'section-kinds.ts'
  ],
  'index.ts': [
    'catalog',
    'errors.ts',
    'edits',
    'limits.ts',
    'normalize.ts',
    'profile',
    'remark',
    'replay.ts',
    'section-kinds.ts'
  ],
  'replay.ts': ['decode', 'edits'],
  'normalize.ts': [
    'decode',
    'rules',
    'print',
    'verify',
    'catalog',
    'edits',
    'markdown',
    'profile',
    'errors.ts',
    'limits.ts'
  ],
  remark: ['edits', 'markdown', 'print', 'profile', 'rules', 'visible.ts'],
  rules: [
    'decode',
    'edits',
    'languages',
    'signs',
    'markdown',
    'profile',
    'errors.ts',
    'section-kinds.ts'
  ],
  print: ['edits', 'markdown'],
  verify: ['edits', 'languages', 'limits.ts', 'markdown', 'profile', 'signs', 'errors.ts'],
  catalog: [
    'disk',
    'errors.ts',
    'languages',
    'markdown',
    'profile',
    'section-kinds.ts',
    'version.ts',
    'visible.ts'
  ],
  edits: ['decode', 'markdown', 'profile', 'signs'],
  signs: ['languages', 'markdown', 'profile'],
  profile: ['disk', 'errors.ts', 'languages', 'markdown', 'section-kinds.ts', 'time-limit.ts'],
  languages: ['section-kinds.ts']
}

describe('imports point one way', () => {
  it('reads the sources', () => {
    expect(imports.get('normalize.ts')).toContain('rules/index.ts')
  })

  it.each([...imports])('%s', (file, targets) => {
    const layer = layerOf(file)
    const strange = targets.filter(
      (target) => layerOf(target) !== layer && !(allowed[layer] ?? []).includes(layerOf(target))
    )
    expect(strange).toEqual([])
  })

  it('only the command line knows process', () => {
    const knowing = [...imports.keys()].filter((file) =>
      /\bprocess\.(?:argv|stdin|stdout|stderr|exit|cwd|on)\b/.test(
        readFileSync(join(root, file), 'utf8')
      )
    )
    expect(knowing).toEqual(['cli.ts'])
  })

  it('nothing depends on the locale', () => {
    const depending = [...imports.keys()].filter((file) =>
      /localeCompare|toLocale|\bIntl\b/.test(readFileSync(join(root, file), 'utf8'))
    )
    expect(depending).toEqual([])
  })

  it('a rule imports no other rule', () => {
    const ruleOf = (file: string) => /^rules\/([^/]+)\//.exec(file)?.[1]
    const files = [...imports].filter(([file]) => ruleOf(file) !== undefined)
    expect(files.length).toBeGreaterThan(20)
    const strange = files.filter(([file, targets]) =>
      targets.some((target) => ![undefined, ruleOf(file)].includes(ruleOf(target)))
    )
    expect(strange).toEqual([])
  })

  it('no rule names a code', () => {
    const naming = [...imports.keys()].filter(
      (file) =>
        file.startsWith('rules/') && /AADSTS\d{4,}/.test(readFileSync(join(root, file), 'utf8'))
    )
    expect(naming).toEqual([])
  })
})

/** The modules that a file imports for more than their types. */
function loadedBy(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const imported = [...text.matchAll(/^(?:import|export) ([^;'"]*?) from '([^']+)'$/gm)]
  return imported.flatMap(([, names = '', from = '']) => {
    const isType = names.startsWith('type ') || /^\{(?:\s*type [^,}]+,?\s*)+\}$/.test(names)
    return isType ? [] : [from]
  })
}

// The time that a command takes to start, and a build in which nothing changed, is mostly the
// time that this takes to load.
it('what every command loads is little', () => {
  const loaded = new Set(['cli.ts', 'commands/program.ts'])
  const libraries = new Set<string>()
  for (const file of loaded) {
    for (const from of loadedBy(file)) {
      if (from.startsWith('.')) {
        loaded.add(posix.join(posix.dirname(file), from.replace(/\.js$/, '.ts')))
      } else if (!from.startsWith('node:')) {
        libraries.add(from)
      }
    }
  }
  expect(loaded).toContain('commands/folder.ts')
  expect([...libraries].sort()).toEqual(['commander', 'ignore', 'picocolors'])
})
