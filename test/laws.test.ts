import {describe, expect, it} from 'vitest'
import type {Reach} from '../pipeline/edits/reach.js'
import {parseMarkdown} from '../pipeline/markdown/parse.js'
import {conservationFaults} from '../pipeline/verify/conservation.js'
import {idempotenceFaults} from '../pipeline/verify/idempotence.js'
import {replayFaults} from '../pipeline/verify/replay.js'
import {stabilityFaults} from '../pipeline/verify/stability.js'

const source = {start: 0, end: 0}
const edit = {ruleId: 'some-rule', line: 3, column: 1, offset: 0, source, signs: []}
const syntax = {math: false, directives: false}

function faults(allowed: Reach, before: string, after: string): string[] {
  return conservationFaults([{...edit, before, after}], () => allowed)
}

describe('conservation: what an edit may not change', () => {
  it.each<[string, Reach, string, string]>([
    ['a word, by form', 'form', 'one two', 'one'],
    ['the case of a word, by form', 'form', 'One', 'one'],
    ['words that are glued, by form', 'form', '`a` to', '`a`to'],
    ['words that are parted, by form', 'form', 'ab', 'a b'],
    ['the order of words, by form', 'form', '*one* two', 'two *one*'],
    ['a letter, by joints', 'joints', 'on e', 'on'],
    ['a reference that becomes its letters', 'joints', 'Tom &amp; Jerry', 'Tom amp Jerry'],
    ['an accent that becomes letters', 'joints', '&eacute;tape', 'eacutetape'],
    ['a new word, by removal', 'removal', 'one two', 'one three'],
    ['words that move, by removal', 'removal', 'one two three', 'two one'],
    ['words that are glued, by removal', 'removal', 'one (that) two', 'onetwo']
  ])('%s', (_, allowed, before, after) => {
    expect(faults(allowed, before, after)).toEqual([
      `some-rule may not change ${JSON.stringify(before)} to ${JSON.stringify(after)}, ` +
        'as it does at line 3'
    ])
  })
})

describe('conservation: what an edit may change', () => {
  it.each<[string, Reach, string, string]>([
    ['marks and white space, by form', 'form', '* *one*\n  two', '- _one_ two'],
    ['the number of an item, by form', 'form', '1) one', '2. one'],
    ['a reference that stands for a space, by form', 'form', 'one&#10;two', 'one two'],
    ['the bars of a table, by form', 'form', '|a|b|', '| a | b |'],
    ['the stop after a number, by removal', 'removal', 'TLS 1.2.', 'TLS 1.2'],
    ['the mark of a task, by form', 'form', '* [X]', '- [x]'],
    ['whether words touch, by joints', 'joints', 'authen\n\ntication', 'authentication'],
    ['letters that make a reference, by joints', 'joints', '&am\0p;', '&amp;'],
    ['such letters beside a space, by joints', 'joints', '&am\0p;\fa', '&amp; a'],
    ['words that go, by removal', 'removal', 'one two three', 'one three'],
    ['words, by words', 'words', 'â€™', '’']
  ])('%s', (_, allowed, before, after) => {
    expect(faults(allowed, before, after)).toEqual([])
  })
})

describe('replay', () => {
  it('finds an output that the edits do not give', () => {
    const edits = [{...edit, offset: 4, before: 'two', after: '2'}]
    expect(replayFaults('one two\n', edits, 'one 2\n')).toEqual([])
    expect(replayFaults('one two\n', edits, 'one 2\nmore\n')).toEqual([
      'the edits do not give line 2 of the output'
    ])
    expect(replayFaults('one two\n', [], 'one 2\n')).toEqual([
      'the edits do not give line 1 of the output'
    ])
  })

  it('finds an edit that is not about the source', () => {
    const edits = [{...edit, offset: 0, before: 'two', after: '2'}]
    expect(replayFaults('one two\n', edits, '2 two\n')).toEqual([
      'the edit of some-rule at line 3 does not find "two"; ' +
        'replay the edits on the source that they were made on'
    ])
  })
})

describe('stability', () => {
  it('finds the block that comes back as another', () => {
    const printed = parseMarkdown('# Title\n\ntext\n', syntax)
    expect(stabilityFaults(printed, parseMarkdown('# Title\n\ntext\n', syntax))).toEqual([])
    expect(stabilityFaults(printed, parseMarkdown('# Title\n\n- text\n', syntax))).toEqual([
      'the output does not parse to what was printed: block 2 (paragraph) comes back as list'
    ])
  })
})

describe('idempotence', () => {
  it('finds what does not settle', () => {
    expect(idempotenceFaults([])).toEqual([])
    expect(idempotenceFaults([{...edit, before: 'x', after: 'y'}])).toEqual([
      'mending does not settle: some-rule still changes "x", from line 3'
    ])
  })
})
