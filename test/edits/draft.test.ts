import {describe, expect, it} from 'vitest'
import {Draft, type RuleSplice} from '../../pipeline/edits/draft.js'
import {Ledger} from '../../pipeline/edits/ledger.js'
import {replayOn} from '../../pipeline/edits/replay.js'
import type {Splice} from '../../pipeline/edits/splice.js'

function by(ruleId: string, splices: readonly Splice[]): RuleSplice[] {
  return splices.map((splice) => ({ruleId, ...splice}))
}

function draftOf(source: string): {draft: Draft; ledger: Ledger} {
  const ledger = new Ledger()
  return {draft: new Draft(source, ledger), ledger}
}

describe('Draft.splice', () => {
  it('changes the text and records the whole words around the change', () => {
    const {draft, ledger} = draftOf('one twoo three\n')
    draft.splice(by('some-rule', [{start: 6, end: 7, text: ''}]))
    expect(draft.text).toBe('one two three\n')
    expect(ledger.edits).toEqual([
      {
        ruleId: 'some-rule',
        line: 1,
        column: 7,
        offset: 4,
        before: 'twoo',
        after: 'two',
        source: {start: 6, end: 7},
        signs: []
      }
    ])
  })

  it('records changes of one word as one edit, with the signs of each', () => {
    const {draft, ledger} = draftOf('xaxb c\n')
    draft.splice(
      by('some-rule', [
        {start: 2, end: 3, text: '', signs: ['second', 'both']},
        {start: 0, end: 1, text: '', signs: ['first', 'both']}
      ])
    )
    expect(draft.text).toBe('ab c\n')
    expect(ledger.edits.map(({before, after, signs}) => ({before, after, signs}))).toEqual([
      {before: 'xaxb', after: 'ab', signs: ['first', 'both', 'second']}
    ])
  })

  it('records changes of different words as different edits', () => {
    const {draft, ledger} = draftOf('a b c\n')
    draft.splice(
      by('some-rule', [
        {start: 0, end: 1, text: 'A'},
        {start: 4, end: 5, text: 'C'}
      ])
    )
    expect(ledger.edits.map(({before, after}) => `${before} ${after}`)).toEqual(['a A', 'c C'])
  })
})

describe('Draft.splice records', () => {
  it('shows the words beside white space that changes, but not beside a block that goes', () => {
    const {draft, ledger} = draftOf('one\n\ntwo\n\nthree\n\nfour\n')
    draft.splice(by('some-rule', [{start: 3, end: 5, text: ' '}]))
    draft.splice(by('some-rule', [{start: 7, end: 14, text: ''}]))
    expect(draft.text).toBe('one two\n\nfour\n')
    expect(ledger.edits).toMatchObject([
      {line: 1, column: 4, offset: 0, before: 'one\n\ntwo', after: 'one two'},
      {line: 5, column: 1, offset: 7, before: '\n\nthree', after: ''}
    ])
  })

  it('makes the edits of different rules follow each other, in one word too', () => {
    const {draft, ledger} = draftOf('*a*:b c\n')
    draft.splice([
      {ruleId: 'emphasis', start: 0, end: 1, text: '_'},
      {ruleId: 'space', start: 4, end: 4, text: ' '},
      {ruleId: 'emphasis', start: 2, end: 3, text: '_'}
    ])
    expect(draft.text).toBe('_a_: b c\n')
    expect(ledger.edits.map(({ruleId, before, after}) => [ruleId, before, after])).toEqual([
      ['emphasis', '*a*:b', '_a_:b'],
      ['space', '_a_:b', '_a_: b']
    ])
    expect(replayOn('*a*:b c\n', ledger.edits)).toBe('_a_: b c\n')
  })

  it('makes one edit of splices that continue each other', () => {
    const {draft, ledger} = draftOf('*a b*\n')
    draft.splice([
      {ruleId: 'emphasis', start: 0, end: 1, text: '_'},
      {ruleId: 'emphasis', start: 4, end: 5, text: '_', continues: true}
    ])
    expect(ledger.edits).toMatchObject([{before: '*a b*', after: '_a b_'}])
  })
})

describe('Draft.splice, in special cases', () => {
  it.each([
    [
      'overlap',
      [
        {start: 0, end: 3, text: ''},
        {start: 2, end: 4, text: ''}
      ]
    ],
    ['leave the text', [{start: 5, end: 7, text: ''}]],
    ['end before they start', [{start: 3, end: 2, text: ''}]]
  ])('refuses splices that %s, and changes nothing', (_, splices) => {
    const {draft, ledger} = draftOf('123456')
    expect(() => draft.splice(by('some-rule', splices))).toThrow(RangeError)
    expect(draft.text).toBe('123456')
    expect(ledger.edits).toEqual([])
  })

  it('does nothing without splices', () => {
    const {draft, ledger} = draftOf('text')
    draft.splice(by('some-rule', []))
    expect(draft.text).toBe('text')
    expect(ledger.edits).toEqual([])
  })
})

describe('Draft.placeOf', () => {
  it('tells the place in the raw file, however the text was changed before', () => {
    const {draft} = draftOf('first\r\nsecond line\rthird\n')
    draft.splice(
      by('some-rule', [
        {start: 5, end: 7, text: '\n'},
        {start: 18, end: 19, text: '\n'}
      ])
    )
    draft.splice(by('some-rule', [{start: 0, end: 0, text: 'before '}]))
    expect(draft.text).toBe('before first\nsecond line\nthird\n')
    expect(draft.placeOf(draft.text.indexOf('line'))).toEqual({line: 2, column: 8})
    expect(draft.placeOf(draft.text.indexOf('third'))).toEqual({line: 3, column: 1})
    expect(draft.placeOf(0)).toEqual({line: 1, column: 1})
  })

  it('tells the nearest place for an offset outside the text', () => {
    const {draft} = draftOf('a\nb')
    expect(draft.placeOf(-5)).toEqual({line: 1, column: 1})
    expect(draft.placeOf(99)).toEqual({line: 2, column: 2})
  })
})

describe('Draft.parsed', () => {
  const syntax = {math: false, directives: false}

  it('parses the present text, and only when it has changed', () => {
    const {draft} = draftOf('# A\n')
    const before = draft.parsed(syntax)
    expect(draft.parsed(syntax)).toBe(before)
    draft.splice(by('some-rule', [{start: 0, end: 2, text: ''}]))
    const after = draft.parsed(syntax)
    expect(after.markdown).toBe('A\n')
    expect(after.tree.children[0]?.type).toBe('paragraph')
  })
})
