import type {z} from 'zod'
import {CatalogError} from '../errors.js'
import {schemaVersion} from './schema.js'

// More than these say nothing more about what is wrong with a file.
const mostProblems = 10

/**
 * The error for a catalog, or a part of it, that does not fit the schema.
 *
 * @param line of the file, where that is known
 */
export function invalidCatalog(path: string, {issues}: z.ZodError, line?: number): CatalogError {
  const problems = issues
    .slice(0, mostProblems)
    .map((issue) => `${issue.path.join('.') || whole(line)}: ${issue.message}`)
  if (issues.length > mostProblems) {
    problems.push(`and ${issues.length - mostProblems} more`)
  }
  problems.push(
    `this is not a ${majorOf(schemaVersion)}.x catalog, or it was changed by hand; ` +
      'run mendmark build again'
  )
  const reasons = problems.map((reason) => ({path, line, reason}))
  return new CatalogError('catalog-invalid', ...reasons)
}

function whole(line: number | undefined): string {
  return line === undefined ? 'the catalog' : 'the guide'
}

/** The part of a version that is another one when a reader could break. */
export function majorOf(version: string): string {
  return version.split('.')[0] ?? ''
}
