import {readdirSync, readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {errorCodes} from '../pipeline/error-codes/index.js'
import {allRules} from '../pipeline/rules/index.js'

const root = new URL('../pipeline/', import.meta.url)
const groups = Object.entries(errorCodes)
const codes = groups.flatMap(([, group]) => Object.keys(group))
const rules = allRules.map(({id}) => id)
const sources = readdirSync(root, {recursive: true, encoding: 'utf8'})
  .filter((path) => path.endsWith('.ts') && !/^(?:error-codes|languages)\b/.test(path))
  .map((path) => readFileSync(new URL(path, root), 'utf8'))
  .join('\n')

it('no code has two meanings', () => {
  const all = [...codes, ...rules]
  expect(all.filter((code, index) => all.indexOf(code) !== index)).toEqual([])
})

it('every code that the sources use is in the table', () => {
  const used = [
    ...sources.matchAll(
      /(?:(?:File|Profile|Catalog|Program)Error|[rR]ejectedGuide)\(\s*'([^']+)'/g
    ),
    ...sources.matchAll(/\b(?:code|ruleId)(?::| =) '([^']+)'/g)
  ].map(([, code = '']) => code)
  expect(used.length).toBeGreaterThan(20)
  const known = new Set([...codes, ...rules])
  // A code of zod is not ours.
  const foreign = ['custom']
  expect(used.filter((code) => !known.has(code) && !foreign.includes(code))).toEqual([])
})

it.each(codes)('the sources use %s', (code) => {
  expect(sources).toContain(`'${code}'`)
})

it('docs/errors.md has each code, with what it means and the way out', () => {
  const page = readFileSync(new URL('../docs/errors.md', import.meta.url), 'utf8')
  const oneSpaced = page.replace(/ +/g, ' ')
  for (const [, group] of groups) {
    for (const [code, {meaning, wayOut}] of Object.entries(group)) {
      expect(oneSpaced).toContain(`| \`${code}\` | ${meaning} | ${wayOut} |`)
    }
  }
})

it('says each thing in whole sentences', () => {
  for (const [, group] of groups) {
    for (const {meaning, wayOut} of Object.values(group)) {
      expect([meaning, wayOut]).toEqual([
        expect.stringMatching(/^[A-Z`].*\.$/),
        expect.stringMatching(/^[A-Z].*\.$/)
      ])
    }
  }
})
