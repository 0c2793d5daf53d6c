export type {Item} from './catalog/item-schema.js'
export type {Catalog, Guide, Section} from './catalog/schema.js'
export type {Doubt, Edit, Place} from './edits/ledger.js'
export {
  type CatalogCode,
  CatalogError,
  type FileCode,
  FileError,
  formatMessage,
  formatProblem,
  type Message,
  type Problem,
  type ProfileCode,
  ProfileError,
  RejectedGuide,
  type RejectionCode
} from './errors.js'
export {defaultLimits, type Limits} from './limits.js'
export {type NormalizedGuide, type NormalizeOptions, normalize} from './normalize.js'
export type {Corpus} from './profile/corpus.js'
export {
  builtInProfile,
  loadProfile,
  parseProfile,
  profileJsonSchema
} from './profile/load.js'
export type {ProfileName} from './profile/names.js'
export type {ProfileFile} from './profile/schema/index.js'
export {
  type MendmarkData,
  type PluginOptions,
  remarkMendmark,
  remarkPresetMendmark,
  remarkRules
} from './remark/index.js'
export {replay} from './replay.js'
export type {SectionKind} from './section-kinds.js'
