import {dirname, resolve} from 'node:path'
import {hashOf, readRegular} from '../disk/read.js'
import {profileLimits} from './limits.js'
import {isBuiltIn} from './names.js'

/**
 * What tells a profile, and all that it extends, from any other, without checking it: a name, or
 * hashes. Undefined where a file cannot be read twice, is no JSON or says nothing of use.
 */
export function profileFingerprint(nameOrFile: string): string | undefined {
  const parts: string[] = []
  let folder = '.'
  for (let name = nameOrFile; parts.length <= profileLimits.extended + 1; ) {
    if (isBuiltIn(name)) {
      return [...parts, name].join(' ')
    }
    const path = resolve(folder, name)
    const text = textOf(path)
    const above = text === undefined ? undefined : extendedBy(text)
    if (text === undefined || above === undefined) {
      return undefined
    }
    parts.push(hashOf(text))
    if (above === null) {
      return parts.join(' ')
    }
    name = above
    folder = dirname(path)
  }
  return undefined
}

function textOf(path: string): string | undefined {
  try {
    return readRegular(path, {most: profileLimits.bytes, links: true}).toString('utf8')
  } catch {
    // Loading the profile says what is wrong.
    return undefined
  }
}

/** What a profile extends; null where it says that it extends nothing. */
function extendedBy(text: string): string | null | undefined {
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    if (typeof data !== 'object' || data === null) {
      return undefined
    }
    const above = 'extends' in data ? data.extends : 'generated-guides'
    return typeof above === 'string' || above === null ? above : undefined
  } catch {
    return undefined
  }
}
