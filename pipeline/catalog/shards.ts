import {Buffer} from 'node:buffer'
import {gzipSync} from 'fflate'
import {shardPath} from '../disk/names.js'
import {hashOf} from '../disk/read.js'
import type {Guide, Shard} from './schema.js'

/** A part of a catalog that is in many files, and what the file holds. */
export interface WrittenShard {
  shard: Shard
  bytes: Uint8Array
}

// In bytes of entries. A program that reads one shard at a time holds so much of the catalog; a
// guide takes about 10 kB of it, and a tenth of that when it is compressed.
const largestShard = 8_000_000

/**
 * Divides the guides of a catalog among files. The same guides are divided in the same way, and
 * give the same bytes, on every machine.
 *
 * @param guides in the order of the catalog
 * @param most how many bytes of entries a file has at most, unless it has one guide only
 */
export function* shardsOf(
  guides: Iterable<Guide>,
  most: number = largestShard
): Generator<WrittenShard> {
  let index = 0
  let lines: Buffer[] = []
  let ids: string[] = []
  let size = 0
  for (const guide of guides) {
    const line = Buffer.from(`${JSON.stringify(guide)}\n`)
    if (lines.length > 0 && size + line.length > most) {
      yield writtenShard(index, lines, ids)
      index += 1
      lines = []
      ids = []
      size = 0
    }
    lines.push(line)
    ids.push(guide.id)
    size += line.length
  }
  if (lines.length > 0) {
    yield writtenShard(index, lines, ids)
  }
}

function writtenShard(index: number, lines: readonly Buffer[], ids: readonly string[]) {
  // In JavaScript alone: what the zlib of Node.js gives is another text from version to version.
  // With no time in it, it is the same text every time.
  const bytes = gzipSync(Buffer.concat(lines), {mtime: 0})
  const [firstId = '', lastId = ''] = [ids[0], ids.at(-1)]
  const shard = {
    path: shardPath(index),
    guides: lines.length,
    firstId,
    lastId,
    sha256: hashOf(bytes)
  }
  return {shard, bytes}
}
