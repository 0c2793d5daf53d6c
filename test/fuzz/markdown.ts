import fc from 'fast-check'
import {
  addresses,
  fences,
  gap,
  headings,
  itemMarks,
  labels,
  lonely,
  signs,
  tops,
  words
} from './vocabulary.js'

// A grammar of Markdown: blocks and phrasing of CommonMark and GFM, of front matter, math and
// directives, nested, and joined as carelessly as people and scripts join them. What comes out
// is no damage that we know of, so that it finds what nobody thought of.

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values)

/** A run of text within a line, or over a few lines. */
export const phrasing: fc.Arbitrary<string> = fc.letrec<{phrasing: string; part: string}>(
  (tie) => ({
    part: fc.oneof(
      {depthSize: 'small', withCrossShrink: true},
      {weight: 6, arbitrary: words},
      {weight: 3, arbitrary: signs},
      {weight: 2, arbitrary: addresses},
      {
        weight: 4,
        arbitrary: fc
          .tuple(
            pick<readonly [string, string]>([
              ['*', '*'],
              ['_', '_'],
              ['**', '**'],
              ['__', '__'],
              ['***', '***'],
              ['~~', '~~'],
              ['`', '`'],
              ['`` ', ' ``'],
              ['$', '$'],
              ['<', '>'],
              ['<!-- ', ' -->'],
              ['<span title="x">', '</span>'],
              ['[', '](https://contoso.com)'],
              ['[', '](<a b> "t")'],
              ['[', '][b]'],
              ['[', '][]'],
              ['[', ']'],
              ['![', '](a.png)'],
              ['![', '][b]'],
              ['[^', ']'],
              ['(', ')'],
              ['“', '”']
            ]),
            tie('phrasing')
          )
          .map(([[open, close], inside]) => open + inside + close)
      }
    ),
    phrasing: fc
      .array(fc.tuple(tie('part'), pick(['', '', ' ', ' ', '\n'])), {minLength: 1, maxLength: 4})
      .map((parts) => parts.flat().join(''))
  })
).phrasing

/** Puts a mark before the first line of a text, and an indent before the others. */
function hung(text: string, mark: string, indent: string): string {
  return mark + text.replace(/\n(?=.)/g, `\n${indent}`)
}

/** Some blocks, one below the other. */
export const blocks: fc.Arbitrary<string> = fc.letrec<{blocks: string; block: string}>((tie) => ({
  block: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    {weight: 4, arbitrary: phrasing},
    {weight: 3, arbitrary: lonely},
    {
      weight: 3,
      arbitrary: fc
        .tuple(headings, fc.oneof(labels, phrasing), pick(['', '', ' #', '**', ':', ':**']))
        .map((parts) => parts.join(''))
    },
    {
      weight: 1,
      arbitrary: fc.tuple(phrasing, pick(['\n===', '\n---', '\n-'])).map((parts) => parts.join(''))
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(itemMarks, tie('blocks'), pick(['  ', '   ', '    ', '', '\t']))
        .map(([mark, text, indent]) => hung(text, mark, indent))
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(tie('blocks'), pick(['> ', '> ', '>', '']))
        .map(([text, lazy]) => hung(text, '> ', lazy))
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fences, fc.oneof(phrasing, tie('blocks')), fences, fc.boolean())
        .map(([open, text, other, isClosed]) => {
          const [mark = ''] = /^[`~$:+<=>-]+/.exec(open) ?? []
          return [open, text, ...(isClosed ? [mark] : [other])].join('\n')
        })
    }
  ),
  blocks: fc
    .array(fc.tuple(tie('block'), gap), {minLength: 1, maxLength: 4})
    .map((parts) => parts.flat().slice(0, -1).join(''))
})).blocks

const title =
  '# AADSTS50058: UserInformationNotProvided - Session information is not sufficient.\n\n'

/** A document of the grammar. */
export const document: fc.Arbitrary<string> = fc
  .tuple(pick(['', '', '', '', '---\ntitle: a\n---\n\n', '\uFEFF']), blocks, pick(['\n', '\n', '']))
  .map((parts) => parts.join(''))

/** The same, as a guide with a title that `aadsts` reads. */
export const guide: fc.Arbitrary<string> = fc
  .tuple(fc.constant(title), tops, blocks, pick(['\n', '\n', '']))
  .map((parts) => parts.join(''))

// The bytes of ASCII are most of a file, so that some of it is Markdown.
const byte = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...new TextEncoder().encode('ab *_`#-1.[](<>&\n\n  |'))},
  {weight: 1, arbitrary: fc.integer({min: 0, max: 255})}
)

/** Bytes, of which most are no UTF-8; those of a guide have a title before them. */
export const bytes: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    pick(['', title]),
    fc.oneof(fc.uint8Array({maxLength: 60}), fc.array(byte, {maxLength: 200}))
  )
  .map(([top, rest]) => Uint8Array.from([...new TextEncoder().encode(top), ...rest]))
