import type {Splice} from '../../edits/splice.js'
import type {Range} from '../../markdown/source.js'
import {decide, type SignIds} from '../../signs/sign.js'
import type {TextRule, TextView} from '../rule.js'
import {type Habits, habitsOf} from './habits.js'
import {
  apostropheSigns,
  asideSigns,
  closingSigns,
  dashSigns,
  type Gap,
  gapIn,
  meantSigns,
  openingSigns,
  startsLine,
  wordsBeside
} from './signs.js'

export const lostByte: TextRule = {
  kind: 'text',
  id: 'lost-byte',
  summary:
    'U+FFFD, left where a tool could not read a byte, becomes the apostrophe, dash or quotation ' +
    'mark that its context and the rest of the guide settle.',
  changes: 'words',
  signs: [
    ...meantSigns,
    ...apostropheSigns,
    ...dashSigns,
    ...asideSigns,
    ...openingSigns,
    ...closingSigns
  ],
  find(view) {
    if (!view.profile.mend.sentences && decide(meantSigns, view)) {
      return []
    }
    // Where texts need not be prose, code shows what it is about, and may show this character.
    const isProse = ({start}: Range) => view.profile.mend.sentences || !view.isInCode(start)
    const lost = paragraphs(view.text).map((ranges) => ranges.filter(isProse))
    if (lost.every(({length}) => length === 0)) {
      return []
    }
    const {language} = view.profile
    const alone = {isInQuotation: false, hasLinesLikeIt: false, language}
    const habits = habitsOf(view.text, (isWord) =>
      lost.flat().some((range) => isLetter(gapIn(view.text, range, alone), isWord))
    )
    return lost.flatMap((ranges) => mendParagraph(view, ranges, habits))
  }
}

/** Whether a letter was lost: it is inside a word, and nothing tells that a mark was there. */
function isLetter(gap: Gap, isWord: Habits['isWord']): boolean {
  return wordsBeside(gap)?.every(isWord) === false && decide(apostropheSigns, gap) === undefined
}

/** The U+FFFD of each paragraph that has any: a quotation ends in the paragraph it began in. */
function paragraphs(text: string): Range[][] {
  const found: Range[][] = []
  let start = 0
  for (const gap of text.matchAll(/\n[ \t]*\n+|$/g)) {
    found.push(lostIn(text, {start, end: gap.index}))
    start = gap.index + gap[0].length
  }
  return found.filter((lost) => lost.length > 0)
}

function lostIn(text: string, {start, end}: Range): Range[] {
  return [...text.slice(start, end).matchAll(/\uFFFD+/g)].map(({index, 0: run}) => ({
    start: start + index,
    end: start + index + run.length
  }))
}

interface Opening extends Range {
  signs: SignIds
}

function mendParagraph(view: TextView, lost: readonly Range[], habits: Habits): Splice[] {
  const {open: opened, close: closed} = habits.quotes
  const hasLinesLikeIt = lost.filter(({start}) => startsLine(view.text, start)).length > 1
  for (const range of lost.filter((each) => !isOneCharacter(each))) {
    leave(view, range)
  }
  const splices: Splice[] = []
  let open: Opening | undefined
  for (const range of lost.filter(isOneCharacter)) {
    const gap = gapIn(view.text, range, {
      isInQuotation: open !== undefined,
      hasLinesLikeIt,
      language: view.profile.language
    })
    const inside = insideWord(gap) ?? insideSentence(gap, habits, view)
    const opening = decide(openingSigns, gap)
    const closing = decide(closingSigns, gap)
    if (inside) {
      splices.push({...range, ...inside})
    } else if (open && closing) {
      splices.push({...open, text: opened}, {...range, text: closed, signs: closing})
      open = undefined
    } else {
      leave(view, opening ? open : range)
      open = opening ? {...range, signs: opening} : open
    }
  }
  leave(view, open)
  return splices
}

/** Whether it stands for one byte of Windows-1252, or for the three that a mark has in UTF-8. */
function isOneCharacter({start, end}: Range): boolean {
  return end - start === 1 || end - start === 3
}

/** The mark that joins what is on both sides, where it was one. */
function insideWord(gap: Gap): {text: string; signs: SignIds} | undefined {
  const apostrophe = decide(apostropheSigns, gap)
  if (apostrophe) {
    return {text: '’', signs: apostrophe}
  }
  const dash = decide(dashSigns, gap)
  return dash && {text: '–', signs: dash}
}

/** The dash between two parts of a sentence, where it was one. */
function insideSentence(
  gap: Gap,
  habits: Habits,
  {profile}: TextView
): {text: string; signs: SignIds} | undefined {
  const signs = decide(asideSigns, {...gap, habits, wholeSentences: profile.mend.sentences})
  const text = wordsBeside(gap) ? habits.dashBetween : habits.dashApart
  return signs && text !== undefined ? {text, signs} : undefined
}

function leave({text, profile, doubt}: TextView, range: Range | undefined): void {
  if (!range) {
    return
  }
  const {start, end} = range
  // A document may be about the character itself.
  const isMeant =
    !profile.mend.sentences && /^\s?\uFFFD\s?$/.test(text.slice(Math.max(start - 1, 0), end + 1))
  if (!isMeant) {
    doubt(
      start,
      'a character was lost here (U+FFFD), and the text around it does not show which one; ' +
        'type the right one'
    )
  }
}
