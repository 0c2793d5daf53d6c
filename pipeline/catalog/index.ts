export {type CatalogCode, CatalogError, type Problem} from '../errors.js'
export {readCatalog} from './read.js'
export {
  type Catalog,
  catalogJsonSchema,
  catalogSchema,
  type Guide,
  guideSchema,
  type Item,
  itemSchema,
  type Section,
  schemaVersion,
  sectionSchema
} from './schema.js'
