import type {Sign} from '../../signs/sign.js'

/** A bullet inside the first paragraph of an item, with white space on both sides. */
export interface InnerBullet {
  mark: string
  /** How many characters of white space come before it. */
  gap: number
  /** The text after it and its white space; empty where markup follows. */
  textAfter: string
  /** Whether bold text alone, or words that end with a colon, come before it. */
  followsLabel: boolean
  /** Whether more bullets come after it in the paragraph. */
  hasMore: boolean
  /** Whether a list with bullets is below the paragraph. */
  hasListBelow: boolean
}

// Prose has one space between words. What was on a line of its own kept its indent.
const wideGap = 2

/** Is it an item that was pulled up into the line of its parent? */
export const innerBulletSigns: readonly Sign<InnerBullet>[] = [
  {
    id: 'wide-gap',
    strength: 'strong',
    because: 'two spaces or more are between the label of an item and a bullet',
    holds: ({gap}) => gap >= wideGap
  },
  // A dash is used in prose too. An asterisk may be meant where it is alone: a product, a wildcard.
  {
    id: 'bullet-of-lists',
    strength: 'weak',
    because: 'the label of an item is followed by `*` or `•`, which prose does not use',
    holds: ({mark}) => isBulletOfLists(mark)
  },
  {
    id: 'list-below',
    strength: 'weak',
    because: 'a list with bullets is below the line',
    holds: ({hasListBelow}) => hasListBelow
  },
  {
    id: 'more-bullets',
    strength: 'weak',
    because: 'more bullets are in the same line',
    holds: ({hasMore}) => hasMore
  },
  {
    id: 'no-label',
    strength: 'veto',
    because: 'no label comes before the bullet',
    holds: ({followsLabel}) => !followsLabel
  },
  // Values that are lined up have wide gaps too. A real list has more than one bullet.
  {
    id: 'number-with-sign',
    strength: 'veto',
    because: 'a number follows `-` or `+`, which is its sign, and there is no other bullet',
    holds: ({mark, textAfter, hasMore, hasListBelow}) =>
      (mark === '-' || mark === '+') && /^\d/.test(textAfter) && !hasMore && !hasListBelow
  }
]

/** A bullet further down in a line that holds a pulled-up item. */
export interface AnotherBullet {
  mark: string
  gap: number
  /** The text right before it, without white space; empty where it comes right after markup. */
  textBefore: string
  followsEmphasis: boolean
}

/** Does one more pulled-up item begin here? */
export const moreBulletSigns: readonly Sign<AnotherBullet>[] = [
  {
    id: 'after-sentence',
    strength: 'strong',
    because: 'another bullet follows the end of a sentence',
    holds: ({mark, gap, textBefore}) =>
      (isBulletOfLists(mark) || gap >= wideGap) && /[.!?:;)]/.test(textBefore.slice(-1))
  },
  {
    id: 'wide-gap-after-bold',
    strength: 'strong',
    because: 'one more bullet comes after bold text and two spaces or more',
    holds: ({mark, gap, followsEmphasis}) =>
      isBulletOfLists(mark) && gap >= wideGap && followsEmphasis
  }
]

/** A marker right after bold text or emphasis in an item: a number, or a bullet. */
export interface InnerMarker {
  mark: string
  /** How many spaces come before it. */
  gap: number
  /** The text after the marker; empty where markup follows. */
  textAfter: string
  /** The number that comes next in the list; undefined in a list with bullets. */
  nextNumber: number | undefined
  /** How many spaces a script puts in place of the line end and indent of an item of the list. */
  indent: number
  /** Whether the item counts steps of its own before the marker. */
  holdsSteps: boolean
}

/** Is it the next item of the list, pulled up into the line of the item before it? */
export const innerMarkerSigns: readonly Sign<InnerMarker>[] = [
  {
    id: 'next-number',
    strength: 'strong',
    because: 'bold text is followed by the next number of the list and then a capital letter',
    holds: ({mark, nextNumber, textAfter}) =>
      nextNumber !== undefined &&
      Number.parseInt(mark, 10) === nextNumber &&
      startsItem.test(textAfter)
  },
  // In a list without indent the gap is one space, as it is between words.
  {
    id: 'gap-as-indent',
    strength: 'strong',
    because: 'a bullet follows bold text, after as many spaces as the list is indented by',
    holds: ({mark, gap, nextNumber, indent}) =>
      nextNumber === undefined && isBulletOfLists(mark) && gap === indent && gap >= wideGap
  },
  {
    id: 'own-steps',
    strength: 'veto',
    because: 'the item counts steps of its own, and the number may be one of theirs',
    holds: ({nextNumber, holdsSteps}) => nextNumber !== undefined && holdsSteps
  }
]

const startsItem = /^(?:["“\p{Lu}]|$)/u

function isBulletOfLists(mark: string): boolean {
  return mark === '*' || mark === '•'
}
