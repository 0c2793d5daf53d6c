import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {draftProfile} from '../pipeline/drafting/draft.js'
import {normalize} from '../pipeline/normalize.js'
import {parseProfile} from '../pipeline/profile/load.js'
import {readRawFolder} from '../pipeline/run/raw-folder.js'
import {damage, type Recipe, toBytes} from './damage/operators.js'

// Corpora that the program has no profile for, each with the profile that is drafted from it.
const folder = new URL('corpora/', import.meta.url).pathname
const corpora = readdirSync(folder).map((name) => ({
  name,
  raw: readRawFolder(`${folder}${name}/guides`).guides
}))
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

/** A blank line in an item wherever it was wrapped, whatever comes after it. */
function cutAtWraps(text: string): string {
  return damage(text, [{name: 'wrapped', amount: 0}]).replace(
    /^((?:[-*] |\d+\. | {2,}).*[\p{L},])\n {2,3}(?=[\p{L}(„«])/gmu,
    '$1\n\n   '
  )
}

const recipes: Record<string, Recipe> = {
  'wrapped, indents lost': [
    {name: 'wrapped', amount: 0},
    {name: 'continuation lines without indent', amount: 0}
  ],
  'encoded twice': [{name: 'encoded twice', amount: 0}]
}

const copies: [string, (text: string) => string | Uint8Array][] = [
  ...Object.entries(recipes).map(([name, recipe]): [string, (text: string) => string] => [
    name,
    (text) => damage(text, recipe)
  ]),
  ['cut at wraps', cutAtWraps],
  ['in Windows-1252', (text) => toBytes(text, 'windows-1252')]
]

describe.each(corpora)('$name', ({name, raw}) => {
  const file: unknown = JSON.parse(readFileSync(`${folder}${name}/profile.json`, 'utf8'))
  const profile = parseProfile(file, name)

  it('has the profile that is drafted from it', () => {
    expect(draftProfile(raw, name).profile).toEqual(file)
  })

  it.each(copies)('has the same profile and the same guides from a copy: %s', (_, change) => {
    const copy = raw.map(({path, bytes}) => ({path, bytes: Buffer.from(change(textOf(bytes)))}))
    expect(draftProfile(copy, name).profile).toEqual(file)
    for (const [index, {path, bytes}] of raw.entries()) {
      const {markdown} = normalize(copy[index]?.bytes ?? bytes, {path, profile})
      expect(markdown).toBe(normalize(bytes, {path, profile}).markdown)
    }
  })

  it('comes out with one generation in a guide, and no failure', () => {
    for (const {path, bytes} of raw) {
      const {guide, markdown} = normalize(bytes, {path, profile})
      expect(guide.generations.kept).toBeLessThanOrEqual(1)
      expect(guide.status).toBe(guide.generations.kept === 0 ? 'incomplete' : 'complete')
      expect(normalize(markdown, {path, profile}).markdown).toBe(markdown)
    }
  })
})
