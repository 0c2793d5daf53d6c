// Writes the pages and schemas that are made from the sources: docs/rules.md,
// docs/catalog.md and docs/profile.schema.json. Run after `npm run compile`.
import {mkdirSync, writeFileSync} from 'node:fs'
import {format} from 'prettier'
import {catalogJsonSchema} from '../lib/catalog/schema.js'
import {profileJsonSchema} from '../lib/profile/load.js'
import {allRules, decodeRules, textRules, treeRules} from '../lib/rules/index.js'
import {readFixtures} from './fixtures.mjs'

const note = '<!-- Made by scripts/write-docs.mjs from the sources; do not edit. -->'

/** A fence longer than any run of backticks in the code. */
function fence(code, language) {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const marks = '`'.repeat(longest + 1)
  return `${marks}${language}\n${code.replace(/\n$/, '')}\n${marks}`
}

/**
 * One fixture as documentation.
 *
 * @param {import('./fixtures.mjs').Fixture} fixture
 */
function fixtureSection({name, note, profile, shown, shownAfter, outcome, reports, rejects}) {
  const outcomes = {mends: '', stays: ' (stays)', rejects: ' (rejected)'}
  const parts = [`#### ${name}${outcomes[outcome]}`]
  if (note) {
    parts.push(note)
  }
  if (profile !== 'aadsts') {
    parts.push(`With the profile \`${profile}\`.`)
  }
  parts.push(fence(shown, 'markdown'))
  if (outcome === 'mends') {
    parts.push('becomes', shownAfter === '' ? 'nothing.' : fence(shownAfter, 'markdown'))
  }
  if (reports.length > 0) {
    parts.push('Reported:', fence(reports.join('\n'), 'text'))
  }
  if (rejects.length > 0) {
    parts.push('Rejected, because:', fence(rejects.join('\n'), 'text'))
  }
  return parts.join('\n\n')
}

const strengths = {strong: 'strong', weak: 'weak', veto: 'veto'}

/** @param {import('../lib/rules/rule.js').Rule['signs']} signs */
function signTable(signs) {
  const rows = signs.map(
    ({id, strength, because}) =>
      `| \`${id}\` | ${strengths[strength]} | ${because.replaceAll('|', '\\|')} |`
  )
  return `| Sign | Strength | It is damage, or for a veto it is none, because |\n| --- | --- | --- |\n${rows.join('\n')}`
}

/** @param {import('../lib/rules/rule.js').Rule} rule */
function ruleSection({id, summary, signs}) {
  const {intro, fixtures} = readFixtures(id)
  const parts = [`### ${id}`, summary]
  if (intro) {
    parts.push(intro)
  }
  if (signs.length > 0) {
    parts.push(signTable(signs))
  }
  return [...parts, ...fixtures.map(fixtureSection)].join('\n\n')
}

function rulesPage() {
  const groups = [
    ['Decoding', 'On bytes and characters, before anything is parsed.', decodeRules],
    ['Text', 'On the text, for damage that changes how Markdown parses.', textRules],
    [
      'Tree',
      'On the mdast tree. Each is also a remark plugin of its own. A fixture shows what the rule alone does, printed in the canonical style.',
      treeRules
    ]
  ]
  const intro = `Mendmark mends with ${allRules.length} rules, in this order. Every fixture on this page is a test.`
  const sections = groups.map(([title, text, rules]) =>
    [`## ${title}`, text, ...rules.map(ruleSection)].join('\n\n')
  )
  return `${['# Rules', note, intro, ...sections].join('\n\n')}\n`
}

function typeOf(schema) {
  if (schema.$ref) {
    return `[${schema.$ref.replace('#/$defs/', '')}](#${schema.$ref.replace('#/$defs/', '').toLowerCase()})`
  }
  if (schema.anyOf) {
    return schema.anyOf.map(typeOf).join(' or ')
  }
  if (schema.enum) {
    return schema.enum.map((value) => `\`${value}\``).join(', ')
  }
  if (schema.type === 'array') {
    return `array of ${typeOf(schema.items)}`
  }
  if (schema.type === 'object' && schema.properties) {
    return `{ ${Object.keys(schema.properties).join(', ')} }`
  }
  if (schema.type === 'object') {
    return `object of ${typeOf(schema.additionalProperties)}`
  }
  return [schema.type].flat().join(' or ')
}

function fieldRows(schema, prefix = '') {
  return Object.entries(schema.properties).flatMap(([name, field]) => {
    const row = `| \`${prefix}${name}\` | ${typeOf(field)} | ${(field.description ?? '').replaceAll('|', '\\|')} |`
    const inner =
      field.type === 'object' && field.properties
        ? field
        : field.type === 'array' && field.items?.properties
          ? field.items
          : undefined
    return [
      row,
      ...(inner ? fieldRows(inner, `${prefix}${name}${field.type === 'array' ? '[]' : ''}.`) : [])
    ]
  })
}

function catalogPage() {
  const schema = catalogJsonSchema()
  const section = (name, part) =>
    [
      `## ${name}`,
      part.description,
      `| Field | Type | Meaning |\n| --- | --- | --- |\n${fieldRows(part).join('\n')}`
    ].join('\n\n')
  const parts = [
    section('Catalog', schema),
    ...['Guide', 'Section', 'Item'].map((name) => section(name, schema.$defs[name]))
  ]
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
writeFileSync(
  'docs/rules.md',
  await format(rulesPage(), {parser: 'markdown', embeddedLanguageFormatting: 'off'})
)
writeFileSync(
  'docs/catalog.md',
  await format(catalogPage(), {parser: 'markdown', embeddedLanguageFormatting: 'off'})
)
writeFileSync('docs/profile.schema.json', `${JSON.stringify(profileJsonSchema(), null, 2)}\n`)
