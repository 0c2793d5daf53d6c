// docs/catalog.md: every field of the catalog, from its JSON Schema.
import {catalogSchema} from './json-schema.mjs'
import {cell, fence, note} from './markdown.mjs'

/** @typedef {import('./json-schema.mjs').Schema} Schema */

const intro =
  '`dist/catalog.json` holds every guide of a build as data. It depends on the raw guides, ' +
  'the profile and the version alone: no clock, no absolute path, the same bytes on every ' +
  'machine. Its JSON Schema (2020-12) is `dist/catalog.schema.json`; `schemaVersion` follows ' +
  'semantic versioning.'

const example = `import {findGuide, itemsIn, readCatalog, sectionsOfKind} from 'mendmark/catalog'

const catalog = readCatalog('dist/catalog.json')
const guide = findGuide(catalog, 'AADSTS50070')
for (const causes of guide ? sectionsOfKind(guide, 'causes') : []) {
  for (const {title, text, links} of itemsIn(causes)) {
    console.log(title ?? text, links.map(({url}) => url))
  }
}`

const once = `const leaves = (items) =>
  items.filter(({section}) => section === null).flatMap((item) => [item, ...leaves(item.items)])

const parts = guide.sections.flatMap(({prose, items}) => [prose, ...leaves(items)])
console.log([guide.prose, ...parts].map(({markdown}) => markdown).join('\\n\\n'))`

const chunk = `{"id": "aadsts50070#prerequisites:bee66e305b73",
 "url": "guides/aadsts50070.md#prerequisites",
 "breadcrumb": ["AADSTS50070: SignoutUnknownSessionIdentifier - …", "Prerequisites"],
 "text": "…", "markdown": "- …", "words": 17, "kind": "prerequisites", "guide": "aadsts50070",
 "code": "AADSTS50070", "language": "en",
 "source": {"path": "aadsts50070.md", "lines": [{"startLine": 13, "endLine": 18}]}}`

const loading = `from langchain_core.documents import Document
documents = [Document(page_content=c["text"], metadata=c, id=c["id"]) for c in chunks]

from datatrove.data import Document as Record
records = [Record(text=c["text"], id=c["id"], metadata=c) for c in chunks]`

const use = [
  'In TypeScript:',
  fence(example, 'ts'),
  'The `id` of a section is its anchor: `guides/aadsts50058.md#initial-diagnostic-steps` links ' +
    'to it. `mendmark build --format ndjson` also prints the guides to standard output, one ' +
    'per line.',
  '## Reading each sentence once',
  'A section holds its own body as `markdown` and `text`. The same body is there in parts, too: ' +
    '`items`, one for each cause, step or note, and `prose`, which is the rest. A step that is ' +
    'written as a subsection is an item of the section above it, and a section of its own; such ' +
    'an item names the `section`. So a program that wants each sentence once leaves these items ' +
    'out:',
  fence(once, 'js'),
  '## What may change',
  'A minor version may add fields, and kinds of sections. `readCatalog` ignores fields that it ' +
    'does not know and reads every 2.x catalog, and `catalog.schema.json` allows such fields. ' +
    'The package exports that schema as `mendmark/catalog.schema.json`, and that of profiles as ' +
    '`mendmark/profile.schema.json`.',
  '## What is new in 2.0.0',
  'Items have `markdown`, `links`, `section` and `source`. Sections have `prose` and `source`, ' +
    'and their `kind` can be one that the profile adds. The sentences that end a guide are a ' +
    'section of kind `conclusion`, with an empty `title` where they have no heading. Guides have ' +
    '`url`, `language`, `summary`, `prose`, `generations` and `warnings`, and two more values of ' +
    '`status`. The plain text of code keeps its blank lines.',
  '## Chunks and llms.txt',
  '`mendmark build --chunks` also writes `dist/chunks.ndjson`, for search and retrieval: one ' +
    'chunk for each section, or for each item of a section of more than 300 words. What most ' +
    'guides say is left out. A chunk whose text is the same keeps its `id`, so that an index ' +
    'adds the ids that are new and drops those that are gone. Each chunk is one line:',
  fence(chunk, 'json'),
  'In LangChain and in datatrove:',
  fence(loading, 'python'),
  '`dist/llms.txt` lists the guides for language models, as [llmstxt.org](https://llmstxt.org) ' +
    'describes it. `--base-url`, or `baseUrl` in a profile, says where the guides are published; ' +
    'without it, addresses are relative to the catalog.'
]

/** Makes the page. */
export function catalogPage() {
  const schema = catalogSchema()
  const parts = ['Guide', 'Section', 'Item'].map((name) =>
    section(name, schema.$defs?.[name] ?? {})
  )
  const sections = [section('Catalog', schema), ...parts]
  return `${['# The catalog', note, intro, ...use, ...sections].join('\n\n')}\n`
}

/**
 * @param {string} name
 * @param {Schema} part
 */
function section(name, part) {
  const table = `| Field | Type | Meaning |\n| --- | --- | --- |\n${fieldRows(part).join('\n')}`
  return [`## ${name}`, part.description ?? '', table].join('\n\n')
}

/**
 * @param {Schema} schema
 * @returns {string[]}
 */
function fieldRows(schema, prefix = '') {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const meaning = cell(field.description ?? '')
    const row = `| \`${prefix}${name}\` | ${typeOf(field)} | ${meaning} |`
    const isArray = field.type === 'array'
    const inner = isArray ? field.items : field
    const rows = inner?.properties
      ? fieldRows(inner, `${prefix}${name}${isArray ? '[]' : ''}.`)
      : []
    return [row, ...rows]
  })
}

/**
 * @param {Schema | undefined} schema
 * @returns {string}
 */
function typeOf(schema) {
  if (schema?.$ref) {
    const name = schema.$ref.replace('#/$defs/', '')
    return `[${name}](#${name.toLowerCase()})`
  }
  if (schema?.anyOf) {
    return schema.anyOf.map(typeOf).join(' or ')
  }
  if (schema?.enum) {
    return schema.enum.map((value) => `\`${value}\``).join(', ')
  }
  if (schema?.type === 'array') {
    return `array of ${typeOf(schema.items)}`
  }
  if (schema?.type === 'object') {
    return schema.properties
      ? `{ ${Object.keys(schema.properties).join(', ')} }`
      : `object of ${typeOf(schema.additionalProperties)}`
  }
  return [schema?.type ?? 'anything'].flat().join(' or ')
}
