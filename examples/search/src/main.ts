import {fileURLToPath} from 'node:url'
import {styleText} from 'node:util'
import {CatalogError, readCatalog} from 'mendmark/catalog'
import {type Hit, makeSearch} from './search.js'

// Seen from lib/, where this file is compiled to.
const catalogFile = fileURLToPath(new URL('../../../dist/catalog.json', import.meta.url))

const mostHits = 5

function show({guide, section}: Hit): string {
  const heading = `${styleText('bold', guide.code ?? guide.id)}  ${guide.name ?? guide.title}`
  return `${heading}\n  ${section.title}\n  ${styleText('cyan', `${guide.path}#${section.id}`)}\n`
}

function main(query: string): number {
  if (query === '') {
    console.error('usage: npm run search -- "<words, an error code or an error name>"')
    return 2
  }
  const hits = makeSearch(readCatalog(catalogFile))(query, mostHits)
  if (hits.length === 0) {
    console.error(`no guide matches ${query}`)
    return 1
  }
  console.log(hits.map(show).join('\n'))
  return 0
}

try {
  process.exitCode = main(process.argv.slice(2).join(' ').trim())
} catch (error) {
  // Its message says what is wrong with the file and what to do; a stack trace would bury that.
  if (!(error instanceof CatalogError)) {
    throw error
  }
  console.error(error.message)
  process.exitCode = 2
}
