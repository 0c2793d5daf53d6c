import fc from 'fast-check'

// The pieces that the grammar and the mutation of guides put together.

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values)

export const words = pick([
  'a',
  'b',
  'the user',
  'Check the token.',
  'élise',
  'über',
  'Steps',
  'Note:',
  'e.g.',
  'TLS 1.2',
  '50.',
  '1)',
  'AADSTS50058',
  'snake_case_name',
  '日本',
  '😀',
  'tenant',
  'Azure AD',
  'don’t',
  '“quoted”',
  '"quoted"',
  '–',
  'x',
  'Yes. The session',
  'it'
])

// What means something to a parser, or to a rule, and stands anywhere.
export const signs = pick([
  ...' \t\n*_`~<>[]()!|\\#&;:-+=.,/@$^{}%\'"',
  '**',
  '***',
  '__',
  '~~',
  '``',
  '\\\n',
  '  \n',
  '\\*',
  '\\_',
  '\\[',
  '\\<',
  '\\\\',
  '![',
  '](',
  '][',
  '<!--',
  '-->',
  '<br>',
  '<b>',
  '</b>',
  '<Your Tenant>',
  '<tenant-id>',
  '&amp;',
  '&nbsp;',
  '&lt;',
  '&#10;',
  '&#x27;',
  '&#0;',
  '&am\0p;',
  '\0',
  '\u00A0',
  '\u200B',
  '\uFFFD',
  '\u0092',
  '\u00AD',
  '\uFEFF',
  'â€™',
  'Ã©',
  'ðŸ˜€',
  '•',
  '\r\n',
  '\r',
  '\f'
])

export const addresses = pick([
  'https://contoso.com',
  'https://contoso.com/a_b_(c)?d=e&f=g#h',
  'http://é.com/ü',
  'www.contoso.com',
  'www.',
  'www.<Your Tenant>',
  'élise@contoso.com',
  'me@contoso.com',
  'mailto:me@contoso.com',
  'xmpp:me@contoso.com/x',
  'siteéhttps://contoso.com',
  'https://',
  'https://contoso.com.',
  'https://contoso.com/&amp;',
  '#steps',
  'a b.md',
  '<a b>',
  '/x "title"',
  "x 'a\nb'",
  'javascript:x',
  '../\\(x'
])

export const itemMarks = pick([
  '- ',
  '* ',
  '+ ',
  '• ',
  '-   ',
  '-\t',
  '1. ',
  '1) ',
  '2. ',
  '7. ',
  '0. ',
  'a. ',
  '- [ ] ',
  '- [x] ',
  '1. **Step:** ',
  '-'
])

export const headings = pick([
  '# ',
  '## ',
  '### ',
  '#### ',
  '###### ',
  '####### ',
  '#',
  '##',
  '  ## ',
  '### **',
  '**'
])

export const labels = pick([
  'Troubleshooting Steps',
  'Introduction',
  'Initial Diagnostic Steps',
  'Common Issues That Cause This Error:',
  'Error Code: AADSTS50058 - UserInformationNotProvided',
  'AADSTS50058: UserInformationNotProvided',
  'Step 1: Verify',
  'Notes'
])

export const fences = pick([
  '```',
  '~~~',
  '```markdown',
  '``` js {1}',
  '````',
  '$$',
  ':::note',
  '::a[b]{c=d}',
  '<!--',
  '<pre>',
  '<div>',
  '<?x',
  '---',
  '+++',
  '<<<<<<< HEAD',
  '=======',
  '>>>>>>> x'
])

export const lonely = pick([
  '---',
  '***',
  '___',
  '- - -',
  '===',
  '#',
  '-',
  '1.',
  '>',
  '[a]: https://contoso.com',
  '[b]: <x y> "t"',
  '[^a]: Note',
  '[^1]: Note\n    more',
  '| a | b |\n| - | :-: |\n| 1 | `x\\|y` |',
  '|a|\n|-|\n|b',
  'a | b\n-|-\n* | _',
  '    code',
  '\tcode',
  '<div>\n\nx\n\n</div>',
  '<!-- a -->',
  '<!-- a',
  '<a href="x">',
  '{% raw %}',
  '!!! note\n    x',
  'Term\n: meaning',
  ':::\n',
  '> [!NOTE]\n> x',
  'Troubleshooting steps could not be generated due to an error.',
  'Sure! Here is the guide you asked for.',
  'Let me know if you need anything else.',
  'a. Do this. b. Do that. c. Stop.',
  'Steps: 1. Sign in. 2. Sign out. 3. Wait.'
])

export const gap = pick(['\n', '\n\n', '\n\n', '\n\n\n', '\n \n'])

export const tops = pick([
  '',
  '',
  '',
  '## Introduction\n\nThis guide will help.\n\n## Troubleshooting Steps\n\n',
  '## Troubleshooting Steps\n\n'
])

/** What mutation puts into guides: the grammar’s pieces. */
export const pieces: fc.Arbitrary<string> = fc.oneof(
  signs,
  words,
  addresses,
  lonely,
  fc.tuple(gap, itemMarks).map((parts) => parts.join('')),
  fc.tuple(gap, headings, labels).map((parts) => parts.join('')),
  fc.tuple(gap, fences, gap).map((parts) => parts.join(''))
)
