export {type CatalogCode, CatalogError, type Problem} from '../errors.js'
export type {Chunk} from './chunks.js'
export {findGuide, itemsIn, sectionsOfKind} from './find.js'
export {type Item, itemSchema, type Link} from './item-schema.js'
export {readCatalog} from './read.js'
export {
  type Catalog,
  catalogJsonSchema,
  catalogSchema,
  type Guide,
  guideSchema,
  type Section,
  schemaVersion,
  sectionSchema
} from './schema.js'
