import type {ProfileFile} from './schema/index.js'

const titlePattern =
  '^(?<code>AADSTS(?<number>\\d+))\\s*' +
  '(?::\\s*(?:(?<name>[A-Za-z][A-Za-z0-9_]*)(?:\\s+-\\s+|\\s*$))?(?<description>.*))?$'

/**
 * The guides of Microsoft Entra error codes: one per `AADSTS…` code, written from a
 * template and by a language model.
 */
export const aadsts: ProfileFile = {
  name: 'aadsts',
  extends: 'generated-guides',
  languages: ['en'],
  labels: 'unify',
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
    echo: {words: 'azure ad active directory microsoft entra aadsts'.split(' ')},
    filler: ['aadsts'],
    sections: [
      {kind: 'checks', label: 'Test Documentation Reachability'},
      {kind: 'data-collection', label: 'Advice for Data Collection'},
      {kind: 'causes', label: 'Common Issues That Cause This Error'},
      {kind: 'resolution', label: 'Step-by-Step Resolution Strategies'},
      {kind: 'references', label: 'Documentation for Guidance'},
      {kind: 'notes', label: 'Additional Notes or Considerations'}
    ]
  }
}
