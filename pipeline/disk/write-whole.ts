import {randomUUID} from 'node:crypto'
import {renameSync, rmSync, writeFileSync} from 'node:fs'

/**
 * Writes a file beside the one that it replaces, so that nobody ever reads half of it.
 *
 * @throws the error of the system; the file is then as it was
 */
export function writeWhole(path: string, text: string): void {
  const beside = `${path}.${randomUUID()}.tmp`
  try {
    writeFileSync(beside, text, {flag: 'wx'})
    renameSync(beside, path)
  } finally {
    rmSync(beside, {force: true})
  }
}
