import {createHash} from 'node:crypto'
import {closeSync, openSync, writeFileSync} from 'node:fs'

/** What a file holds, in pieces, which are made one after the other, each time anew. */
export type Content = Iterable<string | Uint8Array>

// In characters. Writing as many at once takes no longer for each than writing more.
const block = 65_536

/** The same content in fewer pieces, where many are short. */
function* inBlocks(content: Content): Generator<string | Uint8Array> {
  let text = ''
  for (const piece of content) {
    if (typeof piece === 'string') {
      text += piece
    } else {
      yield text
      yield piece
      text = ''
    }
    if (text.length >= block) {
      yield text
      text = ''
    }
  }
  yield text
}

/**
 * Hands on what a file holds, and hashes it.
 *
 * @returns the SHA-256 of its bytes, in hexadecimal
 */
export function passOn(content: Content, take: (piece: string | Uint8Array) => void): string {
  const hash = createHash('sha256')
  for (const piece of inBlocks(content)) {
    if (piece.length > 0) {
      hash.update(piece)
      take(piece)
    }
  }
  return hash.digest('hex')
}

/**
 * Writes a file that is not there yet.
 *
 * @returns the SHA-256 of its bytes, in hexadecimal
 */
export function writeContent(path: string, content: Content): string {
  const file = openSync(path, 'wx')
  try {
    return passOn(content, (piece) => writeFileSync(file, piece))
  } finally {
    closeSync(file)
  }
}

/** What a file holds as a text. */
export function textOf(content: Content): string {
  const texts: string[] = []
  for (const piece of content) {
    texts.push(typeof piece === 'string' ? piece : Buffer.from(piece).toString('utf8'))
  }
  return texts.join('')
}
