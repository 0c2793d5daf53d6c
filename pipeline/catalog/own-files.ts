import {name} from '../version.js'

/** The title of the catalog's JSON Schema. */
export const catalogTitle = 'Mendmark catalog'

/** Whether a page is one that `indexPage` made, of any version. */
export function isIndexPage(page: string): boolean {
  return new RegExp(`^Written by ${name} \\S+; do not edit\\.`, 'm').test(page)
}

/** Whether a text is the page for language models, of any version. */
export function isLlmsTxt(text: string): boolean {
  return new RegExp(`^> .+ Written by ${name} \\S+; do not edit\\.`, 'm').test(text)
}

/** Whether a text begins with a chunk, of any version. */
export function isChunks(text: string): boolean {
  return /^\{"id":"[^"]+#[^"]+:[0-9a-f]{12}(?:-\d+)?","url":/.test(text)
}

/** Whether the text of a shard begins with the entry of a guide, of any version. */
export function isShard(text: string): boolean {
  return /^\{"id":"(?:[^"\\]|\\.)+","code":/.test(text)
}

/** Whether a text is the JSON Schema of the catalog, of any version. */
export function isCatalogSchema(text: string): boolean {
  return new RegExp(`"title":\\s*"${catalogTitle}"`).test(text)
}

/** Whether a text is a catalog, of any version. One with the markers of a merge is still ours. */
export function isCatalog(text: string): boolean {
  return new RegExp(`"generator":\\s*\\{\\s*"name":\\s*"${name}"`).test(text)
}
