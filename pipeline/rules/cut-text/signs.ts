import {closesBracket, leavesQuoteOpen} from '../../signs/sentence.js'
import type {Sign} from '../../signs/sign.js'
import type {CutKind} from './cuts.js'
import type {CutFacts} from './facts.js'

type CutSign = Sign<CutFacts>

/** A label is seldom longer, in words. */
const longestLabel = 3
/** A wrapper leaves no line of fewer characters, unless a long word follows. */
const shortestWrapped = 30
/** The same for headings: people write many of them in a few words. */
const shortestWrappedHeading = 40

const isUnfinished = ({ending, afterIsSmall}: CutFacts) => !ending.closed || afterIsSmall
const goesOnSmall = ({afterIsSmall, beforeIsSmall}: CutFacts) => afterIsSmall && !beforeIsSmall
/** Only an item has seldom a second paragraph, and its link often stands on a line of its own. */
const isItemBeforeUnit = ({kind, afterIs}: CutFacts) => kind === 'item' && afterIs.unit

/** What stands on its own, whatever is on the other side of the gap. */
const vetoes: readonly CutSign[] = [
  {
    id: 'image',
    strength: 'veto',
    because: 'an image or HTML follows, which stands on its own',
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
    because: 'nothing but code follows, which is shown on its own',
    holds: ({afterIs}) => afterIs.shown
  },
  {
    id: 'label-before',
    strength: 'veto',
    because: 'a label in strong text stands before it',
    holds: (cut) => cut.beforeIsLabel && !isItemBeforeUnit(cut)
  },
  // The next two guard documents in which a line without a full stop is nothing unusual.
  {
    id: 'not-at-column',
    strength: 'veto',
    because: 'texts here need not be whole sentences, and the line did not end at the wrap column',
    holds: ({wholeSentences, fillsLine}) => !wholeSentences && !fillsLine
  },
  {
    id: 'link-or-label-alone',
    strength: 'veto',
    because: 'texts here need not be whole sentences, and nothing but a link or a label follows',
    holds: ({wholeSentences, afterIs}) => !wholeSentences && afterIs.alone
  }
]

const opensMarkup: CutSign = {
  id: 'opens-markup',
  strength: 'strong',
  because: 'markup that is left open before it is closed after it',
  holds: ({opensMarkup}) => opensMarkup
}

const opensPair: CutSign = {
  id: 'opens-pair',
  strength: 'strong',
  because: 'a bracket or quotation that is left open before it is closed after it',
  holds: (cut) =>
    isUnfinished(cut) &&
    (closesBracket(cut.before, cut.after) ||
      (leavesQuoteOpen(cut.before) && leavesQuoteOpen(cut.after)))
}

/** What the words alone show, wherever the line ended. */
const sentenceSigns: readonly CutSign[] = [
  opensMarkup,
  opensPair,
  {
    id: 'ends-open',
    strength: 'strong',
    because: 'the text before it ends as no sentence does, with `the` or `(` for example',
    // An item may end with `&` or `>`: the name of a menu.
    holds: ({kind, ending}) => ending.openWord || (ending.open && kind !== 'indent')
  },
  {
    id: 'stands-elsewhere',
    strength: 'strong',
    because: 'the words on both sides of it stand together elsewhere in the text',
    // Two whole sentences may stand side by side elsewhere by habit; half of one does not.
    holds: (cut) => isUnfinished(cut) && cut.standsElsewhere
  },
  {
    id: 'stands-in-title',
    strength: 'strong',
    because: 'the words on both sides of it stand together in the title',
    holds: ({standsInTitle}) => standsInTitle
  },
  {
    id: 'aside',
    strength: 'strong',
    because: 'no full stop stands before it, and an aside in a bracket or behind a dash after it',
    holds: ({kind, wholeSentences, ending, after}) =>
      wholeSentences && kind !== 'heading' && !ending.closed && /^(?:\(|[–—] \p{Ll})/u.test(after)
  }
]

const hadRoom: CutSign = {
  id: 'had-room',
  strength: 'veto',
  because: 'its line had room for the next word, and a sentence may end as it does',
  holds: ({hadRoom, ending}) => hadRoom && !ending.open && !ending.halfOpen
}

const brief: CutSign = {
  id: 'brief',
  strength: 'veto',
  because: 'the text before it is as short as a label',
  holds: (cut) =>
    (cut.ending.words <= longestLabel && !isItemBeforeUnit(cut)) ||
    (cut.kind === 'heading' && cut.before.length < shortestWrappedHeading)
}

const fullStop: CutSign = {
  id: 'full-stop',
  strength: 'veto',
  because: 'the text before it ends with a full stop or a colon',
  // An item has seldom a second paragraph: where others were cut, a wrap may come after a sentence.
  holds: ({kind, ending, otherCuts, fillsLine}) =>
    ending.closed && !(kind === 'item' && otherCuts && fillsLine)
}

const atColumn: CutSign = {
  id: 'at-column',
  strength: 'weak',
  because: 'its line ended where a wrapper at the column of this text would have ended it',
  holds: ({fillsLine}) => fillsLine
}

/** What the lines and the two texts show together. */
const lineSigns: readonly CutSign[] = [
  hadRoom,
  brief,
  fullStop,
  {
    id: 'two-halves',
    strength: 'strong',
    because:
      'texts here are whole sentences, and one without a full stop stands before one that ' +
      'begins with a small letter',
    holds: (cut) =>
      cut.wholeSentences &&
      cut.kind !== 'heading' &&
      goesOnSmall(cut) &&
      (cut.afterIsClosed || cut.before.length >= shortestWrapped)
  },
  {
    id: 'small-letter',
    strength: 'weak',
    because: 'the text after it begins with a small letter',
    // Below a list, a word or two in small letters may be a label.
    holds: (cut) => goesOnSmall(cut) && (cut.kind !== 'indent' || cut.afterIsClosed)
  },
  atColumn,
  {
    id: 'ends-half-open',
    strength: 'weak',
    because: 'the text before it ends as few sentences do, with `of` or a comma for example',
    holds: ({ending}) => ending.halfOpen
  },
  {
    id: 'other-cuts',
    strength: 'weak',
    because: 'the text was cut in other places',
    // Text below a heading, or below a list of links, stands there in every document.
    holds: ({kind, otherCuts, wholeSentences, isUnbreakable}) =>
      otherCuts && kind !== 'heading' && (kind !== 'indent' || (wholeSentences && !isUnbreakable))
  },
  {
    id: 'no-room-for-link',
    strength: 'weak',
    because: 'the text after it begins with a link or code, which a wrapper does not break',
    holds: (cut) => cut.wholeSentences && isItemBeforeUnit(cut) && cut.ending.words > longestLabel
  },
  {
    id: 'list-goes-on',
    strength: 'weak',
    because: 'the numbers of the list before it go on after it',
    holds: ({kind}) => kind === 'numbered'
  }
]

/** What shows that `-`, `>` or a number is no marker but a part of the text that a wrap put first. */
const markerSigns: readonly CutSign[] = [
  hadRoom,
  brief,
  fullStop,
  opensMarkup,
  opensPair,
  {
    id: 'number-too-high',
    strength: 'strong',
    because: 'the number at the start of the line is a code or a year: no list counts that far',
    holds: ({kind}) => kind === 'number'
  },
  {
    id: 'path',
    strength: 'strong',
    because: 'the text has another `>` in it, between the steps of a path',
    holds: ({kind, before, after}) => kind === 'quote' && `${before} ${after}`.includes(' > ')
  },
  atColumn,
  {
    id: 'marker-after-open-end',
    strength: 'weak',
    because: 'the text before the marker ends as no sentence or lead-in does',
    holds: ({ending}) => ending.open
  },
  {
    id: 'small-letter-after-bullet',
    strength: 'weak',
    because: 'the only item of the list begins with a small letter',
    holds: ({kind, afterIsSmall}) => kind === 'bullet' && afterIsSmall
  },
  {
    id: 'quotation-of-one-line',
    strength: 'weak',
    because: 'guides in whole sentences quote nothing right below a line without a full stop',
    holds: ({kind, wholeSentences}) => kind === 'quote' && wholeSentences
  }
]

const textTables = [
  [...vetoes, ...sentenceSigns],
  [...vetoes, ...lineSigns]
]
const markerTables = [[...vetoes, ...markerSigns]]

/** The tables to weigh for a cut, one after the other: any of them can decide for damage. */
export function tablesFor(kind: CutKind): readonly (readonly CutSign[])[] {
  return kind === 'bullet' || kind === 'quote' || kind === 'number' ? markerTables : textTables
}

/** Every sign of every table, once. */
export const cutSigns: readonly CutSign[] = [
  ...new Set([...vetoes, ...sentenceSigns, ...lineSigns, ...markerSigns])
]
