import {describe, expect, it} from 'vitest'
import type {Draft} from '../pipeline/edits/draft.js'
import {type PassOptions, settle} from '../pipeline/verify/settle.js'

/** Settles a text with stages that are given, in place of the real ones. */
function settled(source: string, mend: (draft: Draft, pass: PassOptions) => void, hasStyle = true) {
  return settle({
    source,
    path: 'guide.md',
    hasStyle,
    reachOf: () => 'form',
    canLeaveOut: (ruleId) => ruleId !== 'needed-rule',
    mend: (draft, pass) => {
      mend(draft, pass)
      const isBroken = pass.hasStyle && draft.text.includes('!')
      return isBroken ? {code: 'stability', reasons: ['it comes back as another']} : undefined
    }
  })
}

function splice(draft: Draft, start: number, end: number, text: string): void {
  draft.splice([{ruleId: 'some-rule', start, end, text}])
}

describe('settle', () => {
  it('mends again until nothing is left, and reports what the first pass saw alone', () => {
    const {draft, ledger} = settled('a  -  b', (guide, {reports}) => {
      const at = guide.text.indexOf('  ')
      if (at !== -1) {
        splice(guide, at, at + 2, ' ')
        reports.doubt({ruleId: 'some-rule', line: 1, column: 1, reason: `seen at ${at}`})
      }
    })
    expect(draft.text).toBe('a - b')
    expect(ledger.edits.map(({column}) => column)).toEqual([2, 5])
    expect(ledger.doubts.map(({reason}) => reason)).toEqual(['seen at 1'])
  })

  it('leaves the style out of a guide that does not survive it, and says so', () => {
    const {draft, ledger} = settled('a !', (guide, {hasStyle}) => {
      if (hasStyle && guide.text === 'a !') {
        splice(guide, 0, 1, '*a*')
      }
    })
    expect({text: draft.text, edits: ledger.edits}).toEqual({text: 'a !', edits: []})
    expect(ledger.doubts).toMatchObject([
      {ruleId: 'canonical-form', reason: expect.stringContaining('only its damage was mended')}
    ])
  })
})

describe('settle leaves a rule out', () => {
  it('that breaks a law, and says so', () => {
    const {draft, ledger} = settled('one two', (guide, {without}) => {
      if (!without.has('bad-rule') && guide.text.includes('two')) {
        guide.splice([{ruleId: 'bad-rule', start: 3, end: 7, text: ''}])
      }
      if (guide.text.startsWith('one')) {
        guide.splice([{ruleId: 'some-rule', start: 0, end: 0, text: '*'}])
      }
    })
    expect(draft.text).toBe('*one two')
    expect(ledger.doubts).toMatchObject([
      {
        ruleId: 'bad-rule',
        reason: expect.stringContaining('not done here: bad-rule may not change')
      }
    ])
  })

  it('that goes on for ever', () => {
    const {draft, ledger} = settled(
      'a',
      (guide, {without}) => {
        if (!without.has('bad-rule')) {
          guide.splice([{ruleId: 'bad-rule', start: 1, end: 1, text: '-'}])
        }
      },
      false
    )
    expect(draft.text).toBe('a')
    expect(ledger.doubts).toMatchObject([
      {ruleId: 'bad-rule', reason: expect.stringContaining('mending does not settle')}
    ])
  })
})

describe('settle mends again by all the rules', () => {
  /** `bad-rule` breaks a law where there is an `x`, which `some-rule` takes away. */
  function mend(guide: Draft, {without}: PassOptions): void {
    const ruleId = 'bad-rule'
    const isBad = guide.text.endsWith(' x')
    if (!without.has(ruleId) && guide.text.startsWith('a')) {
      guide.splice([{ruleId, start: 0, end: 1, text: isBad ? '' : '*a*'}])
    }
    if (isBad) {
      splice(guide, guide.text.length - 2, guide.text.length, '')
    }
  }
  const settledBoth = (source: string) =>
    settle({
      source,
      path: 'guide.md',
      hasStyle: true,
      reachOf: (ruleId) => (ruleId === 'some-rule' ? 'removal' : 'form'),
      canLeaveOut: () => true,
      mend: (draft, pass) => {
        mend(draft, pass)
        return undefined
      }
    })

  it('what it left out, where the others make that possible, as the next run would', () => {
    const {draft, ledger} = settledBoth('a b x')
    expect(draft.text).toBe('*a* b')
    expect(ledger.edits.map(({ruleId}) => ruleId)).toEqual(['some-rule', 'bad-rule'])
    expect(ledger.doubts).toEqual([])
    expect(settledBoth(draft.text).ledger.edits).toEqual([])
  })
})

describe('settle rejects a guide', () => {
  it('where the rule that breaks a law is one that the others need', () => {
    const mend = (guide: Draft, {without}: PassOptions) => {
      if (!without.has('needed-rule') && guide.text.includes('two')) {
        guide.splice([{ruleId: 'needed-rule', start: 3, end: 7, text: ''}])
      }
    }
    expect(() => settled('one two', mend)).toThrow('needed-rule may not change')
  })

  it('where two rules undo what the other does, and leaves neither out', () => {
    const leftOut: string[] = []
    const mend = (guide: Draft, {without}: PassOptions) => {
      leftOut.push(...without)
      guide.splice([{ruleId: 'adds', start: 1, end: 1, text: '-'}])
      guide.splice([{ruleId: 'removes', start: 1, end: 2, text: ''}])
    }
    expect(() => settled('a', mend, false)).toThrow('mending does not settle')
    expect(leftOut).toEqual([])
  })

  it('where mending does not settle', () => {
    expect(() => settled('a', (guide) => splice(guide, 1, 1, '-'), false)).toThrow(
      'error mending does not settle: some-rule still changes'
    )
  })

  it('where an edit changes more than its rule may, with the way out', () => {
    const loseWord = (guide: Draft) => {
      if (guide.text === 'one two') {
        splice(guide, 3, 7, '')
      }
    }
    expect(() => settled('one two', loseWord, false)).toThrow(
      /error some-rule may not change .* fix that part by hand, or use --keep-going/
    )
  })
})
