import type {Heading} from 'mdast'
import {expect, it} from 'vitest'
import {readMarkdown} from '../pipeline/markdown/parse.js'
import {readWritten} from '../pipeline/signs/written-heading.js'

/** The first block of a text as a heading, as a rule would leave it: no number, no marks. */
function headingOf(source: string): Heading {
  const [block] = readMarkdown(source, {math: false, directives: false}).tree.children
  return {
    type: 'heading',
    depth: 3,
    children: [{type: 'text', value: 'Look'}],
    ...(block?.position ? {position: block.position} : {})
  }
}

it.each([
  ['an ATX heading', '### Look', {pseudo: false, counted: false}],
  ['one with closing hashes', '   ### Look ###', {pseudo: false, counted: false}],
  ['a setext heading', 'Look\n====', {pseudo: false, counted: false}],
  ['a numbered setext heading', '1\\. Look\n---', {pseudo: false, counted: true}],
  ['a number', '### 1. Look', {pseudo: false, counted: true}],
  ['a number in bold', '### **1.** Look', {pseudo: false, counted: true}],
  ['a bold heading with a number', '### **2.1 Look**', {pseudo: false, counted: true}],
  ['a letter', '### b) Look', {pseudo: false, counted: true}],
  ['a step with a rank', '### Step 1: Look', {pseudo: false, counted: false}],
  ['a bold line', '**Look**', {pseudo: true, counted: false}],
  ['a bold line of two lines', '**Look\nhere**', {pseudo: true, counted: false}],
  ['a numbered bold line', '**1. Look**', {pseudo: true, counted: true}],
  ['a step without a rank', '**Step 1:** Look', {pseudo: true, counted: true}],
  ['a line with a hash that is no heading', '\\# Look', {pseudo: true, counted: false}]
])('%s', (_, source, written) => {
  expect(readWritten(headingOf(source), source)).toEqual(written)
})

it('a heading without a position is taken as it is', () => {
  const heading: Heading = {type: 'heading', depth: 3, children: [{type: 'text', value: '1. Look'}]}
  expect(readWritten(heading, '**Look**')).toEqual({pseudo: false, counted: true})
})
