import {readFileSync} from 'node:fs'
import {z} from 'zod'
import {CatalogError, messageOf} from '../errors.js'
import {type Catalog, catalogSchema, schemaVersion} from './schema.js'

const versioned = z.object({schemaVersion: z.string()})

// More than these say nothing more about what is wrong with a file.
const mostProblems = 10

/**
 * Reads and validates a catalog.
 *
 * @param path the file, usually `dist/catalog.json`
 * @throws CatalogError when the file cannot be read, is not JSON, has another
 *   major version, or does not fit the schema; the message says what to do
 */
export function readCatalog(path: string): Catalog {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new CatalogError('catalog-unreadable', {
      path,
      reason: `cannot be read (${messageOf(error)}); run mendmark build, or name another file`
    })
  }
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    throw new CatalogError('catalog-not-json', {
      path,
      reason: `is not valid JSON (${messageOf(error)}); run mendmark build again`
    })
  }
  const {data: stated} = versioned.safeParse(data)
  if (stated && majorOf(stated.schemaVersion) !== majorOf(schemaVersion)) {
    throw new CatalogError('catalog-version', {
      path,
      reason:
        `has the catalog schema ${stated.schemaVersion}, and this version of mendmark ` +
        `reads ${majorOf(schemaVersion)}.x; ` +
        'build it again with this version, or install the version that wrote it'
    })
  }
  const result = catalogSchema.safeParse(data)
  if (result.success) {
    return result.data
  }
  const {issues} = result.error
  const problems = issues
    .slice(0, mostProblems)
    .map((issue) => `${issue.path.join('.') || 'the catalog'}: ${issue.message}`)
  if (issues.length > mostProblems) {
    problems.push(`and ${issues.length - mostProblems} more`)
  }
  problems.push(
    `this is not a ${majorOf(schemaVersion)}.x catalog, or it was changed by hand; ` +
      'run mendmark build again'
  )
  throw new CatalogError('catalog-invalid', ...problems.map((reason) => ({path, reason})))
}

function majorOf(version: string): string {
  return version.split('.')[0] ?? ''
}
