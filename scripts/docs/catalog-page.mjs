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

const sharded = `{"$schema": "catalog.schema.json", "schemaVersion": "2.1.0", "generator": {…},
 "profile": "aadsts", "counts": {…},
 "shards": [{"path": "catalog/00000.ndjson.gz", "guides": 812, "firstId": "aadsts16000",
             "lastId": "aadsts90007", "sha256": "…"}, …]}`

const iterating = `import {iterateCatalog} from 'mendmark/catalog'

for (const {id, status} of iterateCatalog('dist/catalog.json')) {
  console.log(id, status)
}`

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
  '## A catalog in many files',
  'One file is no form for a hundred thousand guides: programs read it as a whole, and beyond ' +
    '500 MB a build refuses to write it. With `--catalog sharded`, or `"catalog": "sharded"` in ' +
    'the config, the entries go to `dist/catalog/00000.ndjson.gz` and so on: gzip, one ' +
    'entry on each line, in the order of the catalog. A shard is closed before it would hold ' +
    'more than 8,000,000 bytes of entries. `dist/catalog.json` is the index then: it begins as ' +
    'always, and has `shards` in place of `guides`, so that one look tells the two kinds apart.',
  fence(sharded, 'json'),
  '`readCatalog` reads both kinds and gives the same `Catalog` for both. `iterateCatalog` goes ' +
    'through the guides, and holds no more than one shard of them:',
  fence(iterating, 'ts'),
  'The same guides give the same shards, byte for byte, on every machine. Each shard has its ' +
    'hash in the index: a `CatalogError` tells by path, and by line where there is one, that a ' +
    'shard is missing, was changed, or is from another build. Without Mendmark, any program ' +
    'reads them that reads gzip, as `zcat dist/catalog/*.gz | jq .title`.',
  '## More guides than one machine mends',
  '`mendmark stream` mends guides as records, a JSON object on each line, on as many machines as ' +
    'there are. `mendmark emit` makes one `dist/` of what they wrote:',
  fence('mendmark emit mended/*.ndjson.gz --catalog sharded --chunks', 'sh'),
  'The files may be many, in any order, and gzip, whatever their names; `-` is standard input. ' +
    'What is written is, byte for byte, what `mendmark build` writes for the same guides and ' +
    'options. Which sections most guides have, the summaries and the counts depend on all ' +
    'guides, so `stream` leaves them out and `emit` adds them. The profile decides some of it ' +
    '(the sections of its template, `baseUrl`, its name): **give `emit` the profile that ' +
    '`stream` had.** Records do not say which it was. `--fields datatrove` reads the documents ' +
    'that `stream --fields datatrove` wrote.',
  '- A record that is there twice, as after a task was tried again, counts once. Two records of ' +
    'one guide that do not say the same are named, each with its file and line, and nothing is ' +
    'written.\n' +
    '- A file that ends in the middle of a record or of its gzip, a line that is no record, and ' +
    'a guide whose Markdown is not what its `sha256` says are named with their lines, and ' +
    'nothing is written.\n' +
    '- The record of a guide that was rejected stops `emit` as the guide stops a build; ' +
    '`--keep-going` leaves it out, and the exit code is still 1.\n' +
    '- As in a build, all files are written or none, and a guide that was changed by hand is not ' +
    'written over without `--force`.',
  'What is long of a record waits in a file in the folder for temporary files (`TMPDIR`), which ' +
    'grows to about three times the size of the records, and is gone when the program is, ' +
    'however it ends. The memory holds one shard of the catalog, and of each guide its names, ' +
    'hashes and places, and a short key for each section that it does not share with another.',
  '## What is new in 2.1.0',
  '`catalog.json` may be an index, with `shards` in place of `guides`. A build writes one only ' +
    'where it is asked to. The JSON Schema is now either of two, `Catalog` or `CatalogIndex`.',
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
  const names = ['Catalog', 'CatalogIndex', 'Shard', 'Guide', 'Section', 'Item']
  const sections = names.map((name) => section(name, schema.$defs?.[name] ?? {}))
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
