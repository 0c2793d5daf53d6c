import {describe, expect, it} from 'vitest'
import {Ledger} from '../pipeline/edits/ledger.js'
import {parseMarkdown} from '../pipeline/markdown/parse.js'
import {conservationFaults} from '../pipeline/verify/conservation.js'
import {idempotenceFaults} from '../pipeline/verify/idempotence.js'
import {stabilityFaults} from '../pipeline/verify/stability.js'

const edit = {ruleId: 'some-rule', line: 3, column: 1, signs: []}
const syntax = {math: false, directives: false}

function ledgerOf(...edits: {before: string; after: string}[]): Ledger {
  const ledger = new Ledger()
  for (const {before, after} of edits) {
    ledger.record({...edit, before, after})
  }
  return ledger
}

describe('conservation', () => {
  it.each([
    [
      'a word that is lost',
      'one two',
      'one',
      ['“two” is missing from the output (1×), and no edit removed it']
    ],
    [
      'a word that appears',
      'one',
      'one two',
      ['“two” is new in the output (1×), and no edit added it']
    ],
    [
      'one of two that are the same',
      'the the',
      'the',
      ['“the” is missing from the output (1×), and no edit removed it']
    ],
    [
      'words that changed their case',
      'One',
      'one',
      expect.arrayContaining([expect.stringContaining('“One” is missing')])
    ],
    [
      'words that stand elsewhere',
      'a b c d e. First second third fourth fifth.',
      'First second third fourth fifth. a b c d e.',
      [expect.stringContaining('has moved, and no edit moved it')]
    ]
  ])('finds %s', (_, source, output, faults) => {
    expect(conservationFaults(source, output, new Ledger())).toEqual(faults)
  })
})

describe('conservation with edits', () => {
  it('counts what an edit took out, put in or moved', () => {
    expect(conservationFaults('one two', 'one', ledgerOf({before: 'two', after: ''}))).toEqual([])
    expect(conservationFaults('one', 'one two', ledgerOf({before: '', after: 'two'}))).toEqual([])
    const moved = ledgerOf({before: 'a b c d e First second', after: 'First second a b c d e'})
    expect(conservationFaults('a b c d e First second', 'First second a b c d e', moved)).toEqual(
      []
    )
  })

  it('finds an edit that says too much', () => {
    expect(
      conservationFaults('one two', 'one two', ledgerOf({before: 'two', after: ''}))
    ).toHaveLength(1)
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
  it('finds what a second run would mend, and what it would print otherwise', () => {
    expect(idempotenceFaults('a\n', {markdown: 'a\n', edits: []})).toEqual([])
    expect(
      idempotenceFaults('a\n', {markdown: 'a\n', edits: [{...edit, before: 'x', after: 'y'}]})
    ).toEqual(['a second run would mend it again: some-rule at line 3 of the output: "x"'])
    expect(idempotenceFaults('a\nb\n', {markdown: 'a\nc\n', edits: []})).toEqual([
      'a second run would print line 2 of the output differently: "b"'
    ])
  })
})
