import {dirname, resolve} from 'node:path'
import {hashOf, readRegular} from '../disk/read.js'
import {profileLimits} from './limits.js'
import {isBuiltIn} from './names.js'

/** A profile as far as its files say what they extend. */
interface Chain {
  /** The files, that of the profile itself first. */
  files: string[]
  /** The names and hashes that tell it from any other; undefined where not all can be read. */
  parts: string[] | undefined
}

/**
 * What tells a profile, and all that it extends, from any other, without checking it: a name, or
 * hashes. Undefined where a file cannot be read twice, is no JSON or says nothing of use.
 */
export function profileFingerprint(nameOrFile: string): string | undefined {
  return chainOf(nameOrFile).parts?.join(' ')
}

/** The files of a profile and of all that it extends, as far as they can be read. */
export function profileFiles(nameOrFile: string): string[] {
  return chainOf(nameOrFile).files
}

function chainOf(nameOrFile: string): Chain {
  const files: string[] = []
  const parts: string[] = []
  let name = nameOrFile
  while (!isBuiltIn(name)) {
    const path = resolve(dirname(files.at(-1) ?? './profile'), name)
    files.push(path)
    const text = files.length > profileLimits.extended + 1 ? undefined : textOf(path)
    const above = text === undefined ? undefined : extendedBy(text)
    if (text === undefined || above === undefined) {
      return {files, parts: undefined}
    }
    parts.push(hashOf(text))
    if (above === null) {
      return {files, parts}
    }
    name = above
  }
  return {files, parts: [...parts, name]}
}

function textOf(path: string): string | undefined {
  try {
    const text = readRegular(path, {most: profileLimits.bytes, links: true}).toString('utf8')
    return text.replace(/^\uFEFF/, '')
  } catch {
    // Loading the profile says what is wrong.
    return undefined
  }
}

/** What a profile extends; null where it says that it extends nothing. */
function extendedBy(text: string): string | null | undefined {
  try {
    const data: unknown = JSON.parse(text)
    if (typeof data !== 'object' || data === null) {
      return undefined
    }
    const above = 'extends' in data ? data.extends : 'generated-guides'
    return typeof above === 'string' || above === null ? above : undefined
  } catch {
    return undefined
  }
}
