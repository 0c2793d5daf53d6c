// What a build writes, by its place in the dist folder.

/** The name of the catalog in the dist folder. */
export const catalogFile = 'catalog.json'
/** The name of the page that lists the guides in it. */
export const readmeFile = 'README.md'
/** The name of the catalog's JSON Schema, beside the catalog. */
export const schemaFile = 'catalog.schema.json'
/** The name of the chunks for retrieval, where a build writes them. */
export const chunksFile = 'chunks.ndjson'
/** The name of the page for language models. */
export const llmsFile = 'llms.txt'
/** The folder with the mended guides. */
export const guidesFolder = 'guides'
/** The folder with the parts of a catalog that is in many files. */
export const shardsFolder = 'catalog'
/** The folder in the dist folder that is there while a build writes. */
export const workFolder = '.mendmark'

const topFiles: ReadonlySet<string> = new Set([
  catalogFile,
  chunksFile,
  llmsFile,
  readmeFile,
  schemaFile
])

/** The path of a part of a catalog that is in many files, by its number from 0. */
export function shardPath(index: number): string {
  return `${shardsFolder}/${String(index).padStart(5, '0')}.ndjson.gz`
}

/** Whether a path is that of a part of a catalog that is in many files. */
export function isShardPath(path: string): boolean {
  return /^catalog\/\d{5,9}\.ndjson\.gz$/.test(path)
}

/** Whether a path is one that a build may write: it leads nowhere else on any system. */
export function isOutputPath(path: string): boolean {
  // A colon names a stream of a file on Windows.
  return topFiles.has(path) || isShardPath(path) || /^guides\/[^/\\:\p{Cc}]+\.md$/u.test(path)
}
