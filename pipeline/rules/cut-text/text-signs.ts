import type {CutFacts} from './facts.js'
import {
  atColumn,
  brief,
  type CutSign,
  fullStop,
  hadRoom,
  isItemBeforeUnit,
  isUnfinished,
  longestLabel,
  opensMarkup,
  opensPair
} from './shared-signs.js'

/** A wrapper leaves no line of fewer characters, unless a long word follows. */
const shortestWrapped = 30

const goesOnSmall = ({afterIsSmall, beforeIsSmall}: CutFacts) => afterIsSmall && !beforeIsSmall

/** What the words alone show, wherever the line ended. */
export const sentenceSigns: readonly CutSign[] = [
  opensMarkup,
  opensPair,
  {
    id: 'ends-open',
    strength: 'strong',
    because: 'no sentence ends like the text before the break, with `the` or `(` for example',
    holds: ({ending}) => ending.open
  },
  // A heading has no hard breaks: it was a longer line of text that was cut there.
  {
    id: 'dash-and-break',
    strength: 'strong',
    because: 'a dash and then a hard break come before the blank line',
    holds: ({hasBreak, before}) => hasBreak && /[^\s:]\s+[-–—]\s*$/u.test(before)
  },
  {
    id: 'stands-elsewhere',
    strength: 'strong',
    because: 'the words on both sides of the break are together in another place of the text',
    // Two whole sentences may be side by side elsewhere by habit; half of one does not.
    holds: (cut) => isUnfinished(cut) && cut.standsElsewhere
  },
  {
    id: 'stands-in-title',
    strength: 'strong',
    because: 'the words on both sides of the break are together in the title',
    holds: ({standsInTitle}) => standsInTitle
  },
  {
    id: 'aside',
    strength: 'strong',
    because:
      'no full stop comes before the break, and an aside in brackets or after a dash follows it',
    // “(Optional)” begins a step of its own.
    holds: ({kind, ending, after}) =>
      kind !== 'heading' && !ending.closed && /^(?:\((?![Oo]ptional\b)|[–—] \p{Ll})/u.test(after)
  }
]

/** What the lines show together with how the two texts end and begin. */
export const lineSigns: readonly CutSign[] = [
  hadRoom,
  brief,
  fullStop,
  {
    id: 'two-halves',
    strength: 'strong',
    because:
      'paragraphs here are whole sentences; this one has no full stop, and the next begins ' +
      'with a small letter',
    holds: (cut) =>
      cut.wholeSentences &&
      cut.kind !== 'heading' &&
      goesOnSmall(cut) &&
      (cut.afterIsClosed || cut.before.length >= shortestWrapped)
  },
  {
    id: 'small-letter',
    strength: 'weak',
    because: 'the text after the break begins with a small letter',
    // Below a list, a word or two in small letters may be a label.
    holds: (cut) => goesOnSmall(cut) && (cut.kind !== 'indent' || cut.afterIsClosed)
  },
  {
    id: 'noun-after',
    strength: 'weak',
    because:
      'the text has no full stop before the break and one after it, where a word begins with a ' +
      'capital, as nouns do in this language',
    holds: (cut) => cut.wholeSentences && cut.afterIsNoun && cut.afterIsClosed
  },
  atColumn,
  {
    id: 'ends-half-open',
    strength: 'weak',
    because: 'few sentences end like the text before the break, with `of` or a comma for example',
    holds: ({ending}) => ending.halfOpen
  },
  {
    id: 'other-cuts',
    strength: 'weak',
    because: 'the text was cut in other places',
    // Text right below a heading or a list is nothing unusual in any document.
    holds: ({kind, otherCuts}) => otherCuts && kind !== 'heading' && kind !== 'indent'
  },
  {
    id: 'no-room-for-link',
    strength: 'weak',
    because: 'the text after the break begins with a link or code, which a wrapper keeps whole',
    holds: (cut) => cut.wholeSentences && isItemBeforeUnit(cut) && cut.ending.words > longestLabel
  },
  {
    id: 'list-goes-on',
    strength: 'weak',
    because: 'the list before the text continues its numbers after it',
    holds: ({kind}) => kind === 'numbered'
  }
]
