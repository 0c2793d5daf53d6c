import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {makeCatalog} from '../pipeline/catalog/catalog.js'
import {indexPage} from '../pipeline/catalog/index-page.js'
import {listedGuide} from '../pipeline/catalog/listed-guide.js'
import type {Guide} from '../pipeline/catalog/schema.js'
import {readMarkdown} from '../pipeline/markdown/parse.js'
import {normalize} from '../pipeline/normalize.js'
import {builtInProfile} from '../pipeline/profile/load.js'
import {runs, seed} from './support/runs.js'

const {guide} = normalize('# AADSTS50058: SessionMissing - There is no session.\n\nText.\n')
const profile = builtInProfile('aadsts')

/** The rows of the page of some guides, without the headings. */
function rowsOf(guides: readonly Partial<Guide>[]): string[] {
  const listed = guides.map((given) => listedGuide({...guide, ...given}))
  const page = [...indexPage(makeCatalog([], profile), listed)].join('')
  return page.trimEnd().split('\n').slice(-guides.length)
}

/** What the cells of a row say, read as Markdown. */
function cellsIn(row: string): string[] {
  const {tree} = readMarkdown(`| a | b | c | d |\n| - | - | - | - |\n${row}\n`, {
    math: false,
    directives: false
  })
  const [table] = tree.children
  const cells = table?.type === 'table' ? (table.children[1]?.children ?? []) : []
  return cells.map(({children}) => children.map(textOf).join(''))
}

function textOf(node: object): string {
  if ('value' in node && typeof node.value === 'string') {
    return node.value
  }
  return 'children' in node && Array.isArray(node.children)
    ? node.children.map(textOf).join('')
    : ''
}

const words = fc.constantFrom('a', 'www', 'w.w', 's:/', '://', '|', '*', '_', '`', '[', '](', '!')
const marks = fc.constantFrom('.', ',', ' ', '@', '#', '1.', '-', '+', '<', '&amp;', '\\', '~', '(')
const text = fc
  .array(fc.oneof(words, marks), {minLength: 1, maxLength: 8})
  .map((parts) => parts.join('').replace(/ +/g, ' ').trim())
  .filter((made) => made !== '')

describe('a row of the page of guides', () => {
  it.each([
    ['There is no session.', 'There is no session.'],
    ['a | b', 'a \\| b'],
    ['*a* [b]', '\\*a\\* \\[b\\]'],
    ['<b>', '\\<b>']
  ])('says %j as %j', (description, shown) => {
    const [row] = rowsOf([{description, status: 'complete'}])
    expect(row).toBe(
      `| AADSTS50058 | SessionMissing | complete | [${shown}](guides/aadsts50058.md) |`
    )
  })

  it('says what it was given, whatever that is', () => {
    fc.assert(
      fc.property(text, text, (name, description) => {
        const [row = ''] = rowsOf([{name, description}])
        expect([cellsIn(row)[1], cellsIn(row)[3]]).toEqual([name, description])
      }),
      {numRuns: runs, seed}
    )
  })
})
