import {announcements, chatWords, closers, openers} from './aadsts-chat.js'
import {aadstsSections} from './aadsts-sections.js'
import {echoWords, fillerWords} from './aadsts-words.js'
import type {Profile} from './schema.js'

const titlePattern =
  '^(?<code>AADSTS(?<number>\\d+))\\s*' +
  '(?::\\s*(?:(?<name>[A-Za-z][A-Za-z0-9_]*)(?:\\s+-\\s+|\\s*$))?(?<description>.*))?$'

/**
 * The guides of Microsoft Entra error codes: one per `AADSTS…` code, written from a
 * template and by a language model.
 */
export const aadsts: Profile = {
  name: 'aadsts',
  syntax: {math: false, directives: false},
  style: 'canonical',
  mend: {
    invisibles: true,
    placeholders: true,
    lists: true,
    addresses: true,
    tables: true,
    items: true,
    wraps: true,
    sentences: true,
    outline: true
  },
  title: {
    pattern: titlePattern,
    example:
      '# AADSTS50058: UserInformationNotProvided - ' +
      'Session information is not sufficient for single sign-on.'
  },
  mentions: 'AADSTS\\d{4,}',
  lookupUrl: 'https://login.microsoftonline.com/error?code={number}',
  template: {
    sections: [
      {label: 'Introduction', kind: 'introduction'},
      {label: 'Prerequisites', kind: 'prerequisites'},
      {label: 'Steps to Resolve', kind: 'procedure'},
      {label: 'Troubleshooting', kind: 'checks'},
      {label: 'Additional Notes', kind: 'notes'}
    ],
    restatements: ['This guide will help resolve issues related to {description}.']
  },
  generated: {
    label: 'Troubleshooting Steps',
    failures: ['Troubleshooting steps could not be generated due to an error.'],
    openers,
    announcements,
    closers,
    chatWords,
    echo: {
      labels: [
        'error code',
        'error description',
        'error code description',
        'description',
        'error message',
        'message',
        'code',
        'error',
        'error name',
        'name'
      ],
      phrases: ['troubleshooting guide'],
      words: echoWords
    },
    filler: fillerWords,
    sections: [...aadstsSections],
    expected: ['diagnosis', 'causes', 'resolution']
  }
}
