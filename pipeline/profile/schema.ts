import {z} from 'zod'

const pattern = z
  .string()
  .min(1)
  .refine((source) => isRegExp(source), {message: 'is not a regular expression'})

function isRegExp(source: string): boolean {
  try {
    new RegExp(source, 'u')
    return true
  } catch {
    return false
  }
}

export const sectionKinds = [
  'introduction',
  'prerequisites',
  'procedure',
  'checks',
  'notes',
  'troubleshooting',
  'overview',
  'diagnosis',
  'causes',
  'resolution',
  'references',
  'data-collection',
  'conclusion',
  'other'
] as const

const kind = z.enum(sectionKinds)
/** What a section of a guide is about. */
export type SectionKind = z.infer<typeof kind>

/** Words that must all be in a text, in any order; `diagnos*` is any word that begins so. */
const wordSet = z.string().min(1)

const generatedSection = z.strictObject({
  kind,
  label: z
    .string()
    .min(1)
    .describe('The heading that a section of this kind gets where its own says nothing more.'),
  headings: z
    .array(wordSet)
    .min(1)
    .describe(
      'How headings of this kind are known: sets of words that must all be in the heading. ' +
        'The first kind of the list that matches is taken.'
    ),
  ownWords: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'Words of these sets that say more than the label, `prevent*` for any that begins ' +
        'so: a heading that holds one keeps its words.'
    )
})

const generated = z.strictObject({
  label: z.string().min(1).describe('The heading under which a generator appended what it wrote.'),
  failures: z
    .array(z.string().min(1))
    .describe('What a failed generation left instead of text, as whole paragraphs.'),
  openers: z
    .array(pattern)
    .describe(
      'Chat before the answer: how sentences begin that are removed where they start a ' +
        'generation and the rest of them says nothing else.'
    ),
  announcements: z
    .array(pattern)
    .describe(
      'How sentences begin that announce the guide that follows them. Such a sentence is ' +
        'removed where the rest of it says nothing else.'
    ),
  closers: z
    .array(pattern)
    .describe(
      'Chat after the answer: how sentences begin that are removed where they end a ' +
        'generation and the rest of them says nothing else.'
    ),
  chatWords: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'Words that say nothing of the error where they stand in a sentence of chat, beside ' +
        'those of `echo`, `filler` and `sections`.'
    ),
  echo: z
    .strictObject({
      labels: z
        .array(z.string().min(1))
        .describe('Labels before a colon under which the title, or a part of it, is said again.'),
      phrases: z
        .array(wordSet)
        .describe(
          'Words that make a heading an echo of the title even where it does not say the code.'
        ),
      words: z.array(z.string().min(1)).describe('Words an echo may use beside those of the title.')
    })
    .describe('How to tell a heading or label that only says the title again.'),
  filler: z
    .array(z.string().min(1))
    .describe('Words that may stand in any section heading without changing what it is about.'),
  sections: z.array(generatedSection).describe('The parts a generation has, most telling first.'),
  expected: z.array(kind).describe('The kinds without which a guide is incomplete.')
})

const template = z.strictObject({
  sections: z
    .array(z.strictObject({label: z.string().min(1), kind}))
    .describe('The H2 sections that every guide starts with.'),
  restatements: z
    .array(z.string().includes('{description}'))
    .describe(
      'Sentences of the template that repeat the title, with {description} where it stands.'
    )
})

/** Everything that only one corpus of guides explains, as data. */
export const profileSchema = z.strictObject({
  $schema: z.string().optional().describe('Where this schema is, for editors.'),
  name: z.string().regex(/^[a-z][a-z0-9-]*$/, 'has to be lower-case letters, digits and hyphens'),
  syntax: z.strictObject({
    math: z.boolean().describe('`$…$` is math rather than money.'),
    directives: z.boolean().describe('`:::name` starts a directive.')
  }),
  style: z
    .enum(['canonical', 'source'])
    .default('canonical')
    .describe(
      '`canonical`: what is not damaged is written in one form, too. `source`: it stays as it ' +
        'is, byte for byte.'
    ),
  mend: z.strictObject({
    invisibles: z
      .boolean()
      .describe('No-break spaces and zero-width characters are residue: spaces, or nothing.'),
    placeholders: z
      .boolean()
      .describe('`<Your Tenant>` is a placeholder and not HTML; it is escaped so that it shows.'),
    lists: z
      .boolean()
      .describe(
        'In the canonical style, lists are as tight as their items allow; otherwise each stays ' +
          'loose or tight as it is.'
      ),
    addresses: z
      .boolean()
      .describe(
        'In the canonical style, bare web addresses are put in angle brackets. A link whose ' +
          'text is its own address is written once in any style.'
      ),
    tables: z
      .boolean()
      .describe(
        'In the canonical style, the cells of tables are padded to columns; otherwise tables ' +
          'stay as they are written.'
      ),
    items: z
      .boolean()
      .describe(
        'Bullets and lettered or numbered steps inside a line are list items that were ' +
          'flattened into it.'
      ),
    wraps: z
      .boolean()
      .describe(
        'Every line end inside a paragraph is a wrap. In the canonical style, a paragraph is ' +
          'one line, and its escapes and references are written anew.'
      ),
    sentences: z
      .boolean()
      .describe(
        'Every paragraph is whole sentences: one without a full stop and one that begins ' +
          'with a small letter are two halves.'
      ),
    outline: z
      .boolean()
      .describe(
        'The outline is mended: pseudo-headings, ranks, numbers, bold and colons of ' +
          'headings, rules beside them; lists that fell apart; code without a language.'
      )
  }),
  title: z
    .strictObject({
      pattern: pattern
        .refine((source) => /\(\?<code>/.test(source) && /\(\?<number>/.test(source), {
          message: 'has to have the groups `code` and `number`'
        })
        .describe(
          'The H1, with the named groups `code` and `number`, and `name` and `description` ' +
            'where there are any.'
        ),
      example: z.string().min(1)
    })
    .nullable(),
  mentions: pattern.nullable().describe('The codes that guides mention; each match is one.'),
  lookupUrl: z
    .string()
    .nullable()
    .describe('Where the code is looked up, with {code} or {number} in it.'),
  template: template.nullable(),
  generated: generated.nullable()
})

/** A corpus of guides as data: its title grammar, its template, what its generator writes. */
export type Profile = z.infer<typeof profileSchema>
/** What the generator writes in this corpus. */
export type Generated = NonNullable<Profile['generated']>
export type GeneratedSection = z.infer<typeof generatedSection>
