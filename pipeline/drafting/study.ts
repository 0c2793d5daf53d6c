import {posix} from 'node:path'
import type {Guide} from '../catalog/schema.js'
import {RejectedGuide} from '../errors.js'
import {detectLanguage} from '../languages/detect.js'
import {languages} from '../languages/index.js'
import type {Language} from '../languages/language.js'
import {normalize} from '../normalize.js'
import type {Corpus} from '../profile/corpus.js'
import type {RawGuide} from '../run/raw-folder.js'

/** A guide of a folder, mended as far as it can be read. */
export interface Study {
  /** The raw file, relative to its folder. */
  path: string
  guide: Guide
  markdown: string
  language: Language
}

/** The guides of a folder, and those that cannot be read yet. */
export interface Studies {
  read: Study[]
  /** Why a guide was rejected, by its path. */
  rejected: Map<string, string>
}

/** Mends every guide with a profile, which may be unfinished. */
export function study(raw: readonly RawGuide[], profile: Corpus): Studies {
  const read: Study[] = []
  const rejected = new Map<string, string>()
  for (const {path, bytes} of raw) {
    try {
      const {guide, markdown} = normalize(bytes, {path, sourcePath: path, profile})
      read.push({path, guide, markdown, language: detectLanguage(markdown, languages)})
    } catch (error) {
      if (!(error instanceof RejectedGuide)) {
        throw error
      }
      rejected.set(posix.normalize(path), error.messages[0]?.reason ?? error.code)
    }
  }
  return {read, rejected}
}
