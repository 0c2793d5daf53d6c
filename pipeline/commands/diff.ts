import {posix} from 'node:path'
import {createTwoFilesPatch, diffWordsWithSpace, FILE_HEADERS_ONLY} from 'diff'
import pc from 'picocolors'
import {guidesFolder} from '../disk/names.js'
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
  const {dist, raw, word} = options
  const {outline, files: output} = await planFolder(options, io)
  const texts = await output.texts()
  const sources = new Map(outline.sources)
  const wanted = new Set(files.map((file) => posix.normalize(file)))
  const isWanted = (path: string) =>
    wanted.size === 0 ||
    wanted.has(posix.join(dist, path)) ||
    wanted.has(posix.join(raw, sources.get(path) ?? path))
  for (const [path, text] of texts) {
    if (path.startsWith(`${guidesFolder}/`) && isWanted(path)) {
      const file = posix.join(dist, path)
      const present = readOutput(file)?.toString('utf8') ?? ''
      io.stdout(present === text ? '' : (word ? wordDiff : lineDiff)(file, present, text))
    }
  }
  return outline.rejections.length > 0 ? 1 : 0
}

/** A unified diff, as git prints it. */
function lineDiff(file: string, before: string, after: string): string {
  const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, '', '', {
    headerOptions: FILE_HEADERS_ONLY
  })
  const lines = patch.replace(/\n$/, '').split('\n').map(shownLine)
  return `${lines.map(coloured).join('\n')}\n`
}

/** A line of a patch: its tabs belong to it, but for those after the names of the files. */
function shownLine(line: string): string {
  const kept = /^(?:---|\+\+\+) /.test(line) ? line.trimEnd() : line
  return kept.split('\t').map(visible).join('\t')
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
  const parts = diffWordsWithSpace(old ?? '', made ?? '').map(({added, removed, value}) => {
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
