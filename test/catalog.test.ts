import {readdirSync, readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {makeCatalog} from '../pipeline/catalog/catalog.js'
import {catalogJsonSchema, catalogSchema} from '../pipeline/catalog/schema.js'
import {catalogJson, toJson} from '../pipeline/catalog/written.js'
import {normalize} from '../pipeline/normalize.js'
import {builtInProfile} from '../pipeline/profile/load.js'

// The first ones are in the style of the corpus, the others in other styles of markup.
const folders = ['catalog/guides/', 'catalog/markup/', '../raw/'].map(
  (folder) => new URL(folder, import.meta.url)
)
const expected = new URL('catalog/expected/', import.meta.url)

function entryOf(name: string) {
  const path = `${name}.md`
  const folder = folders.find((each) => readdirSync(each).includes(path))
  return normalize(readFileSync(new URL(path, folder)), {path}).guide
}

const names = readdirSync(expected).map((file) => file.replace(/\.json$/, ''))

describe('the entry of a guide is the one a reader wrote from the raw text', () => {
  it.each(names)('%s', (name) => {
    const wanted: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, expected), 'utf8'))
    expect(entryOf(name)).toMatchObject(wanted as object)
  })
})

it('a part that keeps its own words is of its kind, and a lead-in begins no section', () => {
  const {guide} = normalize(`# AADSTS1: Name

## Troubleshooting Steps

### Initial Diagnostic Steps

- Look.

Possible causes of this error are:

- The account is locked.

### Data Collection with a Proxy

- Record a trace.

### To Resolve the Error

- Unlock the account.
`)
  expect(guide.missing).toEqual(['causes'])
  expect(guide.sections.map(({title, kind}) => [title, kind])).toEqual([
    ['Troubleshooting Steps', 'troubleshooting'],
    ['Initial Diagnostic Steps', 'diagnosis'],
    ['Data Collection with a Proxy', 'data-collection'],
    ['To Resolve the Error', 'resolution']
  ])
})

it('a heading that names a kind is of that kind at any rank, others are of that above', () => {
  const {guide} = normalize(`# AADSTS1: Name

## Troubleshooting Steps

### Common Issues That Cause This Error

#### The Account

- It is locked.

#### Resolution Steps

- Unlock it.

### Documentation for Guidance

- The manual.

#### Testing the Documentation Links

- Open them.

### Test Documentation Reachability

- Open the manual.
`)
  expect(guide.sections.map(({depth, kind}) => [depth, kind])).toEqual([
    [2, 'troubleshooting'],
    [3, 'causes'],
    [4, 'causes'],
    [4, 'resolution'],
    [3, 'references'],
    [4, 'checks'],
    [3, 'checks']
  ])
})

describe('items', () => {
  const itemsIn = (text: string) =>
    normalize(`# AADSTS1: Name\n\n## Troubleshooting Steps\n\n### Data Collection\n\n${text}\n`)
      .guide.sections.at(-1)
      ?.items.map(({title, text: rest, items}) => [title, rest, items.map((item) => item.text)])

  it('a line over one of several lists is an item', () => {
    expect(
      itemsIn('In the browser:\n\n- Open it.\n- Wait.\n\nOn the server:\n\n1. A log.')
    ).toEqual([
      ['In the browser', '', ['Open it.', 'Wait.']],
      ['On the server', 'A log.', []]
    ])
  })

  it('so is one beside a bold lead', () => {
    expect(itemsIn('**Time:** Now.\n\nOn the server:\n\n- A log.\n- A trace.')).toEqual([
      ['Time', 'Now.', []],
      ['On the server', '', ['A log.', 'A trace.']]
    ])
  })

  it('a line over the only list announces all of it, and a sentence is no title', () => {
    expect(itemsIn('Collect these:\n\n- A log.\n- A trace.')).toEqual([
      [null, 'A log.', []],
      [null, 'A trace.', []]
    ])
    expect(itemsIn('- A log.\n\nIt is old. Collect:\n\n1. A trace.')).toEqual([
      [null, 'A log.', []],
      [null, 'A trace.', []]
    ])
  })

  it('the number of a step is no part of its title, and other numbers are', () => {
    expect(
      itemsIn('- **Step 1: Verify the Tenant**\n- **Phase 2 Keys:** Look.\n- **Step 3:** Go.')
    ).toEqual([
      ['Verify the Tenant', '', []],
      ['Phase 2 Keys', 'Look.', []],
      ['Step 3', 'Go.', []]
    ])
  })
})

describe('the schema', () => {
  const catalog = makeCatalog(names.map(entryOf), builtInProfile('aadsts'))
  const compile = (isOpen: boolean) =>
    new Ajv2020({strict: true, allErrors: true}).compile(catalogJsonSchema(isOpen))
  const [forReaders, forBuilds] = [compile(true), compile(false)]

  it('accepts a catalog', () => {
    expect(forReaders(catalog)).toBe(true)
    expect(forBuilds(catalog)).toBe(true)
    expect(catalogSchema.safeParse(catalog).success).toBe(true)
  })

  it('refuses one with any field removed or mistyped, and builds add none', () => {
    for (const {what, isSurplus, catalog: variant} of variantsOf(catalog)) {
      expect({
        what,
        builds: forBuilds(variant),
        readers: forReaders(variant),
        zod: catalogSchema.safeParse(variant).success
      }).toEqual({what, builds: false, readers: isSurplus, zod: isSurplus})
    }
  })
})

type Json = {[key: string]: unknown}

/** A catalog with one thing wrong: in itself, its first guide, that guide's sections and items. */
function variantsOf(catalog: object): {what: string; isSurplus: boolean; catalog: unknown}[] {
  const text = JSON.stringify(catalog)
  const paths: string[][] = [
    [],
    ['generator'],
    ['counts'],
    ['guides', '0'],
    ['guides', '0', 'source'],
    ['guides', '0', 'sections', '0'],
    ['guides', '0', 'sections', '1', 'items', '0']
  ]
  return paths.flatMap((path) => {
    const fresh = () => {
      const root = JSON.parse(text) as Json
      const at = path.reduce((node: Json, key) => node[key] as Json, root)
      return {root, at}
    }
    const keys = Object.keys(fresh().at)
    const removed = keys.map((key) => {
      const {root, at} = fresh()
      delete at[key]
      return {what: `${path.join('.')} without ${key}`, isSurplus: false, catalog: root}
    })
    const mistyped = keys.map((key) => {
      const {root, at} = fresh()
      at[key] = typeof at[key] === 'boolean' ? 'yes' : true
      return {what: `${path.join('.')} with another ${key}`, isSurplus: false, catalog: root}
    })
    const {root, at} = fresh()
    at['surplus'] = 1
    return [
      ...removed,
      ...mistyped,
      {what: `${path.join('.')} with a surplus field`, isSurplus: true, catalog: root}
    ]
  })
}

describe('a catalog in one file', () => {
  const {guides, ...head} = makeCatalog(names.map(entryOf), builtInProfile('aadsts'))

  it('is written in pieces as it would be in one', () => {
    for (const some of [guides, guides.slice(0, 1), []]) {
      expect([...catalogJson(head, some)].join('')).toBe(toJson({...head, guides: some}))
    }
    // A line separator is no line feed, and JSON leaves it as it is.
    const odd = guides.slice(0, 2).map((guide) => ({...guide, title: 'a\u2028b\n\u0085c'}))
    expect([...catalogJson(head, odd)].join('')).toBe(toJson({...head, guides: odd}))
  })

  it('says what to do where it is too long', () => {
    const size = Buffer.byteLength(toJson({...head, guides}))
    expect([...catalogJson(head, guides, size)]).toHaveLength(guides.length + 2)
    expect(() => [...catalogJson(head, guides, size - 10)]).toThrow(
      new RegExp(`more than ${size - 10} bytes; use --catalog sharded, or divide the raw guides`)
    )
  })
})
