// Writes the pages and schemas that are made from the sources: docs/rules.md,
// docs/catalog.md and docs/profile.schema.json. Run after `npm run compile`.
import {mkdirSync, writeFileSync} from 'node:fs'
import {format} from 'prettier'
import {catalogJsonSchema} from '../lib/catalog/schema.js'
import {decodeRules} from '../lib/decode/rules.js'
import {profileJsonSchema} from '../lib/profile/load.js'
import {textRules, treeRules} from '../lib/repair/rules.js'

const note = '<!-- Made by scripts/write-docs.mjs from the sources; do not edit. -->'

/** A fence longer than any run of backticks in the code. */
function fence(code, language) {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const marks = '`'.repeat(longest + 1)
  return `${marks}${language}\n${code.replace(/\n$/, '')}\n${marks}`
}

/** Text as it is shown: bytes and characters that no reader would see are spelled out. */
function shown(source) {
  const text =
    typeof source === 'string'
      ? source
      : Array.from(source, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`)).join('')
  return text
    .replace(/\r\n/g, '\\r\\n\n')
    .replace(/\r/g, '\\r\n')
    .replace(/[\p{Cc}\p{Cf}\u00A0]/gu, (character) =>
      character === '\n' || character === '\t' ? character : `\\u{${character.codePointAt(0).toString(16).toUpperCase()}}`
    )
}

function profileNote({profile}) {
  return profile ? ` (profile \`${profile}\`)` : ''
}

function ruleSection({id, summary, evidence, examples, negatives}) {
  const parts = [`### ${id}`, summary]
  if (evidence) parts.push(`_Evidence._ ${evidence}`)
  for (const example of examples) {
    parts.push(
      `${example.note ?? 'Before and after'}${profileNote(example)}:`.replace('.:', ':'),
      fence(shown(example.before), 'markdown'),
      fence(shown(example.after), 'markdown')
    )
  }
  parts.push('Left as it is:')
  for (const negative of negatives) {
    if (negative.note || negative.profile) parts.push(`${negative.note ?? ''}${profileNote(negative)}`.trim())
    parts.push(fence(shown(negative.text), 'markdown'))
  }
  return parts.join('\n\n')
}

function rulesPage() {
  const groups = [
    ['Decoding', 'On bytes and characters, before anything is parsed.', decodeRules],
    ['Text', 'On the text, for damage that changes how Markdown parses.', textRules],
    [
      'Tree',
      'On the mdast tree. Each is also a remark plugin of its own. An example shows what the rule alone does, printed in the canonical style.',
      treeRules
    ]
  ]
  const count = groups.reduce((sum, [, , rules]) => sum + rules.length, 0)
  const intro = `Mendmark mends with ${count} rules, in this order. Every example is a test, and so is every text that a rule leaves as it is.`
  const sections = groups.map(([title, text, rules]) => [`## ${title}`, text, ...rules.map(ruleSection)].join('\n\n'))
  return `${['# Rules', note, intro, ...sections].join('\n\n')}\n`
}

function typeOf(schema) {
  if (schema.$ref) return `[${schema.$ref.replace('#/$defs/', '')}](#${schema.$ref.replace('#/$defs/', '').toLowerCase()})`
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ')
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ')
  if (schema.type === 'array') return `array of ${typeOf(schema.items)}`
  if (schema.type === 'object' && schema.properties) return `{ ${Object.keys(schema.properties).join(', ')} }`
  if (schema.type === 'object') return `object of ${typeOf(schema.additionalProperties)}`
  return [schema.type].flat().join(' or ')
}

function fieldRows(schema, prefix = '') {
  return Object.entries(schema.properties).flatMap(([name, field]) => {
    const row = `| \`${prefix}${name}\` | ${typeOf(field)} | ${(field.description ?? '').replaceAll('|', '\\|')} |`
    const inner =
      field.type === 'object' && field.properties ? field : field.type === 'array' && field.items?.properties ? field.items : undefined
    return [row, ...(inner ? fieldRows(inner, `${prefix}${name}${field.type === 'array' ? '[]' : ''}.`) : [])]
  })
}

function catalogPage() {
  const schema = catalogJsonSchema()
  const section = (name, part) =>
    [`## ${name}`, part.description, `| Field | Type | Meaning |\n| --- | --- | --- |\n${fieldRows(part).join('\n')}`].join('\n\n')
  const parts = [section('Catalog', schema), ...['Guide', 'Section', 'Item'].map((name) => section(name, schema.$defs[name]))]
  const intro =
    '`dist/catalog.json` holds every guide of a build as data. It is a function of the raw guides, the profile and the version alone: no clock, no absolute path, the same bytes on every machine. Its JSON Schema (2020-12) is `dist/catalog.schema.json`; `schemaVersion` follows semantic versioning.'
  const use = [
    'In TypeScript:',
    fence(
      "import {readCatalog} from 'mendmark/catalog'\n\nconst catalog = readCatalog('dist/catalog.json')\nfor (const guide of catalog.guides) {\n  const causes = guide.sections.find(({kind}) => kind === 'causes')\n  console.log(guide.code, causes?.items.map(({title, text}) => title ?? text))\n}",
      'ts'
    ),
    'A section’s `id` is its anchor: `guides/aadsts50058.md#initial-diagnostic-steps` is a link to it. With `mendmark build --format ndjson` the guides go to standard output too, one a line.'
  ]
  return `${['# The catalog', note, intro, ...use, ...parts].join('\n\n')}\n`
}

mkdirSync('docs', {recursive: true})
writeFileSync('docs/rules.md', await format(rulesPage(), {parser: 'markdown', embeddedLanguageFormatting: 'off'}))
writeFileSync('docs/catalog.md', await format(catalogPage(), {parser: 'markdown', embeddedLanguageFormatting: 'off'}))
writeFileSync('docs/profile.schema.json', `${JSON.stringify(profileJsonSchema(), null, 2)}\n`)
