import {z} from 'zod'
import {within} from '../../time-limit.js'
import {faultIn, pattern} from './pattern.js'

const groups = ['code', 'number', 'name', 'description']

/** The grammar of titles. */
export const title = z
  .strictObject({
    pattern: pattern
      .refine((source) => /\(\?<(?:code|name|description)>/.test(source), {
        message:
          'has to have a group `(?<code>…)`, `(?<name>…)` or `(?<description>…)`, such as ' +
          '^(?<code>E(?<number>\\d+)): (?<description>.*)$'
      })
      .describe(
        'A regular expression for the H1, with the named groups `code`, `number` (the number in ' +
          'the code), `name` (such as a reason in CamelCase) and `description`, those that there ' +
          'are. A guide is named after its code, or else after its name, or else after its file.'
      ),
    example: z.string().min(1).describe('A title that the pattern reads.'),
    optional: z
      .boolean()
      .default(false)
      .describe('Whether a title may have another form: such a guide is named after its file.')
  })
  .superRefine(({pattern: source, example}, context) => {
    const text = example.replace(/^#\s+/, '')
    const problem = faultIn(source) === undefined ? problemWith(text, source) : undefined
    if (problem !== undefined) {
      context.addIssue({code: 'custom', path: ['example'], message: problem})
    }
    const strange = [...source.matchAll(/\(\?<([A-Za-z_]\w*)>/g)]
      .map(([, group = '']) => group)
      .find((group) => !groups.includes(group))
    if (strange !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['pattern'],
        message: `has a group “${strange}”, which says nothing here; use ${groups.join(', ')}`
      })
    }
  })

// In milliseconds. A pattern that takes longer for one title backtracks.
const longestTrial = 1000

/** What is wrong with an example; undefined where it fits the pattern of titles. */
function problemWith(example: string, source: string): string | undefined {
  const trial = within(longestTrial, () => new RegExp(source, 'u').test(example))
  if (!trial) {
    return `trying the pattern ${source} on “${example}” takes too long; write a simpler pattern`
  }
  return trial.done ? undefined : `“${example}” does not fit the pattern ${source}`
}
