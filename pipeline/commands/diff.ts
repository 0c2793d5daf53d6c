import {join, posix, resolve} from 'node:path'
import {createTwoFilesPatch, diffWordsWithSpace, FILE_HEADERS_ONLY} from 'diff'
import pc from 'picocolors'
import {textOf} from '../disk/content.js'
import {guidesFolder} from '../disk/names.js'
import {FileError} from '../errors.js'
import {readOutput} from '../run/dist/output.js'
import {visible} from '../visible.js'
import {type FolderOptions, planFolder} from './folder.js'
import type {ExitCode, Io} from './io.js'

export interface DiffOptions extends FolderOptions {
  /** Words that changed, with the wrapping of lines ignored, in place of lines. */
  word: boolean
}

/**
 * Prints what a build would change in the mended guides.
 *
 * @param files paths of guides in the dist or the raw folder; all guides where there is none
 * @throws FileError when a mended guide cannot be read
 */
export async function diff(
  files: readonly string[],
  options: DiffOptions,
  io: Io
): Promise<ExitCode> {
  const {dist, word} = options
  const {outline, files: output} = await planFolder(options, io)
  const contentOf = await output.contents()
  const sources = new Map(outline.sources)
  const namesOf = (path: string) => {
    const source = sources.get(path)
    return [join(dist, path), ...(source === undefined ? [] : [source])]
  }
  const guides = [...output.hashes.keys()].filter((path) => path.startsWith(`${guidesFolder}/`))
  const wanted = requireKnown(
    files,
    guides.flatMap((path) => namesOf(path))
  )
  for (const path of guides) {
    if (wanted.size === 0 || namesOf(path).some((name) => wanted.has(resolve(name)))) {
      const file = posix.join(dist, path)
      const text = textOf(contentOf(path))
      const present = readOutput(file)?.toString('utf8') ?? ''
      io.stdout(present === text ? '' : (word ? wordDiff : lineDiff)(file, present, text))
    }
  }
  return outline.rejections.length > 0 ? 1 : 0
}

/** The files that are asked for, whole, where each of them is one of the guides. */
function requireKnown(files: readonly string[], names: readonly string[]): Set<string> {
  const known = new Set(names.map((name) => resolve(name)))
  const strange = files.filter((file) => !known.has(resolve(file)))
  if (strange.length > 0) {
    const reason = 'is no guide of this build; name one of the raw or of the dist folder'
    throw new FileError('unreadable', ...strange.map((path) => ({path, reason})))
  }
  return new Set(files.map((file) => resolve(file)))
}

// The time to find the fewest changes grows with their square. Two texts with more are two texts.
const mostChanges = 2000

/** A unified diff, as git prints it. */
function lineDiff(file: string, before: string, after: string): string {
  const options = {headerOptions: FILE_HEADERS_ONLY, maxEditLength: mostChanges}
  const patch =
    createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, '', '', options) ??
    wholePatch(file, before, after)
  const lines = patch.replace(/\n$/, '').split('\n').map(shownLine)
  return `${lines.map(coloured).join('\n')}\n`
}

/** A line of a patch: its tabs belong to it, but for those after the names of the files. */
function shownLine(line: string): string {
  const kept = /^(?:---|\+\+\+) /.test(line) ? line.trimEnd() : line
  return kept.split('\t').map(visible).join('\t')
}

/** A patch that puts one text in the place of another. */
function wholePatch(file: string, before: string, after: string): string {
  const [old, made] = [before, after].map((text) => text.replace(/\n$/, '').split('\n'))
  const marked = (mark: string, lines: readonly string[] = []) => lines.map((line) => mark + line)
  return [
    `--- a/${file}`,
    `+++ b/${file}`,
    `@@ -1,${old?.length ?? 0} +1,${made?.length ?? 0} @@`,
    ...marked('-', old),
    ...marked('+', made),
    ''
  ].join('\n')
}

const colours: readonly [RegExp, (line: string) => string][] = [
  [/^(?:---|\+\+\+) /, pc.bold],
  [/^@@/, pc.cyan],
  [/^-/, pc.red],
  [/^\+/, pc.green]
]

function coloured(line: string): string {
  const [, paint] = colours.find(([beginning]) => beginning.test(line)) ?? []
  return paint ? paint(line) : line
}

// In words: what is between two changes farther apart than this is left out.
const context = 8

/** The words that changed, as `git diff --word-diff` marks them. */
function wordDiff(file: string, before: string, after: string): string {
  const [old, made] = [before, after].map((text) => text.replace(/\s+/g, ' ').trim())
  const changes = diffWordsWithSpace(old ?? '', made ?? '', {maxEditLength: mostChanges}) ?? [
    {added: false, removed: true, value: old ?? ''},
    {added: true, removed: false, value: made ?? ''}
  ]
  const parts = changes.map(({added, removed, value}) => {
    const shown = visible(value)
    if (removed) {
      return pc.red(`[-${shown}-]`)
    }
    return added ? pc.green(`{+${shown}+}`) : shortened(shown)
  })
  return `${pc.bold(file)}\n${parts.join('')}\n`
}

function shortened(text: string): string {
  const words = text.split(' ')
  return words.length <= 2 * context
    ? text
    : [...words.slice(0, context), '…', ...words.slice(-context)].join(' ')
}
