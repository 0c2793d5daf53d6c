import {describe, expect, it} from 'vitest'
import {RejectedGuide} from '../pipeline/errors.js'
import type {Limits} from '../pipeline/limits.js'
import {defaultLimits} from '../pipeline/limits.js'
import {normalize} from '../pipeline/normalize.js'

/** Why a text is rejected as ordinary Markdown; undefined where it is not. */
function rejectionOf(text: string, limits?: Partial<Limits>): string | undefined {
  try {
    normalize(text, {profile: 'plain', limits})
    return undefined
  } catch (error) {
    if (error instanceof RejectedGuide) {
      return `${error.code}: ${error.message}`
    }
    throw error
  }
}

describe('the size of a guide', () => {
  it('is what the limit says at most, in bytes', () => {
    expect(rejectionOf('éa\n', {bytes: 4})).toBeUndefined()
    expect(rejectionOf('éa\n', {bytes: 3})).toBe(
      'too-large: guide.md:1:1 error the guide has 4 bytes, and the limit is 3; split the guide, ' +
        'or raise the limit with --max-bytes [too-large]'
    )
  })

  it('is counted before anything is read', () => {
    const bytes = new Uint8Array(defaultLimits.bytes + 1)
    expect(() => normalize(bytes, {profile: 'plain'})).toThrow('512,001 bytes')
  })
})

describe('the blocks of a guide', () => {
  it.each([
    ['paragraphs', 'a\n\nb\n\nc\n'],
    ['an item and its paragraph', '- a\n\nb\n'],
    ['headings', '# a\n## b\n### c\n'],
    ['cells', '|a|\n|-|\n|b|\n|c|\n']
  ])('are %s', (_, text) => {
    expect(rejectionOf(text, {blocks: 3})).toBeUndefined()
    expect(rejectionOf(text, {blocks: 2})).toContain(
      'too-many-blocks: guide.md:1:1 error the guide has 3 blocks, and the limit is 2'
    )
  })
})

describe('the depth of a guide', () => {
  it.each([
    ['quotations', '> > > > a\n', 'guide.md:1:9'],
    ['lists', 'a\n\n- - - - a\n', 'guide.md:3:7'],
    ['emphasis', '*a **b *c **d** c* b** a*\n', 'guide.md:1:13'],
    ['links and images', '> - *a [b](c)*\n', 'guide.md:1:9']
  ])('counts %s, and the message says where it is too deep', (_, text, place) => {
    expect(rejectionOf(text, {depth: 4})).toBeUndefined()
    expect(rejectionOf(text, {depth: 3})).toBe(
      `too-deep: ${place} error quotations, lists or emphasis are nested deeper here, ` +
        'and the limit is 3; split the guide, or raise the limit with --max-depth [too-deep]'
    )
  })

  it('is no more than the call stack allows where the limit is raised', () => {
    expect(rejectionOf(`${'> '.repeat(9000)}a\n`, {depth: 10_000})).toContain('nested too deeply')
  })

  it('is small where a guide is only long', () => {
    const long = ['Some words. ', '- item\n', 'a\n\n', '*a* ', '`a` '].map((text) =>
      text.repeat(1500)
    )
    expect(long.map((text) => rejectionOf(text))).toEqual(long.map(() => undefined))
  })
})
