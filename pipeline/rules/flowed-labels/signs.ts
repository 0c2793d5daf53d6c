import type {Sign} from '../../signs/sign.js'

/** A paragraph of a generation in which labels of sections were found. */
export interface FlowedLabels {
  /** It begins with a label of the title, such as “Error Code:”. */
  readonly startsWithLabel: boolean
  /** What comes before the first section is such labels, and only says the title again. */
  readonly echoBefore: boolean
  /** How many labels of sections there are, one or more. */
  readonly sections: number
  /** Neither a section nor a list is before it in its generation. */
  readonly isLead: boolean
}

/** Was the start of a generation flowed into the paragraph? */
export const flowedSigns: readonly Sign<FlowedLabels>[] = [
  {
    id: 'echo-before',
    strength: 'strong',
    because: 'labels under which only the title is said again come before the label of a section',
    holds: ({echoBefore}) => echoBefore
  },
  {
    id: 'label-before',
    strength: 'weak',
    because: 'the paragraph begins with a label of the title, such as “Error Code:”',
    holds: ({startsWithLabel}) => startsWithLabel
  },
  {
    id: 'several-sections',
    strength: 'weak',
    because: 'it has the labels of two sections or more',
    holds: ({sections}) => sections > 1
  },
  {
    id: 'inside-section',
    strength: 'veto',
    because: 'a section or a list is before it, so its labels are those of one case of several',
    holds: ({isLead}) => !isLead
  }
]
