export {type CatalogCode, CatalogError, type Problem} from '../errors.js'
export type {Chunk} from './chunks.js'
export {findGuide, itemsIn, sectionsOfKind} from './find.js'
export {type Item, itemSchema, type Link} from './item-schema.js'
export {iterateCatalog, readCatalog} from './read.js'
export {
  type Catalog,
  type CatalogHead,
  type CatalogIndex,
  catalogIndexSchema,
  catalogJsonSchema,
  catalogSchema,
  type Guide,
  guideSchema,
  type Section,
  type Shard,
  schemaVersion,
  sectionSchema,
  shardSchema
} from './schema.js'
