import {describe, expect, it} from 'vitest'
import {normalize} from '../pipeline/index.js'

const title = '# AADSTS7: DoorLocked - The door is locked\n'
const block = (yaml: string) => `---\n${yaml}\n---\n\n`

describe('front matter that is larger than it looks', () => {
  const chain = (length: number) =>
    Array.from({length}, (_, at) => `k${at}: &k${at} [${at > 0 ? `*k${at - 1}` : ''}]`).join('\n')

  it.each([
    ['brackets', `a: ${'['.repeat(6000)}${']'.repeat(6000)}`, 'deeper than 100 levels'],
    ['dashes', `a:\n  ${'- '.repeat(300)}b`, 'deeper than 100 levels'],
    ['aliases of aliases', chain(101), 'deeper than 100 levels'],
    [
      'aliases of a long text',
      `a: &a "${'x'.repeat(5000)}"\nb: [${'*a, '.repeat(90)}*a]`,
      'far larger than its text'
    ]
  ])('is reported, and not in the catalog: %s', (_, yaml, reason) => {
    const {guide, markdown, messages} = normalize(block(yaml) + title)
    expect(guide.frontMatter).toBeNull()
    expect(markdown).toBe(block(yaml) + title)
    expect(messages).toMatchObject([
      {ruleId: 'front-matter', reason: expect.stringContaining(reason)}
    ])
  })

  it('may have aliases, and a few levels', () => {
    const yaml = 'a: &a [b, c]\nd: [*a, *a, [[[e]]]]'
    expect(normalize(block(yaml) + title).guide.frontMatter).toEqual({
      a: ['b', 'c'],
      d: [['b', 'c'], ['b', 'c'], [[['e']]]]
    })
  })
})
