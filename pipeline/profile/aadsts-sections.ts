import type {GeneratedSection} from './schema.js'

/**
 * The parts that a generation has in the guides of Microsoft Entra error codes, the most
 * telling first, with the sets of words by which their headings are known.
 */
export const aadstsSections: readonly GeneratedSection[] = [
  {
    kind: 'checks',
    label: 'Test Documentation Reachability',
    headings: [
      'test* document*',
      'test* reachab*',
      'test* access*',
      'test* link*',
      'verif* document*',
      'verif* link*',
      'verif* reachab*',
      'check* document*',
      'check* link*',
      'reachab*',
      'document* access*',
      'document* availab*',
      'link* validat*',
      'validat* link*',
      'validat* document*'
    ]
  },
  {
    kind: 'data-collection',
    label: 'Advice for Data Collection',
    headings: [
      'data collect*',
      'collect* data',
      'data gather*',
      'gather* data',
      'log* collect*',
      'collect* log*',
      'information gather*',
      'gather* information',
      'collect* information',
      'information collect*',
      'gather* log*',
      'collect* evidence',
      'diagnostic data',
      'data capture',
      'captur* data',
      'advice collect*',
      'collect* diagnostic*',
      'collect* advice',
      'data log*'
    ],
    ownWords: ['log*', 'evidence', 'diagnostic*']
  },
  {
    kind: 'causes',
    label: 'Common Issues That Cause This Error',
    headings: [
      'cause*',
      'causing',
      'common issue*',
      'common problem*',
      'common reason*',
      'common error*',
      'common scenario*',
      'reason* for',
      'possible reason*',
      'potential reason*',
      'why occur*',
      'why happen*',
      'leading to',
      'lead to',
      'contributing factor*',
      'common factor*',
      'potential issue*',
      'possible issue*',
      'known issue*',
      'typical issue*',
      'typical scenario*',
      'trigger*'
    ],
    ownWords: ['scenario*', 'factor*', 'known', 'typical', 'trigger*']
  },
  {
    kind: 'diagnosis',
    label: 'Initial Diagnostic Steps',
    headings: [
      'diagnos*',
      'initial check*',
      'initial assessment',
      'initial step*',
      'initial investigation',
      'initial troubleshooting',
      'initial verification',
      'preliminary',
      'first step*',
      'initial analysis',
      'investigation step*',
      'identif* issue',
      'identif* problem',
      'identif* error'
    ],
    ownWords: ['identif*']
  },
  {
    kind: 'resolution',
    label: 'Step-by-Step Resolution Strategies',
    headings: [
      'resol*',
      'solution*',
      'fix*',
      'remed*',
      'step-by-step',
      'mitigat*',
      'workaround*',
      'correct* action*',
      'correct* step*',
      'troubleshooting step*',
      'troubleshooting strateg*',
      'recommended action*',
      'recommended step*'
    ],
    ownWords: ['workaround*', 'mitigat*']
  },
  {
    kind: 'conclusion',
    label: 'Conclusion',
    headings: [
      'conclusion*',
      'conclud*',
      'closing',
      'summary',
      'final thought*',
      'final note*',
      'final word*',
      'wrap* up',
      'recap'
    ],
    ownWords: ['note*']
  },
  {
    kind: 'references',
    label: 'Documentation for Guidance',
    headings: [
      'documentation',
      'document*',
      'reference*',
      'resource*',
      'reading',
      'useful link*',
      'helpful link*',
      'related link*',
      'official guidance',
      'guidance link*',
      'guidance source*',
      'links',
      'learn more'
    ]
  },
  {
    kind: 'notes',
    label: 'Additional Notes or Considerations',
    headings: [
      'note',
      'notes',
      'consideration*',
      'tip',
      'tips',
      'best practice*',
      'preventi*',
      'prevent*',
      'recommendation*',
      'caveat*',
      'additional information',
      'additional advice',
      'good to know'
    ],
    ownWords: ['tip', 'tips', 'best', 'practice*', 'prevent*', 'recommendation*', 'caveat*']
  },
  {
    kind: 'overview',
    label: 'Overview',
    headings: [
      'overview',
      'introduction',
      'description',
      'understanding',
      'background',
      'error detail*',
      'error information',
      'error meaning',
      'what mean*',
      'what is',
      'about',
      'error explanation',
      'explanation',
      'error definition',
      'symptom*',
      'error context',
      'error summary',
      'meaning'
    ],
    ownWords: ['symptom*', 'background']
  }
]
