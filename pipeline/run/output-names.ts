import type {Guide} from '../catalog/schema.js'
import type {RejectionCode} from '../errors.js'
import type {Rejected} from './mender.js'

/** A guide, and the raw file that it is in. */
interface Named {
  path: string
  guide: Pick<Guide, 'id' | 'code' | 'path'> & {source: Pick<Guide['source'], 'path'>}
}

/** Guides whose files some system takes for one. */
interface Twins {
  guides: Named[]
  /** Whether all have one id. */
  areSame: boolean
}

/** The guides that cannot have the file that they would be written to, each with the reason. */
export function refusedNames(guides: readonly Named[]): Rejected[] {
  const byPath = new Map<string, Named[]>()
  const byName = new Map<string, Twins>()
  for (const named of guides) {
    const {path} = named.guide.source
    const alike = byPath.get(path) ?? []
    alike.push(named)
    byPath.set(path, alike)
    const name = foldedName(named.guide.id)
    const twins = byName.get(name) ?? {guides: [], areSame: true}
    twins.guides.push(named)
    twins.areSame &&= twins.guides[0]?.guide.id === named.guide.id
    byName.set(name, twins)
  }
  return guides.flatMap((named) => {
    const fault = faultOf(named.guide)
    if (fault !== undefined) {
      return [rejected(named.path, 'file-name', `${fault}; give the guide another name`)]
    }
    const alike = byPath.get(named.guide.source.path) ?? []
    if (alike.length > 1) {
      return [rejected(named.path, 'duplicate', pathReason(named, alike))]
    }
    const twins = byName.get(foldedName(named.guide.id))
    return twins && twins.guides.length > 1
      ? [rejected(named.path, 'duplicate', twinReason(named, twins))]
      : []
  })
}

/**
 * A name as file systems compare it that do not tell capitals, or take a letter with its accent
 * and the two one after the other for the same.
 */
function foldedName(id: string): string {
  return id.normalize('NFD').toUpperCase().toLowerCase().normalize('NFC')
}

// Windows gives them to devices, whatever their ending.
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i
// What nearly every file system takes, in bytes.
const longestName = 255

/** Why there can be no file of that name; undefined where there can. */
function faultOf({id, path}: Named['guide']): string | undefined {
  if (device.test(id)) {
    return `its file would be ${path}, which is the name of a device on Windows`
  }
  const size = Buffer.byteLength(`${id}.md`)
  return size > longestName
    ? `the name of its file would have ${size} bytes, and a name may have ${longestName}`
    : undefined
}

// As many as show what they are.
const mostShown = 3

function twinReason({path, guide}: Named, {guides, areSame}: Twins): string {
  const others = othersOf(path, guides)
  return areSame
    ? `${guide.code ?? guide.id} is also in ${others}; keep one of them`
    : `its file would be ${guide.path}, and some systems take that for the file of ` +
        `${others}; give one of them another name`
}

function pathReason({path, guide}: Named, alike: readonly Named[]): string {
  return (
    `its path in its raw folder, ${guide.source.path}, is also that of ${othersOf(path, alike)}; ` +
    'give one of them another name, or name the folder that holds both folders with --raw'
  )
}

/** The paths of the twins of a guide. There may be thousands, for each of thousands. */
function othersOf(path: string, twins: readonly Named[]): string {
  const others = twins.slice(0, mostShown + 1).filter((twin) => twin.path !== path)
  const shown = others.slice(0, mostShown)
  const more = twins.length - 1 - shown.length
  return `${shown.map((twin) => twin.path).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function rejected(path: string, code: RejectionCode, reason: string): Rejected {
  return {
    path,
    code,
    messages: [{path, line: 1, column: 1, severity: 'error', reason, ruleId: code}]
  }
}
