// Writes the pages and schemas that are made from the sources: docs/rules.md, docs/errors.md,
// docs/catalog.md and docs/profile.schema.json. Run after `npm run compile`.
import {mkdirSync, writeFileSync} from 'node:fs'
import {format} from 'prettier'
import {profileJsonSchema} from '../lib/profile/load.js'
import {catalogPage} from './docs/catalog-page.mjs'
import {errorsPage} from './docs/errors-page.mjs'
import {rulesPage} from './docs/rules-page.mjs'

/** @param {string} page */
function formatted(page) {
  return format(page, {parser: 'markdown', embeddedLanguageFormatting: 'off'})
}

mkdirSync('docs', {recursive: true})
writeFileSync('docs/rules.md', await formatted(rulesPage()))
writeFileSync('docs/errors.md', await formatted(errorsPage()))
writeFileSync('docs/catalog.md', await formatted(catalogPage()))
writeFileSync('docs/profile.schema.json', `${JSON.stringify(profileJsonSchema(), null, 2)}\n`)
