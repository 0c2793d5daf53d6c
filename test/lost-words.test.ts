import {describe, expect, it} from 'vitest'
import {english} from '../pipeline/languages/english/index.js'
import {normalize} from '../pipeline/normalize.js'
import {aadsts} from '../pipeline/profile/aadsts.js'
import {profileIn} from '../pipeline/profile/corpus.js'
import {builtInProfile} from '../pipeline/profile/load.js'
import type {ProfileFile} from '../pipeline/profile/schema/index.js'
import {allRules} from '../pipeline/rules/index.js'
import {generationDropper, reportLostWords, withoutMarkers} from '../pipeline/verify/lost-words.js'

const title = '# AADSTS1: StaleKey - The key is old'
const heading = '## Troubleshooting Steps'
const failure = 'Troubleshooting steps could not be generated due to an error.'

/** The blocks of a guide as Markdown. */
const guideOf = (...blocks: string[]) => `${[title, ...blocks].join('\n\n')}\n`

/** The warnings for a guide, each with its line and the name that it is given. */
function warningsFor(markdown: string, profile: ProfileFile = aadsts): string[] {
  const {messages} = normalize(markdown, {profile})
  return messages.map(({line, ruleId, reason}) => `${line} ${ruleId}: ${reason}`)
}

/** A list of causes, with a heading that makes a generation the fuller one. */
const causes = (...items: string[]) => [
  '### Common Issues',
  items.map((item) => `- ${item}`).join('\n')
]
const steps = ['### Initial Diagnostic Steps', '- Look at the clock of the server.']

describe('a dropped generation', () => {
  it('is a warning with the first words that the guide no longer says', () => {
    const other = causes('Proxies cache keys for seven hours, and laptops roam between offices.')
    expect(warningsFor(guideOf(heading, ...other, heading, ...steps))).toEqual([
      '3 repeated-generation: another generation was dropped, and the guide no longer says ' +
        '7 of its 7 telling words: “Proxies”, “cache”, “seven”, “hours”, “laptops” and 2 more; ' +
        'edit this file to keep them'
    ])
  })

  it('is none where the one that stays says all of it', () => {
    const item = 'Look at the clock of the server.'
    const copy = causes(item)
    expect(warningsFor(guideOf(heading, ...copy, heading, ...steps))).toEqual([])
  })

  it('is a warning about its words where it is nearly contained', () => {
    const words = 'alpha bravo charlie delta echo foxtrot golf hotel india juliet'
    const other = causes(`Read ${words}.`, 'Open port 8443.')
    const fuller = [...causes(`Read ${words}.`, 'Open port 443.'), ...steps]
    expect(warningsFor(guideOf(heading, ...other, heading, ...fuller))).toEqual([
      '3 lost-words: another generation was dropped, and the guide no longer says “8443”; ' +
        'edit this file to keep it'
    ])
  })
})

describe('a closer in a dropped generation', () => {
  const closer = 'Feel free to ask if you have questions about port 8443, or need help.'
  it('is a warning about what it says beyond chat', () => {
    const fuller = [...causes('The policies changed.'), ...steps]
    const dropped = causes('The policies changed.')
    expect(warningsFor(guideOf(heading, ...dropped, closer, heading, ...fuller))).toEqual([
      '3 repeated-generation: another generation was dropped, and the guide no longer says ' +
        '2 of its 4 telling words: “8443” and “port”; edit this file to keep them'
    ])
  })
})

describe('no loss', () => {
  const fuller = [heading, '### Common Issues', '- The policies of a tenant changed.', ...steps]

  it.each([
    ['a failed generation', [heading, failure]],
    ['another form of a word', [heading, '- A tenant changes its policy.']],
    ['the parts of a name', [heading, '- Look at ServerClock.']],
    ['an address', [heading, '- Look at [the clock](https://example.org/proxy).']],
    ['words that hold a sentence together', [heading, '- The clock may often be what you need.']],
    ['chat', [heading, 'Certainly! Below is a structured guide.', '- Look.', 'Good luck!']],
    ['the title in other words', [heading, '- Old keys.']],
    ['an escape or a reference', [heading, '- Look&#x20;at the \\*clock\\*.']]
  ])('%s', (_, dropped) => {
    expect(warningsFor(guideOf(...dropped, ...fuller))).toEqual([])
  })

  it('what another rule mends', () => {
    const text = 'The server doesnâ€™t look at the clock.'
    expect(warningsFor(guideOf('## Introduction', text))).toEqual([])
  })

  it('what a profile without generations has dropped', () => {
    const markdown = guideOf('## Notes', 'It was lost.')
    expect(warningsFor(markdown, {...aadsts, generated: null})).toEqual([])
  })
})

describe('a heading', () => {
  const inEnglish = profileIn(builtInProfile('aadsts'), english)
  const clauses = new Map([['outline', 'a heading got a label']])
  const source = {start: 0, end: 0}
  const reasonsFor = (before: string, after: string) => {
    const edit = {
      ruleId: 'outline',
      line: 5,
      column: 1,
      offset: 0,
      before,
      after,
      source,
      signs: []
    }
    return reportLostWords([edit], guideOf(heading, after), inEnglish, clauses).map(
      ({reason}) => reason
    )
  }

  it('is a warning where its label leaves out words', () => {
    expect(reasonsFor('### Closing Words on Warehouses', '### Conclusion')).toEqual([
      'a heading got a label, and the guide no longer says “Warehouses”; edit this file to keep it'
    ])
  })

  it('is none where the words only mean its kind', () => {
    expect(reasonsFor('### Closing Words', '### Conclusion')).toEqual([])
  })

  it('is a warning where a word only begins like one of its kind', () => {
    expect(reasonsFor('### Conclusion and Remarks', '### Conclusion')).toHaveLength(1)
  })

  it('is none for a rule that takes out no words', () => {
    const edit = {ruleId: 'heading-text', line: 5, column: 1, offset: 0, source, signs: []}
    const edits = [{...edit, before: '### Warehouses', after: ''}]
    expect(reportLostWords(edits, guideOf(), inEnglish, clauses)).toEqual([])
  })
})

describe('chat', () => {
  it('takes a rule with it that stood before it', () => {
    const markdown = guideOf(heading, '- Look.', '---', 'Feel free to ask!')
    expect(normalize(markdown).markdown).toBe(guideOf(heading, '- Look.'))
  })
})

describe('the entry of a guide', () => {
  it('counts its generations and its warnings', () => {
    const other = causes('Proxies cache keys for seven hours, and laptops roam.')
    const twice = [heading, failure, heading, failure]
    const {guide} = normalize(guideOf(...twice, heading, ...other, heading, ...steps))
    expect(guide.generations).toEqual({kept: 1, dropped: 1, failed: 2})
    expect(guide.warnings).toBe(1)
  })

  it('counts a failure that is cut over two lines, and one that is said twice', () => {
    const cut = failure.replace(' be ', ' be\n')
    const {guide} = normalize(guideOf(heading, `${cut} ${failure}`))
    expect(guide.generations).toEqual({kept: 0, dropped: 0, failed: 2})
    expect(guide.warnings).toBe(0)
  })
})

it('knows the rule that drops generations', () => {
  expect(allRules.map(({id}) => id)).toContain(generationDropper)
})

const lines = (...text: string[]) => text.join('\n')

describe('the markers of a merge conflict', () => {
  it.each([
    [
      'go, and the sides stay',
      lines('<<<<<<< ours', 'One.', '=======', 'Two.', '>>>>>>> theirs'),
      lines('', 'One.', '', 'Two.', '')
    ],
    [
      'go without names and with an indent',
      lines('  <<<<<<<', 'One.', '\t=======  ', 'Two.', '  >>>>>>>'),
      lines('', 'One.', '', 'Two.', '')
    ],
    [
      'go with what both sides changed',
      lines(
        '<<<<<<< a',
        'One.',
        ' ||||||| base',
        'Old.',
        '||||||| x',
        '======= ',
        'Two.',
        '>>>>>>> b'
      ),
      lines('', 'One.', '', 'Two.', '')
    ],
    [
      'go with each base',
      lines('|||||||', 'Old.', '=======', 'Two.', '||||||| a', 'Older.', '=======', 'Three.'),
      lines('', 'Two.', '', 'Three.')
    ]
  ])('%s', (_, markdown, rest) => {
    expect(withoutMarkers(markdown)).toBe(rest)
  })
})

describe('no markers of a merge conflict', () => {
  it.each([
    ['a base that nothing ends', lines('One.', '||||||| base', 'Old.')],
    ['eight signs', lines('<<<<<<<< a', '========', '>>>>>>>>')],
    ['six signs', lines('<<<<<<', '======', '>>>>>>', '|||||| a')],
    ['signs behind text', lines('a <<<<<<< b', 'a =======', 'a ||||||| b')],
    ['signs before text', lines('======= a', '<<<<<<<a', '|||||||a')],
    ['one sign', lines('<', '=', '>', '|')]
  ])('are %s', (_, markdown) => {
    expect(withoutMarkers(markdown)).toBe(markdown)
  })
})
