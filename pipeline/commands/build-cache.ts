import {hashOf} from '../disk/read.js'
import {profileFingerprint} from '../profile/fingerprint.js'
import {type GuideCache, guideCacheIn, isLasting} from '../run/cache/guide-cache.js'
import {usualLocation} from '../run/cache/location.js'
import {openStore} from '../run/cache/store.js'
import type {Decisions} from '../run/decisions.js'
import type {RawFolder} from '../run/raw-folder.js'
import type {FolderOptions} from './folder.js'
import {type Io, printProblem} from './io.js'
import {limitsIn} from './limits.js'
import type {Outline} from './outline.js'

/** What earlier builds left for this one. */
export interface BuildCache {
  guides: GuideCache
  /** What the profile was when the cache was asked for, as `profileFingerprint` says it. */
  profile: string
  /** The outline of the same build; undefined where that is not known. */
  outline(): Outline | undefined
  /** Keeps the outline of this build, where it would be the same again. */
  keep(outline: Outline): void
}

/** What a build reads, beside the profile. */
export interface BuildInput {
  folders: readonly RawFolder[]
  decisions: Decisions
}

/** The cache of a build; undefined where it has none. */
export function buildCache(
  options: FolderOptions,
  {folders, decisions}: BuildInput,
  io: Io
): BuildCache | undefined {
  const program = io.programId?.()
  const profile = profileFingerprint(options.profile)
  const isAllowed = options.cache && program !== undefined
  const location = isAllowed ? (options.cacheLocation ?? usualLocation()) : undefined
  const store = location === undefined ? options.memory : openStore(location)
  if (!store || profile === undefined) {
    return undefined
  }
  const {style = null, conflicts = null} = options
  const limits = limitsIn(options)
  const guides = guideCacheIn(store, [program, profile, style, conflicts, limits])
  const files = folders.flatMap(({folder, guides: raw}) =>
    raw.map(({path, bytes}) => [folder, path, hashOf(bytes)])
  )
  const unread = folders.flatMap((folder) => folder.unread)
  const {chunks, catalog, baseUrl = null} = options
  const ids = decisions.rejected.map(({id}) => id)
  const key = guides.keyOf('build', chunks, catalog, baseUrl, files, unread, decisions.path, ids)
  return {
    guides,
    profile,
    outline() {
      const found = store.find(key)
      if (typeof found === 'object' && isOutline(found.value)) {
        guides.use.hits += files.length
        return found.value
      }
      guides.use.broken += found === 'none' ? 0 : 1
      return undefined
    },
    keep(outline) {
      if (outline.rejections.every(isLasting)) {
        store.keep(key, outline)
      }
      const {failure} = store
      if (failure !== undefined) {
        const wayOut = 'make it writable, name another with --cache-location, or use --no-cache'
        const reason = `the cache cannot be written (${failure}); ${wayOut}`
        printProblem({code: 'cache-unwritable', path: location ?? '', reason}, io)
      }
    }
  }
}

/** Its key and its hash say that it is one of ours, and of this version. */
function isOutline(value: unknown): value is Outline {
  return typeof value === 'object' && value !== null && 'files' in value && 'summary' in value
}
