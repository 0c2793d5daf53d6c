import {chunksOf, toLines} from '../../catalog/chunks.js'
import {indexPage} from '../../catalog/index-page.js'
import type {ListedGuide} from '../../catalog/listed-guide.js'
import {llmsTxt} from '../../catalog/llms-txt.js'
import {
  type CatalogHead,
  type CatalogIndex,
  catalogJsonSchema,
  type Guide,
  type Shard
} from '../../catalog/schema.js'
import {shardsOf} from '../../catalog/shards.js'
import {catalogJson, toJson} from '../../catalog/written.js'
import type {Content} from '../../disk/content.js'
import {catalogFile, chunksFile, llmsFile, readmeFile, schemaFile} from '../../disk/names.js'
import type {CatalogForm} from './catalog-forms.js'
import type {OutputFile} from './output-files.js'

/** What the files of a dist folder are made from. What is iterable can be gone through again. */
export interface Layout {
  head: CatalogHead
  /** The guides, in the order of the catalog, and the same as the pages list them. */
  guides: Iterable<Guide>
  listed: Iterable<ListedGuide>
  /** The mended guides by their paths, in the order they are written. */
  texts: Iterable<readonly [path: string, file: OutputFile]>
}

/** Which files there are beside the guides. */
export interface LayoutOptions {
  /** Whether chunks for retrieval are written, too. */
  chunks?: boolean
  /** Whether the catalog is in one file, which it is by default, or in many. */
  catalog?: CatalogForm
}

/** Makes a file of a content, which is there to be gone through again, or is kept. */
export type Keep = (content: () => Content) => OutputFile

/**
 * The files of a dist folder by their path in it, in the order they are written.
 *
 * @throws FileError when the catalog would be too large
 */
export function filesOf(
  {head, guides, listed, texts}: Layout,
  {chunks = false, catalog = 'single'}: LayoutOptions,
  keep: Keep
): Map<string, OutputFile> {
  const files = new Map(texts)
  files.set(
    readmeFile,
    keep(() => indexPage(head, listed))
  )
  files.set(
    llmsFile,
    keep(() => llmsTxt(head, listed))
  )
  if (chunks) {
    files.set(
      chunksFile,
      keep(() => toLines(chunksOf(guides)))
    )
  }
  files.set(
    schemaFile,
    keep(() => [toJson(catalogJsonSchema())])
  )
  // Last: a program that reads the catalog finds what it lists.
  if (catalog === 'single') {
    files.set(
      catalogFile,
      keep(() => catalogJson(head, guides))
    )
  } else {
    const index = {...head, shards: addShards(files, guides, keep)} satisfies CatalogIndex
    files.set(
      catalogFile,
      keep(() => [toJson(index)])
    )
  }
  return files
}

function addShards(files: Map<string, OutputFile>, guides: Iterable<Guide>, keep: Keep): Shard[] {
  const shards: Shard[] = []
  for (const {shard, bytes} of shardsOf(guides)) {
    files.set(
      shard.path,
      keep(() => [bytes])
    )
    shards.push(shard)
  }
  return shards
}
