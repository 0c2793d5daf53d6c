import {closesBracket, leavesQuoteOpen} from '../../signs/sentence.js'
import type {Sign} from '../../signs/sign.js'
import type {CutFacts} from './facts.js'

/** A sign that a text was cut in two, or, as a veto, that it was not. “The break” is where. */
export type CutSign = Sign<CutFacts>

/** A label is rarely longer, in words. */
export const longestLabel = 3
/** A heading of fewer characters is too short to have been wrapped. */
const shortestWrappedHeading = 40

/** A full stop before the break and a capital after it show that a sentence ends there. */
export const isUnfinished = ({ending, afterIsSmall}: CutFacts) => !ending.closed || afterIsSmall

/** An item rarely has a second paragraph, and its link is often too long for the line. */
export const isItemBeforeUnit = ({kind, afterIs}: CutFacts) => kind === 'item' && afterIs.unit

/** What shows that the texts on both sides of the break belong to different blocks. */
export const vetoes: readonly CutSign[] = [
  {
    id: 'image',
    strength: 'veto',
    because: 'an image or HTML follows, which is no part of a sentence',
    holds: ({afterIs}) => afterIs.image
  },
  {
    id: 'own-part',
    strength: 'veto',
    because: 'what follows is marked as a part of its own, as `(b)` or `**Note:**` is',
    holds: ({afterIs}) => afterIs.part
  },
  {
    id: 'shown-code',
    strength: 'veto',
    because: 'nothing but code follows, which is an example of its own',
    holds: ({afterIs}) => afterIs.shown
  },
  {
    id: 'label-before',
    strength: 'veto',
    because: 'the text before the break is nothing but a bold label',
    holds: (cut) => cut.beforeIsLabel && !isItemBeforeUnit(cut)
  },
  // The next two guard documents in which a line without a full stop is common.
  {
    id: 'not-at-column',
    strength: 'veto',
    because:
      'paragraphs here need not be whole sentences, and the line did not end at the wrap column',
    holds: ({wholeSentences, fillsLine}) => !wholeSentences && !fillsLine
  },
  {
    id: 'link-or-label-alone',
    strength: 'veto',
    because:
      'paragraphs here need not be whole sentences, and nothing but a link or a label follows',
    holds: ({wholeSentences, afterIs}) => !wholeSentences && afterIs.alone
  }
]

export const opensMarkup: CutSign = {
  id: 'opens-markup',
  strength: 'strong',
  because: 'markup that opens before the break closes after it',
  holds: ({opensMarkup}) => opensMarkup
}

export const opensPair: CutSign = {
  id: 'opens-pair',
  strength: 'strong',
  because: 'a bracket or quotation that opens before the break closes after it',
  holds: (cut) =>
    isUnfinished(cut) &&
    (closesBracket(cut.before, cut.after) ||
      (leavesQuoteOpen(cut.before) && leavesQuoteOpen(cut.after)))
}

export const hadRoom: CutSign = {
  id: 'had-room',
  strength: 'veto',
  because: 'the line had room for the next word',
  // A preposition counts for more: the column may be a character or two off.
  holds: ({hadRoom, ending}) => hadRoom && !ending.halfOpen
}

export const brief: CutSign = {
  id: 'brief',
  strength: 'veto',
  because: 'the text before the break is as short as a label',
  // A list that continues the count shows that a short text is an item of it.
  holds: (cut) =>
    (cut.ending.words <= longestLabel && !isItemBeforeUnit(cut) && cut.kind !== 'numbered') ||
    (cut.kind === 'heading' && cut.before.length < shortestWrappedHeading)
}

export const fullStop: CutSign = {
  id: 'full-stop',
  strength: 'veto',
  because: 'the text before the break ends with a full stop or a colon',
  // An item rarely has a second paragraph: where others were cut, so was this one.
  holds: ({kind, ending, otherCuts, fillsLine}) =>
    ending.closed && !(kind === 'item' && otherCuts && fillsLine)
}

export const atColumn: CutSign = {
  id: 'at-column',
  strength: 'weak',
  because: 'the line ended where a wrapper at the column of this text would have ended it',
  holds: ({fillsLine}) => fillsLine
}
