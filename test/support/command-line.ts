import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {stripVTControlCharacters} from 'node:util'
import {afterEach, beforeEach} from 'vitest'
import type {Io} from '../../pipeline/commands/io.js'
import {run} from '../../pipeline/commands/program.js'
import {remembering} from './remembering-mender.js'

/** How a command line ended, and what it printed. */
export interface CommandResult {
  code: number
  out: string
  err: string
}

/** Standard input that holds a text, and a standard output that takes everything at once. */
export function standardInput(
  text: string | Uint8Array
): Pick<Io, 'readStdin' | 'openStdin' | 'drained'> {
  const bytes = Buffer.from(text)
  return {
    readStdin: () => Promise.resolve(bytes),
    openStdin: () => ({chunks: Readable.from([bytes]), close: () => undefined}),
    drained: () => Promise.resolve()
  }
}

/**
 * Runs one command line, without the name of the program. What it prints comes
 * without colours, which it has on a terminal and under CI.
 */
export async function mendmark(
  args: string[],
  stdin = '',
  given: Partial<Io> = {}
): Promise<CommandResult> {
  let out = ''
  let err = ''
  const code = await run(args, {
    stdout: (text) => {
      out += stripVTControlCharacters(text)
    },
    stderr: (text) => {
      err += stripVTControlCharacters(text)
    },
    menderFor: remembering,
    ...standardInput(stdin),
    now: () => 0,
    ...given
  })
  return {code, out, err}
}

/** Paths in the folder of a test. */
export interface TestFolder {
  inFolder(name: string): string
  /** A file of the raw folder, or the folder. */
  raw(name?: string): string
  /** A file of the dist folder, or the folder. */
  dist(name?: string): string
  /** The options that name the raw folder and the dist folder. */
  folders(): string[]
}

/** Gives each test of a file a folder of its own with a copy of the raw guides in it. */
export function useTestFolder(): TestFolder {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mendmark-'))
    cpSync(new URL('../../raw/', import.meta.url), join(folder, 'raw'), {recursive: true})
  })
  afterEach(() => rmSync(folder, {recursive: true, force: true}))
  const inFolder = (name: string) => join(folder, name)
  const raw = (name = '') => join(folder, 'raw', name)
  const dist = (name = '') => join(folder, 'dist', name)
  return {inFolder, raw, dist, folders: () => ['--raw', raw(), '--dist', dist()]}
}
