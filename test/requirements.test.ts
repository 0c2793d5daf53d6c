import {describe, expect, it} from 'vitest'
import {normalize} from '../pipeline/normalize.js'
import {requireMarkdown, requireReadable, requireText} from '../pipeline/verify/requirements.js'
import {rejectionOf} from './support/rejection.js'

describe('a guide has to be Markdown', () => {
  it.each(['guide.md', 'a.mdx.md', 'mdx', 'guide.markdown'])('as %s is', (path) => {
    expect(() => requireMarkdown(path)).not.toThrow()
  })

  it.each(['guide.mdx', 'GUIDE.MDX'])('as %s is not', (path) => {
    expect(rejectionOf(() => requireMarkdown(path))).toMatchObject({
      code: 'mdx',
      messages: [{path, reason: expect.stringMatching(/^MDX is not read/)}]
    })
  })
})

describe('a guide has to be text', () => {
  const stray = (count: number, length: number, character = '\u0001') =>
    character.repeat(count) + 'a'.repeat(length - count)

  it.each([
    ['a few control characters', stray(4, 20)],
    ['one in fifty', stray(5, 250)],
    ['what terminals leave', '\u0007\b\t\n\v\f\r\u001B'.repeat(10)],
    ['spaces and tildes', ' ~'.repeat(10)]
  ])('and is with %s', (_, text) => {
    expect(() => requireReadable(text, 'guide.md')).not.toThrow()
  })

  it.each([
    ['more than one control character in fifty', stray(5, 249), 249],
    ['five that delete', stray(5, 20, '\u007F'), 20],
    ['five below the space', stray(5, 20, '\u001F'), 20]
  ])('and is not with %s', (_, text, length) => {
    expect(rejectionOf(() => requireReadable(text, 'guide.md'))).toMatchObject({
      code: 'not-text',
      messages: [{reason: expect.stringContaining(`5 of its ${length} characters`)}]
    })
  })

  it('and to say something', () => {
    expect(rejectionOf(() => requireText(' \n\t', 'guide.md')).code).toBe('empty')
    expect(() => requireText(' a', 'guide.md')).not.toThrow()
  })
})

describe('a guide has to have a title that its profile reads', () => {
  it('or is rejected, with what stands there and where', () => {
    expect(rejectionOf(() => normalize('Text.\n\n# Something else\n'))).toMatchObject({
      code: 'unreadable-title',
      title: 'Something else',
      messages: [{line: 3, column: 1, reason: expect.stringContaining('“Something else”')}]
    })
    expect(rejectionOf(() => normalize('Text.\n'))).toMatchObject({
      code: 'no-title',
      messages: [{reason: expect.stringMatching(/has no title; .* such as “# AADSTS\d+.*”$/)}]
    })
  })

  it('and says so where broken front matter may hold it', () => {
    const {messages} = rejectionOf(() => normalize('---\ntitle: "AADSTS1\n---\n\nText.\n'))
    expect(messages[0]?.reason).toMatch(/; the front matter cannot be read as YAML \(Missing/)
  })

  it('unless the profile asks for none', () => {
    expect(() => normalize('Text.\n', {profile: 'plain'})).not.toThrow()
  })
})
