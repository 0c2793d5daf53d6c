import {z} from 'zod'
import {profileLimits} from '../limits.js'
import {styles} from '../profile.js'
import {generated} from './generated.js'
import {listOf} from './list.js'
import {mend} from './mend.js'
import {pattern} from './pattern.js'
import {template} from './template.js'
import {title} from './title.js'

const webAddress = z.string().regex(/^https?:\/\//, 'has to begin with https:// or http://')

/** Everything that only one corpus of guides explains, as data. */
export const profileSchema = z.strictObject({
  $schema: z.string().optional().describe('Where this schema is, for editors.'),
  $comment: z
    .union([z.string(), listOf(z.string())])
    .optional()
    .describe('Notes for whoever reads the file. The program does not.'),
  name: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]*$/,
      'has to be lower-case letters, digits and hyphens, such as my-guides'
    ),
  extends: z
    .string()
    .min(1)
    .max(profileLimits.pathLength)
    .nullable()
    .default('generated-guides')
    .describe(
      'What everything that is not said here is taken from: `generated-guides` for what language ' +
        'models write in any corpus, `aadsts`, `plain` for ordinary Markdown, or the path of ' +
        'another profile, relative to this file. Lists of words and patterns add to those ' +
        'inherited. null: nothing is inherited.'
    ),
  languages: listOf(z.string())
    .min(1)
    .optional()
    .describe(
      'The languages that the guides are in, as codes such as `de`: each guide is read with the ' +
        'words of its own. The first is taken where a guide is in none of them. All that are ' +
        'known by default.'
    ),
  syntax: z
    .strictObject({
      math: z.boolean().optional().describe('`$…$` is math rather than money.'),
      directives: z.boolean().optional().describe('`:::name` starts a directive.')
    })
    .optional()
    .describe('What is Markdown here, beyond GFM.'),
  style: z
    .enum(styles)
    .optional()
    .describe(
      '`canonical`: what is not damaged is written in one form, too. `source`: it stays as it ' +
        'is, byte for byte.'
    ),
  labels: z
    .enum(['keep', 'unify'])
    .optional()
    .describe(
      '`unify`: a heading that only names its section gets the label of its kind. `keep`: it ' +
        'keeps its words.'
    ),
  mend: mend.optional().describe('What counts as damage in these guides.'),
  title: title.nullable().optional().describe('The form of the titles; null where any will do.'),
  mentions: pattern
    .nullable()
    .optional()
    .describe('A regular expression for the codes that guides mention; each match is one.'),
  lookupUrl: webAddress
    .nullable()
    .optional()
    .describe('Where the code is looked up, with {code}, {number} or {name} in it.'),
  baseUrl: webAddress
    .nullable()
    .optional()
    .describe(
      'Where the guides are published: an address with {id} in it, or one that the path of the ' +
        'guide is added to.'
    ),
  template: template.nullable().optional().describe('What every guide starts with.'),
  generated: generated.nullable().optional().describe('What the generator appended.')
})

/** A corpus of guides as data, as its author writes it: all but the name may be left out. */
export type ProfileFile = z.input<typeof profileSchema>
/** The same, checked and with its defaults. */
export type ParsedProfile = z.output<typeof profileSchema>
