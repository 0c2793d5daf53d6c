import {
  atColumn,
  brief,
  type CutSign,
  fullStop,
  hadRoom,
  opensMarkup,
  opensPair
} from './shared-signs.js'

/** What shows that `-`, `>` or a number belongs to the text, and a wrap put it first on a line. */
export const markerSigns: readonly CutSign[] = [
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
    because: 'the text has another `>` in it, as a path has between its steps',
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
