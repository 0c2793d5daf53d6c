import type {Sign} from '../../signs/sign.js'

/** A fence of Markdown in a guide, and where it is. */
export interface MarkdownFence {
  /** What is between its first line and its last. */
  readonly content: string
  readonly isWholeFile: boolean
  /** How many kinds of section the items of its lists name. */
  readonly listedKinds: number
  /** Only an announcement is between it and the generator’s heading. */
  readonly opensAnswer: boolean
}

// Models set a heading in bold as often as in markup.
const heading = /^#{1,6}[ \p{L}]|^\*\*[^*\n]+\*\*:?[ \t]*$/mu

// One section may be what an example is about.
const fewestKinds = 2

/** Whether a fence of Markdown wraps an answer, and is no example of Markdown. */
export const wrappingSigns: readonly Sign<MarkdownFence>[] = [
  {
    id: 'holds-headings',
    strength: 'weak',
    because: 'it holds headings, as an answer does',
    holds: ({content}) => heading.test(content)
  },
  {
    id: 'lists-parts',
    strength: 'weak',
    because: 'items of its lists name sections, as the parts of an answer do',
    holds: ({listedKinds}) => listedKinds >= fewestKinds
  },
  {
    id: 'whole-file',
    strength: 'weak',
    because: 'it is all of the file',
    holds: ({isWholeFile}) => isWholeFile
  },
  {
    id: 'opens-the-answer',
    strength: 'weak',
    because: 'it is where the answer begins, below the generator’s heading',
    holds: ({opensAnswer}) => opensAnswer
  }
]
