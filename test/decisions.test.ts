import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {RejectedGuide} from '../pipeline/errors.js'
import {type NormalizedGuide, type NormalizeOptions, normalize} from '../pipeline/normalize.js'
import {replay} from '../pipeline/replay.js'
import {healthyGuide, printGuide} from './damage/guide.js'
import {damage, operators} from './damage/operators.js'
import {runs, seed} from './support/runs.js'

const plain = {profile: 'plain', path: 'a.md'} as const
const generated = {profile: 'generated-guides', path: 'a.md'} as const
const styled = {...plain, style: 'canonical'} as const

/** A guide that is mended without the edit of a rule at a line. */
function without(
  source: string,
  options: NormalizeOptions,
  {rule, line}: {rule: string; line: number}
): NormalizedGuide {
  const {edits} = normalize(source, options)
  const edit = edits.find((each) => each.ruleId === rule && each.line === line)
  expect(edit, edits.map((each) => `${each.ruleId} ${each.line}`).join(', ')).toBeDefined()
  const decided = normalize(source, {...options, rejected: [edit?.id ?? '']})
  expect(replay(source, decided.edits)).toBe(decided.markdown)
  expect(decided.messages).toEqual([])
  return decided
}

describe('an edit that was rejected is not made, and the others are', () => {
  const broken = 'Its hereâ€™s one.\n\nIts hereâ€™s two.\n'

  it('by a rule on the text', () => {
    const {markdown} = without(broken, plain, {rule: 'double-encoding', line: 3})
    expect(markdown).toBe('Its here’s one.\n\nIts hereâ€™s two.\n')
  })

  it('by a rule on the tree', () => {
    const source = '# One\n\nText.\n\n## **Two**\n\nText.\n\n## **Three**\n\nText.\n'
    const {markdown} = without(source, generated, {rule: 'heading-text', line: 5})
    expect(markdown).toBe('# One\n\nText.\n\n## **Two**\n\nText.\n\n## Three\n\nText.\n')
  })

  it('by a rule on the form', () => {
    const {markdown} = without('*a*\n\n*b*\n', styled, {rule: 'emphasis-style', line: 3})
    expect(markdown).toBe('_a_\n\n*b*\n')
  })

  it('in a text with CR LF, which stays', () => {
    const source = broken.replaceAll('\n', '\r\n')
    const {markdown} = without(source, plain, {rule: 'double-encoding', line: 1})
    expect(markdown).toBe('Its hereâ€™s one.\r\n\r\nIts here’s two.\r\n')
  })

  it('in each pass, though another edit changes what is around it', () => {
    const source = 'Its hereâ€™s one* word.\n\n* a\n'
    const {markdown} = without(source, styled, {rule: 'double-encoding', line: 1})
    expect(markdown).toContain('hereâ€™s')
    expect(markdown).toContain('- a')
  })
})

describe('a decision that cannot be followed', () => {
  it('is refused where the rest would say something else', () => {
    const {edits} = normalize('* a\n* b\n', styled)
    const [first, ...others] = edits.filter(({ruleId}) => ruleId === 'bullet-style')
    const all = [first, ...others].map((edit) => edit?.id ?? '')
    const tryIt = (rejected: string[]) => normalize('* a\n* b\n', {...styled, rejected})
    expect(others).toHaveLength(1)
    expect(() => tryIt(all.slice(0, 1))).toThrow(/reject those of the same list as well/)
    expect(tryIt(all).markdown).toBe('* a\n* b\n')
  })

  it('is reported where there is no such edit', () => {
    const id = 'a.md:0123456789ab'
    const {markdown, messages} = normalize('Text.\n', {...plain, rejected: [id]})
    expect(markdown).toBe('Text.\n')
    expect(messages.map(({ruleId, reason}) => `${ruleId}: ${reason}`)).toEqual([
      `stale-decision: the edit ${id} was rejected, and would not be made any more; ` +
        `remove it with mendmark reject --undo ${id}`
    ])
  })
})

describe('the id of an edit', () => {
  it('is the same in every run, and stays when other parts change', () => {
    const idsOf = (text: string) => normalize(text, plain).edits.map(({id}) => id)
    const [id, ...more] = idsOf('Its hereâ€™s one.\n')
    expect(more).toEqual([])
    expect(id).toMatch(/^a\.md:[0-9a-f]{12}$/)
    expect(idsOf('# Title\n\nMore.\n\nIts hereâ€™s one.\n')).toEqual([id])
  })

  it('tells edits apart that change the same text in two places', () => {
    const {edits} = normalize('Its hereâ€™s one.\n\nIts hereâ€™s one.\n', plain)
    expect(new Set(edits.map(({id}) => id)).size).toBe(2)
  })
})

// A title may need the edit; what its words are then is another matter.
const refusals = ['decision', 'no-title', 'unreadable-title', 'conflict']

describe('where edits are alike', () => {
  const [one, two, three] = ['Itâ€™s one.', 'Itâ€™s two.', 'Itâ€™s three.']
  const source = `${one}\n\n${two}\n\n${three}\n`

  it('they keep their ids when one of them is left out', () => {
    const idsIn = (rejected: string[]) =>
      normalize(source, {...plain, rejected}).edits.map(({id, line}) => `${line} ${id}`)
    const all = idsIn([])
    const [, first = ''] = (all[0] ?? '').split(' ')
    expect(all).toHaveLength(3)
    expect(idsIn([first])).toEqual(all.slice(1))
  })

  it('a decision on one of them is stale once there is another', () => {
    const [edit] = normalize(source, plain).edits
    const {messages, markdown} = normalize(`Itâ€™s none.\n\n${source}`, {
      ...plain,
      rejected: [edit?.id ?? '']
    })
    expect(messages.map(({ruleId}) => ruleId)).toEqual(['stale-decision'])
    expect(markdown).not.toContain('â')
  })
})

/** What becomes of a guide without some edits; undefined where that is refused. */
function decided(source: string | Uint8Array, rejected: string[]): NormalizedGuide | undefined {
  try {
    return normalize(source, {path: 'a.md', rejected})
  } catch (error) {
    if (error instanceof RejectedGuide && refusals.includes(error.code)) {
      return undefined
    }
    throw error
  }
}

// Each run mends a guide two or three times.
const some = Math.ceil(runs / 10)
const few = Math.ceil(runs / 20)

const names = operators.map(({name}) => name)
const recipe = fc
  .subarray(names, {minLength: 1, maxLength: 4})
  .chain((some) =>
    fc.tuple(...some.map((name) => fc.record({name: fc.constant(name), amount: fc.nat({max: 11})})))
  )

describe('under generated damage', () => {
  it('any edit can be rejected, or is refused, and the laws hold', () => {
    let followed = 0
    fc.assert(
      fc.property(healthyGuide, recipe, fc.nat(), (guide, steps, choice) => {
        const source = damage(printGuide(guide), steps)
        const {edits} = normalize(source, {path: 'a.md'})
        const edit = edits[choice % Math.max(1, edits.length)]
        const result = edit && decided(source, [edit.id])
        if (result) {
          followed += 1
          expect(replay(source, result.edits)).toBe(result.markdown)
          const isSame = ({ruleId, before, after, source: place}: typeof edit) =>
            ruleId === edit.ruleId &&
            before === edit.before &&
            after === edit.after &&
            place.start === edit.source.start
          expect(result.edits.filter(isSame)).toEqual([])
        }
      }),
      {numRuns: some, seed}
    )
    expect(followed).toBeGreaterThan(some / 2)
  })

  it('all edits can be rejected together, or are refused', () => {
    let followed = 0
    fc.assert(
      fc.property(healthyGuide, recipe, (guide, steps) => {
        const source = damage(printGuide(guide), steps)
        const {edits} = normalize(source, {path: 'a.md'})
        const result = decided(
          source,
          edits.map(({id}) => id)
        )
        if (result) {
          followed += 1
          expect(replay(source, result.edits)).toBe(result.markdown)
        }
      }),
      {numRuns: few, seed}
    )
    expect(followed).toBeGreaterThan(few / 2)
  })
})
