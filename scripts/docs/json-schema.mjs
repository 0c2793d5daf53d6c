// @ts-check
// The JSON Schema of the catalog, as far as the pages that are made from it look into it.
import {z} from 'zod'
import {catalogJsonSchema} from '../../lib/catalog/schema.js'

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

/** The schema of the catalog. */
export function catalogSchema() {
  return schemaOfSchemas.parse(catalogJsonSchema())
}
