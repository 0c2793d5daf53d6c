import {Buffer} from 'node:buffer'
import {catalogFile} from '../disk/names.js'
import {largestOutput} from '../disk/read.js'
import {FileError} from '../errors.js'
import type {CatalogHead, Guide} from './schema.js'

/** JSON as it is written: two spaces, and a final line feed. */
export function toJson(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`
}

/**
 * A catalog of one file as it is written, in pieces: the same text as `toJson` gives for all of it.
 *
 * @param most how many bytes it may have
 * @throws FileError when it is longer than any reader of it could take
 */
export function* catalogJson(
  head: CatalogHead,
  guides: Iterable<Guide>,
  most: number = largestOutput
): Generator<string> {
  // What stands before the first guide, and after the last.
  const [before = '', after = ''] = toJson({...head, guides: []}).split(/(?<=\[)(?=\]\n\}\n$)/)
  const close = `\n  ${after}`
  let size = Buffer.byteLength(before + close)
  let hasGuides = false
  yield before
  for (const guide of guides) {
    const piece = `${hasGuides ? ',' : ''}\n    ${indented(toJson(guide).trimEnd(), 4)}`
    hasGuides = true
    size += Buffer.byteLength(piece)
    if (size > most) {
      throw tooLarge(most)
    }
    yield piece
  }
  yield hasGuides ? close : after
}

/** JSON with so many spaces more at the start of each line but the first. */
function indented(json: string, spaces: number): string {
  // No text in JSON holds a line feed as it is.
  return json.replaceAll('\n', `\n${' '.repeat(spaces)}`)
}

function tooLarge(most: number): FileError {
  return new FileError('catalog-too-large', {
    path: catalogFile,
    reason:
      `would have more than ${most} bytes; use --catalog sharded, or divide the raw guides into ` +
      'folders, and build each'
  })
}
