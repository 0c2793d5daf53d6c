import {readFileSync} from 'node:fs'
import {z} from 'zod'
import {messageOf, ProfileError} from '../errors.js'
import {aadsts} from './aadsts.js'
import {plain} from './plain.js'
import {type Profile, profileSchema} from './schema.js'

const builtIn = {aadsts, plain} as const

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
export function builtInProfile(name: ProfileName): Profile {
  // JavaScript callers can pass any text.
  if (!isBuiltIn(name)) {
    throw new ProfileError(`no built-in profile “${name}”; use ${profileNames.join(' or ')}`)
  }
  return builtIn[name]
}

/** A profile, or a built-in one by its name. */
export function resolveProfile(profile: Profile | ProfileName): Profile {
  return typeof profile === 'object' ? profile : builtInProfile(profile)
}

/** A profile, with another style where one is given. */
export function withStyle(profile: Profile, style: Profile['style'] | undefined): Profile {
  return style === undefined ? profile : {...profile, style}
}

/**
 * A built-in profile by name, or one read from a JSON file.
 *
 * @throws ProfileError that names the file and, for each thing wrong in it, the key
 */
export function loadProfile(nameOrFile: string): Profile {
  if (isBuiltIn(nameOrFile)) {
    return builtIn[nameOrFile]
  }
  let text: string
  try {
    text = readFileSync(nameOrFile, 'utf8')
  } catch (error) {
    throw new ProfileError(
      `${nameOrFile}: no built-in profile has this name (${profileNames.join(', ')}), ` +
        `and no such file can be read (${messageOf(error)}); ` +
        'use one of these names, or the path of a JSON file'
    )
  }
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new ProfileError(
      `${nameOrFile}: is not valid JSON: ${messageOf(error)}; ` +
        'fix the file; a JSON validator can help'
    )
  }
  return parseProfile(data, nameOrFile)
}

/**
 * Checks that `data` is a profile.
 *
 * @throws ProfileError naming `origin` and each key that is wrong
 */
export function parseProfile(data: unknown, origin: string): Profile {
  const result = profileSchema.safeParse(data)
  if (result.success) {
    return result.data
  }
  const problems = result.error.issues.map(
    (issue) => `${origin}: ${issue.path.join('.') || 'the profile'}: ${issue.message}`
  )
  throw new ProfileError(problems.join('\n'))
}

/** The JSON Schema of a profile file. */
export function profileJsonSchema(): object {
  return z.toJSONSchema(profileSchema, {target: 'draft-2020-12', io: 'input'})
}
