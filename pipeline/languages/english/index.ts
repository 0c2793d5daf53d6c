import type {Language} from '../language.js'
import {announcements, chatWords, closers, openers} from './chat.js'
import {conclusions, sections, template} from './sections.js'
import {endings, leadIns, sentences} from './sentences.js'

export const english: Language = {
  code: 'en',
  name: 'English',
  nounsHaveCapitals: false,
  sentences,
  leadIns,
  endings,
  guides: {
    openers,
    announcements,
    closers,
    conclusions,
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
      words:
        'a an the for of to with and is in on id troubleshooting troubleshoot guide detailed ' +
        'comprehensive complete full error code description message name title step steps ' +
        'resolving diagnosing following fixing addressing'
    },
    filler:
      'a an the of for to and or in on with that this these which your error errors ' +
      'code initial common additional further other detailed possible potential general ' +
      'basic quick key important main first steps step guide troubleshooting issue ' +
      'issues problem problems section strategies strategy approach approaches method ' +
      'methods actions procedure procedures where can be found is are how why what when if it',
    steps: 'step phase part method option solution scenario case cause issue problem stage',
    bareSteps: 'step phase part',
    sections,
    template
  }
}
