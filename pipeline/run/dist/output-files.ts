import {type Content, passOn} from '../../disk/content.js'

/** The content of a file that a build writes, and its hash. */
export interface OutputFile {
  hash: string
  content(): Content
}

/** The files that a build writes. Their contents may have to be made first. */
export interface OutputFiles {
  /** The hash of each file, by its path in the dist folder, in the order they are written. */
  hashes: ReadonlyMap<string, string>
  /**
   * Gets ready what the files are made of. Only a build that has something to write asks for it.
   *
   * @returns the content of the file at a path, one of those in `hashes`
   */
  contents(): Promise<(path: string) => Content>
}

// In characters or bytes: the catalog of 400 guides. To make it again takes longer than to hold it.
const largestHeld = 10_000_000

/** A file whose content is made to hash it, and again to write it, unless it is short. */
export function remade(content: () => Content): OutputFile {
  const held: (string | Uint8Array)[] = []
  let size = 0
  const hash = passOn(content(), (piece) => {
    size += piece.length
    if (size > largestHeld) {
      held.length = 0
    } else {
      held.push(piece)
    }
  })
  return {hash, content: size > largestHeld ? content : () => held}
}

/** Files that can be made at once. */
export function outputFiles(files: ReadonlyMap<string, OutputFile>): OutputFiles {
  return {
    hashes: new Map([...files].map(([path, {hash}]) => [path, hash])),
    contents: () => Promise.resolve((path) => files.get(path)?.content() ?? [])
  }
}
