import {pipeline, Readable} from 'node:stream'
import {createGunzip} from 'node:zlib'

/** Bytes that are gzip as what they hold, and all others as they are. */
export async function* unzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  const first = await firstBytes(iterator)
  const all = restAfter(first, iterator)
  yield* isGzip(first) ? gunzipped(all) : all
}

/** The first two bytes, and what comes with them; fewer where there are no more. */
async function firstBytes(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let first: Uint8Array = new Uint8Array()
  while (first.length < 2) {
    const {done, value} = await iterator.next()
    if (done) {
      break
    }
    first = Buffer.concat([first, value])
  }
  return first
}

async function* restAfter(
  first: Uint8Array,
  iterator: AsyncIterator<Uint8Array>
): AsyncGenerator<Uint8Array> {
  yield first
  yield* {[Symbol.asyncIterator]: () => iterator}
}

/** A name says nothing: what writes shards may call them `.ndjson` or nothing at all. */
function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b
}

async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let given = 0
  const counted = async function* () {
    for await (const chunk of chunks) {
      given += chunk.length
      yield chunk
    }
  }
  const gunzip = createGunzip()
  // What goes wrong is thrown where the chunks are taken.
  pipeline(Readable.from(counted()), gunzip, () => {})
  yield* gunzip
  // Node.js passes over whatever follows the last member, and nobody would miss it.
  if (gunzip.bytesWritten < given) {
    throw new GzipError(`no gzip after the first ${gunzip.bytesWritten} bytes`)
  }
}

/** Bytes that are no gzip, where only gzip can be. */
export class GzipError extends Error {}
