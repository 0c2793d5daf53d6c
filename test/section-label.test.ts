import {expect, it} from 'vitest'
import {english} from '../pipeline/languages/english/index.js'
import {profileIn} from '../pipeline/profile/corpus.js'
import {builtInProfile} from '../pipeline/profile/load.js'
import {settledHeading} from '../pipeline/profile/section-label.js'
import {sectionOf} from '../pipeline/profile/word-sets.js'

function settled(text: string): string | undefined {
  const {generated} = profileIn(builtInProfile('aadsts'), english)
  const section = generated ? sectionOf(text, generated) : undefined
  return generated && section
    ? settledHeading(text, section, generated, new Set(['aadsts1']))
    : undefined
}

it.each([
  ['the label in another case', 'INITIAL DIAGNOSTIC STEPS', 'Initial Diagnostic Steps'],
  ['fewer words', 'Initial Diagnostics', 'Initial Diagnostic Steps'],
  ['the code of the error', 'Causes of AADSTS1', 'Common Issues That Cause This Error'],
  ['the code in brackets', 'Causes (AADSTS1)', 'Common Issues That Cause This Error'],
  ['another word for it', 'Description', 'Overview'],
  ['a condition', 'Test if documentation is reachable', 'Test Documentation Reachability']
])('%s: the label', (_, text, label) => {
  expect(settled(text)).toBe(label)
})

it.each([
  ['Data Collection (Event Log)', 'Advice for Data Collection (Event Log)'],
  ['Data Collection: Event Log', 'Advice for Data Collection: Event Log'],
  ['Data Collection – Event Log', 'Advice for Data Collection – Event Log']
])('%s: the label with what is added', (text, heading) => {
  expect(settled(text)).toBe(heading)
})

it.each([
  'Data Collection with a Proxy',
  'Data Collection & Logging',
  'Data Collection with a Proxy (Event Log)',
  'Known Issues',
  'Causes of AADSTS2',
  'Causes and Solutions',
  'Temporary Workarounds',
  'Best Practices',
  'Symptoms',
  'Closing Notes',
  // As a whole it tells of causes, and the words before the colon are about something else.
  'Resolution: Common Causes',
  'To resolve the error'
])('%s: its own words', (text) => {
  expect(settled(text)).toBe(text)
})
