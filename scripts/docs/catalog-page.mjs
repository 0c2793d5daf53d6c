// docs/catalog.md: every field of the catalog, from its JSON Schema.
import {z} from 'zod'
import {catalogJsonSchema} from '../../lib/catalog/schema.js'
import {cell, fence, note} from './markdown.mjs'

/**
 * @typedef {object} Schema The part of JSON Schema that the catalog uses.
 * @property {string | undefined} [$ref]
 * @property {Schema[] | undefined} [anyOf]
 * @property {unknown[] | undefined} [enum]
 * @property {string | string[] | undefined} [type]
 * @property {Schema | undefined} [items]
 * @property {Record<string, Schema> | undefined} [properties]
 * @property {Schema | undefined} [additionalProperties]
 * @property {Record<string, Schema> | undefined} [$defs]
 * @property {string | undefined} [description]
 */

/** @type {z.ZodType<Schema>} */
const schemaOfSchemas = z.looseObject({
  $ref: z.string().optional(),
  anyOf: z.array(z.lazy(() => schemaOfSchemas)).optional(),
  enum: z.array(z.unknown()).optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  items: z.lazy(() => schemaOfSchemas).optional(),
  properties: z
    .record(
      z.string(),
      z.lazy(() => schemaOfSchemas)
    )
    .optional(),
  additionalProperties: z
    .lazy(() => schemaOfSchemas)
    .optional()
    .catch(undefined),
  $defs: z
    .record(
      z.string(),
      z.lazy(() => schemaOfSchemas)
    )
    .optional(),
  description: z.string().optional()
})

const intro =
  '`dist/catalog.json` holds every guide of a build as data. It depends on the raw guides, ' +
  'the profile and the version alone: no clock, no absolute path, the same bytes on every ' +
  'machine. Its JSON Schema (2020-12) is `dist/catalog.schema.json`; `schemaVersion` follows ' +
  'semantic versioning.'

const example = `import {readCatalog} from 'mendmark/catalog'

const catalog = readCatalog('dist/catalog.json')
for (const guide of catalog.guides) {
  const causes = guide.sections.find(({kind}) => kind === 'causes')
  console.log(guide.code, causes?.items.map(({title, text}) => title ?? text))
}`

const use = [
  'In TypeScript:',
  fence(example, 'ts'),
  'The `id` of a section is its anchor: `guides/aadsts50058.md#initial-diagnostic-steps` links ' +
    'to it. `mendmark build --format ndjson` also prints the guides to standard output, one ' +
    'per line.'
]

/** Makes the page. */
export function catalogPage() {
  const schema = schemaOfSchemas.parse(catalogJsonSchema())
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
