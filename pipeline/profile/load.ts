import {dirname, resolve} from 'node:path'
import {z} from 'zod'
import {hashOf} from '../disk/read.js'
import {ProfileError} from '../errors.js'
import {languageOf, languages} from '../languages/index.js'
import {once} from '../languages/once.js'
import {aadsts} from './aadsts.js'
import {blank, type Corpus, extended} from './corpus.js'
import {generatedGuides} from './generated-guides.js'
import {profileLimits} from './limits.js'
import {isBuiltIn, type ProfileName, profileNames} from './names.js'
import {plain} from './plain.js'
import {type Fault, faultsOf, type GivenProfile, problemsOf} from './problems.js'
import {styles} from './profile.js'
import {readProfileFile} from './read-file.js'
import {type ParsedProfile, type ProfileFile, profileSchema} from './schema/index.js'

const builtIn: Readonly<Record<ProfileName, ProfileFile>> = {
  aadsts,
  plain,
  'generated-guides': generatedGuides
}

/**
 * A built-in profile by its name.
 *
 * @throws ProfileError when there is none of that name
 */
export function builtInProfile(name: ProfileName): Corpus {
  // JavaScript callers can pass any text.
  if (!isBuiltIn(name)) {
    throw new ProfileError('profile-missing', {
      reason: `no built-in profile “${name}”; use ${anyName}`
    })
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

/**
 * A profile, with another style where one is given.
 *
 * @throws ProfileError where there is no such style; JavaScript may pass any
 */
export function withStyle(profile: Corpus, style: Corpus['style'] | undefined): Corpus {
  if (style !== undefined && !styles.includes(style)) {
    throw new ProfileError('profile-value', {
      path: 'style',
      reason: `there is no style “${String(style)}”; use ${styles.join(' or ')}`
    })
  }
  return style === undefined || style === profile.style ? profile : {...profile, style}
}

/**
 * A built-in profile by name, or one read from a JSON file.
 *
 * @param onRead takes what was read, as `profileFingerprint` puts it together
 * @throws ProfileError that names the file and, for each thing wrong in it, the key
 */
export function loadProfile(nameOrFile: string, onRead: (part: string) => void = () => {}): Corpus {
  return loadFrom(nameOrFile, '.', [], onRead)
}

/** @param above the files that extend this one, the nearest last */
function loadFrom(
  nameOrFile: string,
  folder: string,
  above: readonly string[],
  onRead: (part: string) => void
): Corpus {
  if (isBuiltIn(nameOrFile)) {
    onRead(nameOrFile)
    return builtInProfile(nameOrFile)
  }
  const path = resolve(folder, nameOrFile)
  const shown = above.length === 0 ? nameOrFile : path
  requireNoCircle(path, nameOrFile, above)
  const {data, text} = readProfileFile(shown, profileNames, above.length > 0)
  onRead(hashOf(text))
  return extendedFrom(parse({origin: shown, data, text}), shown, [...above, path], onRead)
}

function requireNoCircle(path: string, name: string, above: readonly string[]): void {
  const last = above.at(-1)
  if (last === undefined) {
    return
  }
  if (above.includes(path)) {
    throw new ProfileError('profile-circular', {
      path: last,
      reason: `extends: ${name} extends this profile itself; take one of the two out`
    })
  }
  const most = profileLimits.extended
  if (above.length > most) {
    throw new ProfileError('profile-circular', {
      path: last,
      reason: `extends: ${most} profiles are extended by now, which is the limit; put some together`
    })
  }
}

/**
 * Checks that `data` is a profile. A profile that it extends by path is looked for from the
 * present folder.
 *
 * @throws ProfileError naming `origin` and each key that is wrong
 */
export function parseProfile(data: unknown, origin: string): Corpus {
  return extendedFrom(parse({data, origin}), origin, [], () => {})
}

function extendedFrom(
  file: ParsedProfile,
  origin: string,
  above: readonly string[],
  onRead: (part: string) => void
): Corpus {
  const folder = above.length > 0 ? dirname(origin) : '.'
  const base = file.extends === null ? blank : loadFrom(file.extends, folder, above, onRead)
  return extended(base, file)
}

function parse(given: GivenProfile): ParsedProfile {
  const result = profileSchema.safeParse(given.data)
  const faults = result.success ? strangeLanguages(result.data) : faultsOf(result.error.issues)
  const problems = problemsOf(faults, given)
  if (!result.success || problems.length > 0) {
    throw new ProfileError(problems[0]?.code ?? 'profile-value', ...problems)
  }
  return result.data
}

function strangeLanguages({languages: codes = []}: ParsedProfile): Fault[] {
  const known = languages.map(({code}) => code).join(', ')
  return codes.flatMap((code, index): Fault[] =>
    languageOf(code)
      ? []
      : [
          {
            code: 'profile-language',
            path: ['languages', index],
            message: `the words of “${code}” are not known; those of ${known} are`
          }
        ]
  )
}

/** The JSON Schema of a profile file. */
export function profileJsonSchema(): object {
  return z.toJSONSchema(profileSchema, {target: 'draft-2020-12', io: 'input'})
}
