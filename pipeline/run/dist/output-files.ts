import {type Content, hashOfContent} from '../../disk/content.js'

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

/** A file whose content is made anew each time: once to hash it, and once to write it. */
export function remade(content: () => Content): OutputFile {
  return {hash: hashOfContent(content()), content}
}

/** Files that can be made at once. */
export function outputFiles(files: ReadonlyMap<string, OutputFile>): OutputFiles {
  return {
    hashes: new Map([...files].map(([path, {hash}]) => [path, hash])),
    contents: () => Promise.resolve((path) => files.get(path)?.content() ?? [])
  }
}
