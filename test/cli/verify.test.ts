import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {wordChanges} from '../../pipeline/edits/word-changes.js'
import {mendmark, useTestFolder} from '../support/command-line.js'
import {runs, seed} from '../support/runs.js'

const {inFolder} = useTestFolder()

function write(name: string, text: string): string {
  const path = inFolder(name)
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, text)
  return path
}

/** What verify says of two texts, without the folder of the test. */
async function verified(before: string, after: string, ...more: string[]) {
  const paths = [write('a.md', before), write('b.md', after)]
  const {code, out} = await mendmark(['verify', ...paths, ...more])
  return {code, out: out.replaceAll(`${inFolder('')}/`, '')}
}

describe('verify', () => {
  it.each([
    ['other marks and wraps', '* One *two*\n  three.\n', '- One _two_ three.\n'],
    ['other numbers of a list', '1. One\n1. Two\n', '1. One\n2. Two\n'],
    ['a number that looks like one of a list', 'f(1, 2) // 2\n3) 4', 'f(1, 2); // 2\n\n3) 4'],
    ['such a number in its new place', 'Is it (4)? No 5. Yes.\n', 'Is it (4) ? No 5. Yes.\n'],
    ['a reference for a letter', 'caf&eacute; au lait\n', 'café au lait\n']
  ])('finds nothing in %s', async (_, before, after) => {
    expect(await verified(before, after)).toEqual({
      code: 0,
      out: '1 file: no word was lost or added\n'
    })
  })

  it('says which words were lost and added, and where', async () => {
    expect(
      await verified('# Doors\n\nLock the old door.\n', '# Doors\n\nLock door now.\n')
    ).toEqual({
      code: 1,
      out: 'a.md:3:6 lost: the old\n' + 'b.md:3:11 added: now\n' + '1 file: 2 words lost, 1 added\n'
    })
  })

  it('sees a number that goes beside one that looks like one of a list', async () => {
    expect((await verified('f(1, 2) // x\n', 'f(1, 3); // x\n')).out).toBe(
      'b.md:1:6 added: 3\n1 file: 0 words lost, 1 added\n'
    )
    expect((await verified('f(12); y\n', 'f(); y (12) \n')).out).toBe(
      'a.md:1:3 lost: 12\n1 file: 1 words lost, 0 added\n'
    )
  })

  it('compares folders by their paths, and sees a file that is gone or new', async () => {
    write('old/x/a.md', 'One two.\n')
    write('old/gone.md', 'Three words here.\n')
    write('new/x/a.md', 'One two.\n')
    write('new/new.md', 'Four.\n')
    write('new/picture.txt', 'No Markdown.\n')
    const {code, out} = await mendmark(['verify', inFolder('old'), inFolder('new')])
    expect({code, out: out.replaceAll(`${inFolder('')}/`, '')}).toEqual({
      code: 1,
      out:
        'old/gone.md:1:1 lost: Three words here\n' +
        'new/new.md:1:1 added: Four\n' +
        '3 files: 3 words lost, 1 added\n'
    })
  })
})

describe('verify, for programs', () => {
  it('prints JSON', async () => {
    const {out} = await verified('One two.\n', 'One.\n', '--json')
    expect(JSON.parse(out)).toMatchObject({
      files: 1,
      findings: [{line: 1, column: 5, kind: 'lost', words: 'two'}]
    })
  })

  it('wants two of a kind, and files that it can read', async () => {
    const file = write('a.md', 'One.\n')
    expect(await mendmark(['verify', file, inFolder('')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('[verify-kinds]')
    })
    expect(await mendmark(['verify', inFolder('none'), inFolder('')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('none: is not there')
    })
    expect(await mendmark(['verify', file, inFolder('none.md')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('[unreadable]')
    })
  })
})

it('words that were lost and added are the difference of two texts', () => {
  const text = fc
    .array(fc.constantFrom('one', 'two', 'three', '*', '\n'), {maxLength: 20})
    .map((parts) => parts.join(' '))
  const wordsIn = (value: string) => value.match(/\w+/g) ?? []
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordChanges(before, after)
      const of = (wanted: string) =>
        changes.filter(({kind}) => kind === wanted).flatMap(({words}) => words.split(' '))
      const left = [...wordsIn(before), ...of('added')].sort()
      expect(left).toEqual([...wordsIn(after), ...of('lost')].sort())
    }),
    {numRuns: runs, seed}
  )
})
