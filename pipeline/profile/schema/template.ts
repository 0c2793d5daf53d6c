import {z} from 'zod'
import {kind} from './kind.js'
import {listOf} from './list.js'

/** What every guide of a corpus starts with. */
export const template = z.strictObject({
  sections: listOf(z.strictObject({label: z.string().min(1), kind}))
    .default([])
    .describe('The H2 sections that every guide starts with.'),
  restatements: listOf(
    z.string().regex(/\{(?:description|title)\}/, 'has to hold {description} or {title}')
  )
    .default([])
    .describe(
      'Sentences of the template that repeat the title, with {description} where it stands ' +
        'without its code, or {title} where all of it does.'
    )
})
