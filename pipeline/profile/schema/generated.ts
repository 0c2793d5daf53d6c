import {z} from 'zod'
import {kind} from './kind.js'
import {listOf} from './list.js'
import {pattern} from './pattern.js'

/** Words that must all be in a text, in any order; `diagnos*` is any word that begins so. */
const wordSet = z.string().min(1)
const words = listOf(z.string().min(1))

const generatedSection = z.strictObject({
  kind,
  label: z
    .string()
    .min(1)
    .optional()
    .describe(
      'The heading that a section of this kind gets where its own says nothing more and `labels` ' +
        'is `unify`; what its language calls it by default.'
    ),
  headings: listOf(wordSet)
    .default([])
    .describe(
      'How headings of this kind are known, beside the words of the language: sets of words that ' +
        'must all be in the heading, `diagnos*` for any word that begins so. These are asked ' +
        'before those of the language, and the first kind that matches is taken.'
    ),
  ownWords: words
    .default([])
    .describe(
      'Words of these sets that say more than the label, `prevent*` for any that begins ' +
        'so: a heading that holds one keeps its words.'
    )
})

const failure = z.union(
  [
    z.string().min(1),
    z.strictObject({pattern: pattern.describe('A regular expression for the whole text.')})
  ],
  {error: 'has to be a text, or {"pattern": …} with a regular expression for it'}
)

/** What the generator of a corpus writes. */
export const generated = z.strictObject({
  label: z
    .union([z.string().min(1), listOf(z.string().min(1)).min(1)], {
      error: 'has to be a heading, or a list of headings'
    })
    .optional()
    .describe('The heading, or headings, under which a generator appended what it wrote.'),
  kind: kind
    .optional()
    .describe('The kind of the section under that heading; `troubleshooting` by default.'),
  failures: listOf(failure)
    .optional()
    .describe(
      'What a failed generation left instead of text, as whole paragraphs or quotations: the ' +
        'text itself, or {"pattern": …} where a part of it changes.'
    ),
  openers: listOf(pattern)
    .optional()
    .describe(
      'Chat before the answer, beside that of the language: regular expressions for how ' +
        'sentences begin that are removed where they start a generation and the rest of them ' +
        'says nothing else.'
    ),
  announcements: listOf(pattern)
    .optional()
    .describe(
      'Regular expressions for how sentences begin that announce the guide that follows them. ' +
        'Such a sentence is removed where the rest of it says nothing else.'
    ),
  closers: listOf(pattern)
    .optional()
    .describe(
      'Chat after the answer: regular expressions for how sentences begin that are removed where ' +
        'they end a generation and the rest of them says nothing else.'
    ),
  chatWords: words
    .optional()
    .describe(
      'Words that say nothing of the error where they stand in a sentence of chat, beside ' +
        'those of `echo`, `filler` and `sections`.'
    ),
  echo: z
    .strictObject({
      labels: words
        .optional()
        .describe('Labels before a colon under which the title, or a part of it, is said again.'),
      phrases: listOf(wordSet)
        .optional()
        .describe(
          'Words that make a heading an echo of the title even where it does not say the code.'
        ),
      words: words.optional().describe('Words an echo may use beside those of the title.')
    })
    .optional()
    .describe('How to tell a heading or label that only says the title again.'),
  filler: words
    .optional()
    .describe('Words that may stand in any section heading without changing what it is about.'),
  sections: listOf(generatedSection)
    .optional()
    .describe('The parts a generation has, where the words of the language do not tell them.'),
  expected: listOf(kind)
    .optional()
    .describe('The kinds without which a guide is incomplete; replaces those that are inherited.')
})
