import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'

// What Biome does not hold: its line width is for code, not for strings and comments.
const widest = 100
const root = fileURLToPath(new URL('..', import.meta.url))

const files = ['pipeline', 'test', 'scripts', 'evidence', 'examples'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, {recursive: true, encoding: 'utf8'})
    .filter((path) => /\.(?:ts|mjs)$/.test(path) && !/node_modules|\.tmp/.test(path))
    .map((path) => `${folder}/${path}`)
)

it('finds the sources', () => {
  expect(files.length).toBeGreaterThan(100)
})

it.each(files)(`%s has no line over ${widest} characters`, (path) => {
  const lines = readFileSync(`${root}${path}`, 'utf8').split('\n')
  const long = lines.flatMap((line, index) => ([...line].length > widest ? [index + 1] : []))
  expect(long).toEqual([])
})
