import {describe, expect, it} from 'vitest'
import {type NormalizeOptions, normalize, RejectedGuide, replay} from '../pipeline/index.js'
import {allRules} from '../pipeline/rules/index.js'
import {betterGeneration} from '../pipeline/verify/lost-words.js'
import {mendmark, useTestFolder} from './support/command-line.js'

const title = '# AADSTS1: Name\n\n'
const failure = 'Troubleshooting steps could not be generated due to an error.\n'

function conflict(ours: string, theirs: string): string {
  return `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> 1f2e3d\n`
}

function generation(...causes: string[]): string {
  const items = causes.map((cause) => `- ${cause}\n`).join('')
  return `## Troubleshooting Steps\n\n### Common Issues That Cause This Error\n\n${items}`
}

function warningsOf(markdown: string, options: NormalizeOptions = {}): string[] {
  return normalize(markdown, options).messages.map(
    ({line, reason, ruleId}) => `${line} ${ruleId}: ${reason}`
  )
}

const badges = generation('Proxies cache badges.', 'Laptops roam.')
const clocks = generation('Clocks drift.')

describe('two generations', () => {
  const source = title + conflict(clocks, badges)

  it('are an election, with edits that replay and a count of what was dropped', () => {
    const {markdown, guide, edits} = normalize(source)
    expect(markdown).toBe(title + badges)
    expect(replay(source, edits)).toBe(markdown)
    expect(guide.generations).toEqual({kept: 1, dropped: 1, failed: 0})
  })

  it('are a warning that names the lines and the words that are lost', () => {
    expect(warningsOf(source)).toEqual([
      '3 merge-conflict: lines 3 to 9, a side of a merge conflict, were dropped, and the ' +
        'guide no longer says 2 of its 2 telling words: “Clocks” and “drift”; ' +
        'edit this file to keep them'
    ])
  })

  it('are a warning even where the guide still says all words', () => {
    const turned = generation('Laptops roam.', 'Proxies cache badges.')
    expect(warningsOf(title + conflict(badges, turned))).toEqual([
      '3 merge-conflict: lines 3 to 10, a side of a merge conflict, were dropped; ' +
        'the guide still says their words'
    ])
  })

  it('are rejected where that is asked for', () => {
    expect(() => normalize(source, {conflicts: 'reject'})).toThrow(RejectedGuide)
  })
})

describe('a side that is asked for', () => {
  it('stays, and the other one is a warning', () => {
    const source = title + conflict('- Sign in again.\n', '- Ask an administrator.\n')
    const {markdown, edits} = normalize(source, {conflicts: 'ours'})
    expect(markdown).toBe(`${title}- Sign in again.\n`)
    expect(replay(source, edits)).toBe(markdown)
    expect(warningsOf(source, {conflicts: 'ours'})).toEqual([
      '5 merge-conflict: lines 5 to 7, a side of a merge conflict, were dropped, and the ' +
        'guide no longer says “Ask” and “administrator”; edit this file to keep them'
    ])
  })

  it('is a warning in ordinary Markdown, too', () => {
    const source = `Above.\n\n${conflict('One way.\n', 'Another road.\n')}`
    const options: NormalizeOptions = {conflicts: 'theirs', profile: 'plain'}
    expect(normalize(source, options).markdown).toBe('Above.\n\nAnother road.\n')
    expect(warningsOf(source, options)).toEqual([
      '3 merge-conflict: lines 3 to 5, a side of a merge conflict, were dropped, and the ' +
        'guide no longer says “way”; edit this file to keep it'
    ])
  })

  it('is no warning where the other one is blank', () => {
    expect(warningsOf(title + conflict('- Look.\n', ''), {conflicts: 'ours'})).toEqual([])
  })

  it('is no loss of what both sides changed', () => {
    const sides = '<<<<<<< HEAD\n- One.\n||||||| base\n- Gone away.\n=======\n- One.\n>>>>>>> x\n'
    expect(warningsOf(title + sides)).toEqual([])
  })

  it('may be a failure', () => {
    const source = `${title}## Troubleshooting Steps\n\n${conflict('- Look.\n', failure)}`
    const {markdown, guide} = normalize(source, {conflicts: 'theirs'})
    expect(markdown).toBe(title.trimEnd().concat('\n'))
    expect(guide.generations).toMatchObject({kept: 0, failed: 1})
    expect(guide.warnings).toBe(1)
  })
})

describe('the command line', () => {
  const {folders} = useTestFolder()
  const source = title + conflict('- Sign in again.\n', '- Ask an administrator.\n')

  it('names the flag where it rejects', async () => {
    const {code, err} = await mendmark(['mend', '-'], source)
    expect(code).toBe(1)
    expect(err).toMatch(/^stdin:3:1 error .*, or use --conflicts ours or --conflicts theirs/)
  })

  it.each(['mend', 'explain'])('takes the flag for %s', async (command) => {
    const {code, out, err} = await mendmark([command, '-', '--conflicts', 'theirs'], source)
    expect(code).toBe(0)
    expect(out).toContain(command === 'mend' ? '\n- Ask an' : '\n    - - Sign in again.')
    expect(err).toMatch(/^stdin:3:1 warning lines 3 to 5, .* \[merge-conflict\]\n$/)
  })

  it('explains why a side went', async () => {
    const {out} = await mendmark(['explain', '-', '--conflicts', 'theirs'], source)
    expect(out).toContain('because `--conflicts` asks for the other side\n')
  })

  it.each(['build', 'check'])('takes the flag for %s', async (command) => {
    const {code, err} = await mendmark([command, ...folders(), '--conflicts', 'both'])
    expect(code).toBe(2)
    expect(err).toContain('Allowed choices are best, reject, ours, theirs')
  })
})

it('knows the sign by which a generation goes', () => {
  const ids = allRules.flatMap(({signs}) => signs.map(({id}) => id))
  expect(ids).toContain(betterGeneration)
})
