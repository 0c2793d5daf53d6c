import {z} from 'zod'

export const sourceLines = z
  .array(
    z.object({
      startLine: z.int().positive().describe('The first of some lines of the raw file, from 1 on.'),
      endLine: z.int().positive().describe('The last of them.')
    })
  )
  .describe(
    'The lines of the raw file that it came from. There are several ranges where text between ' +
      'was taken out, or two places were put together.'
  )

export const links = z.array(
  z.object({
    text: z.string().describe('The link’s text, plain.'),
    url: z.string().describe('Where it leads.')
  })
)

export const prose = z.object({
  markdown: z.string().describe('As Markdown; empty where there is none.'),
  text: z.string().describe('The same as plain text.'),
  links: links.describe('Its links in order, each text and address once.')
})

/** A link of a guide. */
export type Link = z.infer<typeof links>[number]

/**
 * One cause, step or note of a section. Written out, because a declaration file cannot
 * hold the recursive type that zod infers.
 */
export interface Item {
  /**
   * The bold lead, the label before a colon, the line over the list or the heading of the
   * step; null where there is none.
   */
  title: string | null
  /** The rest as plain text. */
  text: string
  /** The item as it is written, title included, without what is nested below it. */
  markdown: string
  /** The links in that. */
  links: Link[]
  /** The id of the section that the item is made from; null where it is none. */
  section: string | null
  /** The lines of the raw file that it came from, with what is nested below it. */
  source: {startLine: number; endLine: number}[]
  /** What is nested below this item, in order. */
  items: Item[]
}

export const itemSchema: z.ZodType<Item> = z
  .object({
    title: z
      .string()
      .nullable()
      .describe(
        'The bold lead, the label before a colon, the line over the list or the heading of ' +
          'the step, without number, `Step 1`, colon and markup; null where there is none.'
      ),
    text: z
      .string()
      .describe('The rest as plain text; empty where the title and the nested items say it all.'),
    markdown: z
      .string()
      .describe(
        'The item as it is written, its title included, without its bullet or number and without ' +
          'what is nested below it.'
      ),
    links: links.describe('The links in that, in order, each text and address once.'),
    section: z
      .string()
      .nullable()
      .describe(
        'The id of the subsection that the item is made from, which says the same; null where ' +
          'it is made from a list or a paragraph.'
      ),
    source: sourceLines,
    get items(): z.ZodArray<z.ZodType<Item>> {
      return z.array(itemSchema).describe('What is nested below this item, in order.')
    }
  })
  .meta({id: 'Item', description: 'One cause, step or note of a section.'})
