import {readFileSync} from 'node:fs'
import {dirname, resolve} from 'node:path'
import {z} from 'zod'
import {messageOf, ProfileError} from '../errors.js'
import {languageOf, languages} from '../languages/index.js'
import {once} from '../languages/once.js'
import {aadsts} from './aadsts.js'
import {blank, type Corpus, extended} from './corpus.js'
import {generatedGuides} from './generated-guides.js'
import {plain} from './plain.js'
import {type ParsedProfile, type ProfileFile, profileSchema} from './schema/index.js'

const builtIn = {aadsts, plain, 'generated-guides': generatedGuides} as const

/** The name of a profile that comes with the program. */
export type ProfileName = keyof typeof builtIn

export const profileNames = Object.keys(builtIn)

function isBuiltIn(name: string): name is ProfileName {
  return Object.hasOwn(builtIn, name)
}

/**
 * A built-in profile by its name.
 *
 * @throws ProfileError when there is none of that name
 */
export function builtInProfile(name: ProfileName): Corpus {
  // JavaScript callers can pass any text.
  if (!isBuiltIn(name)) {
    throw new ProfileError(`no built-in profile “${name}”; use ${anyName}`)
  }
  return read(builtIn[name])
}

const anyName = profileNames.join(', ').replace(/, (?=[^,]*$)/, ' or ')

const read = once((file: ProfileFile): Corpus => parseProfile(file, file.name))

/**
 * A profile with all that it inherits: from its data, or a built-in one by its name.
 *
 * @throws ProfileError that names each thing wrong in it
 */
export function resolveProfile(profile: Corpus | ProfileFile | ProfileName): Corpus {
  if (typeof profile === 'string') {
    return builtInProfile(profile)
  }
  return 'isWhole' in profile ? profile : read(profile)
}

/** A profile, with another style where one is given. */
export function withStyle(profile: Corpus, style: Corpus['style'] | undefined): Corpus {
  return style === undefined || style === profile.style ? profile : {...profile, style}
}

/**
 * A built-in profile by name, or one read from a JSON file.
 *
 * @throws ProfileError that names the file and, for each thing wrong in it, the key
 */
export function loadProfile(nameOrFile: string): Corpus {
  return loadFrom(nameOrFile, '.', [])
}

/** @param above the files that extend this one, the nearest last */
function loadFrom(nameOrFile: string, folder: string, above: readonly string[]): Corpus {
  if (isBuiltIn(nameOrFile)) {
    return builtInProfile(nameOrFile)
  }
  const path = resolve(folder, nameOrFile)
  if (above.includes(path)) {
    throw new ProfileError(
      `${above.at(-1)}: extends: ${nameOrFile} extends this profile itself; take one of the two out`
    )
  }
  const shown = above.length === 0 ? nameOrFile : path
  return extendedFrom(parse(readJson(shown), shown), shown, [...above, path])
}

function readJson(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new ProfileError(
      `${file}: no built-in profile has this name (${profileNames.join(', ')}), ` +
        `and no such file can be read (${messageOf(error)}); ` +
        'use one of these names, or the path of a JSON file'
    )
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new ProfileError(
      `${file}: is not valid JSON: ${messageOf(error)}; fix the file; a JSON validator can help`
    )
  }
}

/**
 * Checks that `data` is a profile. A profile that it extends by path is looked for from the
 * present folder.
 *
 * @throws ProfileError naming `origin` and each key that is wrong
 */
export function parseProfile(data: unknown, origin: string): Corpus {
  return extendedFrom(parse(data, origin), origin, [])
}

function extendedFrom(file: ParsedProfile, origin: string, above: readonly string[]): Corpus {
  const folder = above.length > 0 ? dirname(origin) : '.'
  return extended(file.extends === null ? blank : loadFrom(file.extends, folder, above), file)
}

function parse(data: unknown, origin: string): ParsedProfile {
  const result = profileSchema.safeParse(data)
  const problems = result.success
    ? strangeLanguages(result.data)
    : result.error.issues.map(
        ({path, message}) => `${path.join('.') || 'the profile'}: ${message}${foundAt(data, path)}`
      )
  if (!result.success || problems.length > 0) {
    throw new ProfileError(problems.map((problem) => `${origin}: ${problem}`).join('\n'))
  }
  return result.data
}

function strangeLanguages({languages: codes = []}: ParsedProfile): string[] {
  const known = languages.map(({code}) => code).join(', ')
  return codes
    .filter((code) => !languageOf(code))
    .map((code) => `languages: the words of “${code}” are not known; those of ${known} are`)
}

// Longer values do not fit into a line.
const longestShown = 60

/** What stands where something is wrong, to be shown. */
function foundAt(data: unknown, path: readonly PropertyKey[]): string {
  let found = data
  for (const key of path) {
    found = z.record(z.string(), z.unknown()).safeParse(found).data?.[String(key)]
  }
  const text = JSON.stringify(found)
  return text === undefined || text.length > longestShown ? '' : `; found ${text}`
}

/** The JSON Schema of a profile file. */
export function profileJsonSchema(): object {
  return z.toJSONSchema(profileSchema, {target: 'draft-2020-12', io: 'input'})
}
