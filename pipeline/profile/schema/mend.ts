import {z} from 'zod'

/** What counts as damage. */
export const mend = z.strictObject({
  invisibles: z
    .boolean()
    .optional()
    .describe('No-break spaces and zero-width characters are residue: spaces, or nothing.'),
  placeholders: z
    .boolean()
    .optional()
    .describe('`<Your Tenant>` is a placeholder and not HTML; it is escaped so that it shows.'),
  lists: z
    .boolean()
    .optional()
    .describe(
      'In the canonical style, lists are as tight as their items allow; otherwise each stays ' +
        'loose or tight as it is.'
    ),
  addresses: z
    .boolean()
    .optional()
    .describe(
      'In the canonical style, bare web addresses are put in angle brackets. A link whose ' +
        'text is its own address is written once in any style.'
    ),
  tables: z
    .boolean()
    .optional()
    .describe(
      'In the canonical style, the cells of tables are padded to columns; otherwise tables ' +
        'stay as they are written.'
    ),
  items: z
    .boolean()
    .optional()
    .describe(
      'Bullets and lettered or numbered steps inside a line are list items that were ' +
        'flattened into it.'
    ),
  wraps: z
    .boolean()
    .optional()
    .describe(
      'Every line end inside a paragraph is a wrap. In the canonical style, a paragraph is ' +
        'one line, and its escapes and references are written anew.'
    ),
  sentences: z
    .boolean()
    .optional()
    .describe(
      'Every paragraph is whole sentences: one without a full stop and one that begins ' +
        'with a small letter are two halves.'
    ),
  outline: z
    .boolean()
    .optional()
    .describe(
      'The outline is mended: pseudo-headings, ranks, numbers, bold and colons of ' +
        'headings, rules beside them; lists that fell apart; code without a language.'
    )
})
