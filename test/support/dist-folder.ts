import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach} from 'vitest'

/** Paths in the dist folder of a test. */
export interface TestDist {
  /** The folder around it. */
  around(name?: string): string
  inDist(name?: string): string
  /** A file in the folder that is there while a build writes. */
  work(name?: string): string
}

/** Gives each test of a file a dist folder of its own without files in it. */
export function useDist(): TestDist {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mendmark-disk-'))
    mkdirSync(join(folder, 'dist', 'guides'), {recursive: true})
  })
  afterEach(() => rmSync(folder, {recursive: true, force: true}))
  return {
    around: (name = '') => join(folder, name),
    inDist: (name = '') => join(folder, 'dist', name),
    work: (name = '') => join(folder, 'dist', '.mendmark', name)
  }
}
