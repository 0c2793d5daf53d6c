import {expect, it} from 'vitest'
import {normalize} from '../pipeline/normalize.js'

const head = '# AADSTS1: Name\n\n## Troubleshooting Steps\n\n'

function warningsFor(body: string): string[] {
  return normalize(`${head}${body}`)
    .messages.filter(({ruleId}) => ruleId === 'dead-link')
    .map(({line, reason}) => `${line}: ${reason}`)
}

it('reports a link to a heading that lost its number', () => {
  expect(warningsFor('See [the steps](#1-first-look).\n\n### 1. First Look\n\nText.\n')).toEqual([
    '7: a link leads to “#1-first-look”, which is the anchor of this heading no more; ' +
      'change the link, or the heading, in this file'
  ])
})

it.each([
  ['a link that still leads there', 'See [it](#first-look).\n\n### First Look:\n\nText.\n'],
  ['a link that led nowhere before', 'See [it](#somewhere).\n\n### 1. First Look\n\nText.\n']
])('says nothing of %s', (_, body) => {
  expect(warningsFor(body)).toEqual([])
})
