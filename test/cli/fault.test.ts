import {readdirSync, writeFileSync} from 'node:fs'
import {afterEach, expect, it, vi} from 'vitest'
import {run} from '../../pipeline/commands/program.js'
import {RejectedGuide} from '../../pipeline/errors.js'
import {normalize} from '../../pipeline/normalize.js'
import {treeRules} from '../../pipeline/rules/index.js'
import {inThisThread} from '../../pipeline/run/mend-guide.js'
import {mendmark, standardInput, useTestFolder} from '../support/command-line.js'

const {dist, folders, raw} = useTestFolder()

/** Makes a rule fail on the guides that hold a word, as one would that has a fault. */
function breakRule(word: string): void {
  const [rule] = treeRules
  if (!rule) {
    throw new Error('there are no tree rules')
  }
  const {repair} = rule
  vi.spyOn(rule, 'repair').mockImplementation((tree, editor) => {
    if (JSON.stringify(tree).includes(word)) {
      throw new TypeError(`cannot mend\n\u001B[2J${word}`)
    }
    return repair.call(rule, tree, editor)
  })
}

afterEach(() => {
  vi.restoreAllMocks()
})

const reason =
  'mending it failed (cannot mend \\u{1b}[2Junforeseen), which is a fault of mendmark: please ' +
  'report it; change the guide, or use --keep-going to leave it out'

it('a guide that mending fails on is rejected in one line, and the others go on', async () => {
  writeFileSync(raw('bad.md'), '# AADSTS1: Name\n\nSomething unforeseen.\n')
  breakRule('unforeseen')
  const line = `${raw('bad.md')}:1:1 error ${reason} [fault]\n`
  expect(await mendmark(['build', ...folders()])).toMatchObject({code: 1, err: line})
  const {code, out, err} = await mendmark(['build', ...folders(), '--keep-going'])
  expect({code, err}).toEqual({code: 1, err: line})
  expect(out).toContain('bad.md: fault\n')
  expect(readdirSync(dist('guides'))).toHaveLength(3)
  expect(await mendmark(['mend', raw('bad.md')])).toEqual({code: 1, out: '', err: line})
  expect(await mendmark(['explain', raw('bad.md')])).toEqual({code: 1, out: '', err: line})
})

it('--debug shows where it was thrown, before or after the command', async () => {
  writeFileSync(raw('bad.md'), '# AADSTS1: Name\n\nSomething unforeseen.\n')
  breakRule('unforeseen')
  const thrown =
    /\[fault\]\nTypeError: cannot mend\n\\u\{1b\}\[2Junforeseen\n {4}at .*fault\.test\.ts/
  for (const args of [
    ['build', ...folders(), '--debug'],
    ['--debug', 'check', ...folders()],
    ['mend', raw('bad.md'), '--debug'],
    ['explain', '--debug', raw('bad.md')]
  ]) {
    expect(await mendmark(args)).toMatchObject({code: 1, err: expect.stringMatching(thrown)})
  }
  const usage = await mendmark(['build', '--nonsense', '--debug'])
  expect(usage.err).toMatch(/^mendmark: .* \[usage\]\n.*Error: .*\n {4}at /)
})

it('the library throws it as a rejected guide, with its cause', () => {
  breakRule('unforeseen')
  const mend = () => normalize('# AADSTS1: Name\n\nSomething unforeseen.\n')
  expect(mend).toThrow(RejectedGuide)
  expect(mend).toThrow(
    expect.objectContaining({
      code: 'fault',
      message: expect.stringMatching(/ \[fault\]$/),
      cause: expect.objectContaining({name: 'TypeError'})
    })
  )
})

it('any other exception ends the command in one line', async () => {
  let err = ''
  const code = await run(['build', ...folders()], {
    stdout: () => undefined,
    stderr: (text) => {
      err += text
    },
    menderFor: inThisThread,
    ...standardInput(''),
    now() {
      throw new Error('the clock\nstopped')
    }
  })
  expect(code).toBe(2)
  expect(err).toBe(
    'mendmark: the clock stopped: a fault of the program; please report it, with the command ' +
      'and what --debug shows [fault]\n'
  )
})

it('standard input that cannot be read is no fault', async () => {
  let err = ''
  const code = await run(['mend', '-'], {
    stdout: () => undefined,
    stderr: (text) => {
      err += text
    },
    menderFor: inThisThread,
    ...standardInput(''),
    readStdin: () => Promise.reject(new Error('it is a folder')),
    now: () => 0
  })
  expect(code).toBe(2)
  expect(err).toMatch(/^mendmark: stdin: cannot be read \(it is a folder\); .* \[unreadable\]\n$/)
})

it('nor is it in a stream, which ends with what it wrote before', async () => {
  async function* chunks() {
    yield Buffer.from('{}\n')
    throw new Error('it is a folder')
  }
  const io = {openStdin: () => ({chunks: chunks(), close: () => undefined})}
  expect(await mendmark(['stream'], '', io)).toMatchObject({
    code: 2,
    out: expect.stringMatching(/^\{"line":1,"error":.*\}\n$/),
    err: expect.stringMatching(/^mendmark: stdin: cannot be read \(it is a folder\); .*\]\n$/)
  })
})
