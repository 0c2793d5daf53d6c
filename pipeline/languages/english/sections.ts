import type {GuideWords} from '../language.js'

const thisText = '(?:this|these|the)(?: [\\w-]+){0,4}? (?:guide|guidelines|steps|strategies)'

/** How the sentence begins with which a guide ends: it looks back at the steps. */
export const conclusions = [
  `^(?:By |After |When )?(?:[\\w-]+ly )?(?:following|using|completing|applying) ${thisText}\\b`,
  `^${thisText} (?:should|will|can|may|help)\\b`,
  '^If (?:the|this|these|your) (?:issue|problem|error)s? (?:still )?(?:persist|continue|remain)',
  '^(?:In (?:summary|conclusion)|To (?:summarize|conclude)|Ultimately|Overall|Remember),'
]

/** The parts that a generation has, the most telling first. */
export const sections: GuideWords['sections'] = [
  // Models that are asked for references are often asked to test them too.
  {
    kind: 'checks',
    label: 'Documentation Checks',
    headings:
      'test* document*, test* reachab*, test* access*, test* link*, verif* document*, ' +
      'verif* link*, verif* reachab*, check* document*, check* link*, reachab*, ' +
      'document* access*, document* availab*, link* validat*, validat* link*, ' +
      'validat* document*'
  },
  {
    kind: 'data-collection',
    label: 'Data Collection',
    headings:
      'data collect*, collect* data, data gather*, gather* data, log* collect*, ' +
      'collect* log*, information gather*, gather* information, collect* information, ' +
      'information collect*, gather* log*, collect* evidence, what collect, what send, ' +
      'send us, diagnostic data, data capture, captur* data, ' +
      'collect* diagnostic*, advice collect*, data log*',
    ownWords: 'log* evidence diagnostic*'
  },
  {
    kind: 'causes',
    label: 'Common Causes',
    headings:
      'cause*, causing, common issue*, common problem*, common reason*, common error*, ' +
      'common scenario*, reason* for, possible reason*, potential reason*, why occur*, ' +
      'why happen*, leading to, lead to, contributing factor*, common factor*, ' +
      'potential issue*, possible issue*, known issue*, typical issue*, typical scenario*, ' +
      'trigger*',
    ownWords: 'scenario* factor* known typical trigger*'
  },
  {
    kind: 'diagnosis',
    label: 'Initial Diagnostic Steps',
    headings:
      'diagnos*, initial check*, initial assessment, initial step*, initial investigation, ' +
      'initial troubleshooting, initial verification, preliminary, first step*, ' +
      'initial analysis, first check*, triage, confirm* error, confirm* problem, ' +
      'narrow* down, investigation step*, identif* issue, identif* problem, identif* error',
    ownWords: 'identif*'
  },
  {
    kind: 'resolution',
    label: 'Resolution',
    headings:
      'resol*, solution*, fix*, remed*, step-by-step, mitigat*, workaround*, ' +
      'correct* action*, correct* step*, troubleshooting step*, troubleshooting strateg*, ' +
      'recommended action*, recommended step*',
    ownWords: 'workaround* mitigat*'
  },
  {
    kind: 'conclusion',
    label: 'Conclusion',
    headings:
      'conclusion*, conclud*, closing, summary, final thought*, final note*, final word*, ' +
      'wrap* up, recap, in short, follow-up',
    ownWords: 'note* follow-up'
  },
  {
    kind: 'references',
    label: 'References',
    headings:
      'documentation, document*, see also, source, sources, more information, reference*, ' +
      'resource*, reading, useful link*, helpful link*, related link*, official guidance, ' +
      'guidance link*, guidance source*, links, learn more'
  },
  {
    kind: 'notes',
    label: 'Additional Notes',
    headings:
      'note, notes, consideration*, tip, tips, best practice*, preventi*, prevent*, ' +
      'recommendation*, caveat*, additional information, additional advice, good to know, ' +
      'keep mind, pitfall*',
    ownWords: 'tip tips best practice* prevent* recommendation* caveat*'
  },
  {
    kind: 'overview',
    label: 'Overview',
    headings:
      'overview, introduction, description, understanding, background, error detail*, ' +
      'error information, error meaning, what mean*, what is, about, error explanation, ' +
      'explanation, error definition, symptom*, error context, error summary, meaning',
    ownWords: 'symptom* background'
  }
]

/** The sections that templates have. */
export const template: GuideWords['template'] = [
  {
    kind: 'prerequisites',
    headings:
      'prerequisite*, requirement*, environment*, before you begin, before you start, ' +
      'what need, scope, applies to, affected'
  },
  {kind: 'procedure', headings: 'steps, procedure*, how to, instruction*'},
  {
    kind: 'checks',
    headings:
      'check*, troubleshoot*, verif*, triage, diagnos*, self-help, first response, try first'
  },
  {kind: 'notes', headings: 'note*, additional, remark*, tip, tips, see also, related'},
  {
    kind: 'introduction',
    headings:
      'introduction, summary, at glance, what see, overview, about, description, purpose, ' +
      'background, symptom*'
  }
]
