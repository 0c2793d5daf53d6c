import {expect, it} from 'vitest'
import {normalize} from '../pipeline/normalize.js'

const head = '# AADSTS1: Name - Words\n\n## Troubleshooting Steps\n\n'

/** The headings of a mended generation. */
function outlineOf(generation: string): string[] {
  return normalize(head + generation).markdown.match(/^#{3,} .*/gm) ?? []
}

it.each([
  [
    'a bold heading beside the parts, which look the same',
    '**Initial Diagnostic Steps**\n\n- One.\n\n**Follow-Up**\n\nThe end of it.\n',
    ['### Initial Diagnostic Steps', '### Follow-Up']
  ],
  [
    'ranked headings below parts that are bold',
    '**Advice for Data Collection**\n\n#### Event Viewer Logs\n\n- One.\n\n#### Network ' +
      'Tracing\n\n- Two.\n',
    ['### Advice for Data Collection', '#### Event Viewer Logs', '#### Network Tracing']
  ],
  [
    'bold cases below a bold part that says nothing else',
    '**Resolution**\n\n**Locked Accounts**\n\n- One.\n\n**Blocked Accounts**\n\n- Two.\n\n' +
      '**Conclusion**\n\nDone.\n',
    [
      '### Step-by-Step Resolution Strategies',
      '#### Locked Accounts',
      '#### Blocked Accounts',
      '### Conclusion'
    ]
  ],
  [
    'numbered bold steps below a part with a lead-in',
    '**Resolution**\n\nDo this:\n\n**1. Unlock it**\n\n- One.\n\n**2. Tell them**\n\n- Two.\n',
    ['### Step-by-Step Resolution Strategies', '#### Unlock it', '#### Tell them']
  ],
  [
    'a heading without a number where the numbers of the parts count on across it',
    '### 1. Resolution\n\n- One.\n\n### Event Viewer\n\n- Two.\n\n### 2. Conclusion\n\nDone.\n',
    ['### Step-by-Step Resolution Strategies', '#### Event Viewer', '### Conclusion']
  ],
  [
    'one behind the last number, which may be a part',
    '### 1. Resolution\n\n- One.\n\n### Follow-Up\n\nThe end of it.\n',
    ['### Step-by-Step Resolution Strategies', '### Follow-Up']
  ],
  [
    'a bold lead-in in a part, which divides nothing',
    '### Resolution\n\n- One.\n\n**To collect data:**\n\n- Two.\n\n### Conclusion\n\nDone.\n',
    ['### Step-by-Step Resolution Strategies', '### Conclusion']
  ],
  [
    'two parts of one section, of which one adds something',
    '### Data Collection (Logs)\n\n- One.\n\n### Resolution\n\n- Two.\n\n### Data Collection' +
      '\n\n- Three.\n',
    [
      '### Advice for Data Collection (Logs)',
      '### Step-by-Step Resolution Strategies',
      '### Advice for Data Collection'
    ]
  ],
  [
    'a rank that is skipped',
    '### Resolution\n\n###### Deep\n\n- One.\n',
    ['### Step-by-Step Resolution Strategies', '#### Deep']
  ]
])('%s', (_, generation, headings) => {
  expect(outlineOf(generation)).toEqual(headings)
})
