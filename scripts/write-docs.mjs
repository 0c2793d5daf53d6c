// Writes the pages and schemas that are made from the sources: docs/rules.md, docs/errors.md,
// docs/catalog.md, docs/commands.md, docs/config.schema.json, docs/profile.schema.json and the
// types of the catalog for Python. Run after `npm run compile`.
import {mkdirSync, writeFileSync} from 'node:fs'
import {format} from 'prettier'
import {profileJsonSchema} from '../lib/profile/load.js'
import {catalogPage} from './docs/catalog-page.mjs'
import {commandsPage} from './docs/commands-page.mjs'
import {configSchema} from './docs/config-schema.mjs'
import {errorsPage} from './docs/errors-page.mjs'
import {pythonTypes} from './docs/python-types.mjs'
import {rulesPage} from './docs/rules-page.mjs'

/** @param {string} page */
function formatted(page) {
  return format(page, {parser: 'markdown', embeddedLanguageFormatting: 'off'})
}

mkdirSync('docs', {recursive: true})
writeFileSync('docs/rules.md', await formatted(rulesPage()))
writeFileSync('docs/errors.md', await formatted(errorsPage()))
writeFileSync('docs/catalog.md', await formatted(catalogPage()))
writeFileSync('docs/commands.md', await formatted(commandsPage()))
writeFileSync('examples/python/catalog_types.py', pythonTypes())
writeFileSync('docs/config.schema.json', `${JSON.stringify(configSchema(), null, 2)}\n`)
writeFileSync('docs/profile.schema.json', `${JSON.stringify(profileJsonSchema(), null, 2)}\n`)
