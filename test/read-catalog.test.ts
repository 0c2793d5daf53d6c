import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, describe, expect, it} from 'vitest'
import {CatalogError, readCatalog} from '../pipeline/catalog/index.js'

const committed = fileURLToPath(new URL('../dist/catalog.json', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'mendmark-catalog-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** The message of the error that reading a catalog with this text gives. */
function problemWith(text: string): string {
  const path = join(folder, 'catalog.json')
  writeFileSync(path, text)
  try {
    readCatalog(path)
  } catch (error) {
    if (error instanceof CatalogError) {
      return error.message
    }
    throw error
  }
  return ''
}

describe('readCatalog', () => {
  const text = readFileSync(committed, 'utf8')

  it('reads the catalog of a build', () => {
    expect(readCatalog(committed).guides.map(({id}) => id)).toEqual([
      'aadsts50070',
      'aadsts90007',
      'aadsts140001'
    ])
  })

  it('reads one of a later minor version, without what it does not know', () => {
    const path = join(folder, 'later.json')
    const later = text
      .replace('"schemaVersion": "2.0.0"', '"schemaVersion": "2.1.0",\n  "license": "MIT"')
      .replaceAll('"wordCount":', '"readingTime": {"minutes": 3},\n      "wordCount":')
      .replaceAll('"boilerplate":', '"audience": ["administrators"],\n          "boilerplate":')
      .replace('"kind": "causes"', '"kind": "symptoms"')
    writeFileSync(path, later)
    const {schemaVersion, guides} = readCatalog(path)
    expect(schemaVersion).toBe('2.1.0')
    expect(guides[0]?.sections.map(({kind}) => kind)).toContain('symptoms')
    expect(JSON.stringify(guides)).not.toMatch(/readingTime|audience/)
  })

  it('says what to do with another major version', () => {
    expect(problemWith(text.replace('"schemaVersion": "2.', '"schemaVersion": "1.'))).toMatch(
      /catalog\.json: has the catalog schema 1\.\d+\.\d+, and .* reads 2\.x; build it again with/
    )
  })

  it('names the field that is wrong', () => {
    expect(problemWith(text.replace('"number": 50070', '"number": "50070"'))).toContain(
      'guides.0.number: '
    )
    expect(problemWith(text.replace('"depth": 2', '"deep": 2'))).toContain('guides.0.sections.0')
  })
})

describe('a catalog that cannot be read', () => {
  it('opens no pipe, reads no huge file, and follows a link', () => {
    const path = (name: string) => join(folder, name)
    execFileSync('mkfifo', [path('pipe.json')])
    expect(() => readCatalog(path('pipe.json'))).toThrow(
      /cannot be read \(it is a named pipe\); run/
    )
    writeFileSync(path('huge.json'), '')
    truncateSync(path('huge.json'), 600_000_000)
    expect(() => readCatalog(path('huge.json'))).toThrow(/\(the file has 600000000 bytes\); run/)
    symlinkSync(committed, path('link.json'))
    expect(readCatalog(path('link.json')).counts.guides).toBe(3)
  })

  it('says that a file is missing or no JSON', () => {
    expect(() => readCatalog(join(folder, 'none.json'))).toThrow(
      /none\.json: cannot be read .*; run mendmark build/
    )
    expect(problemWith('{')).toMatch(/is not valid JSON/)
  })
})
