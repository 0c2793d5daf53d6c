import {hashOf} from '../../disk/read.js'

/** The files that a build writes. Their texts may have to be made first. */
export interface OutputFiles {
  /** The hash of each file, by its path in the dist folder, in the order they are written. */
  hashes: ReadonlyMap<string, string>
  /** The text of each file. Only a build that has something to write asks for them. */
  texts(): Promise<ReadonlyMap<string, string>>
}

/** Files whose texts are there. */
export function outputFiles(texts: ReadonlyMap<string, string>): OutputFiles {
  const hashes = new Map([...texts].map(([path, text]) => [path, hashOf(text)]))
  return {hashes, texts: () => Promise.resolve(texts)}
}
