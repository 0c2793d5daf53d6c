import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {afterAll} from 'vitest'
import {mendmark} from './command-line.js'

const folders = ['../../raw/', '../catalog/guides/'].map((path) => new URL(path, import.meta.url))

/** Raw guides by their paths: those of the repository, and some in other forms of markup. */
export const rawGuides = new Map(
  folders.flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((name): [string, Buffer] => [name, readFileSync(new URL(name, folder))])
  )
)

/** What `stream` makes of some guides: a record a line. */
export async function recordsOf(
  guides: Iterable<readonly [path: string, bytes: Uint8Array]>,
  ...options: string[]
): Promise<string[]> {
  const lines = [...guides].map(([path, bytes]) =>
    options.includes('datatrove')
      ? JSON.stringify({id: path, text: Buffer.from(bytes).toString()})
      : JSON.stringify({path, bytes: Buffer.from(bytes).toString('base64')})
  )
  const {out} = await mendmark(['stream', ...options], lines.join('\n'))
  return out.trimEnd().split('\n')
}

/** A folder that is there as long as the tests of a file. */
export function testFolder(): (name?: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'mendmark-emit-test-'))
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  return (name = '') => join(folder, name)
}

/** Writes records to a file, as gzip where that is asked for. */
export function writeRecords(path: string, lines: readonly string[], isZipped = false): string {
  const text = lines.map((line) => `${line}\n`).join('')
  writeFileSync(path, isZipped ? gzipSync(text) : text)
  return path
}

/** The bytes of the files of a folder as Latin-1, by their paths in it. */
export function bytesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name))
    .sort()
  return Object.fromEntries(
    files.map((file) => [file.slice(folder.length + 1), readFileSync(file, 'latin1')])
  )
}
