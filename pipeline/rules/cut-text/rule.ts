import type {Nodes, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {parseMarkdown} from '../../markdown/parse.js'
import {
  beginsInside,
  closesBracket,
  type Ending,
  endingOf,
  leavesQuoteOpen,
  startsLowerCase
} from '../../signs/sentence.js'
import {fitsColumn, wrapColumn} from '../../signs/wrap-column.js'
import type {TextRule, TextView} from '../rule.js'
import {type Cut, endOf, possibleCuts, proseOf, sliceOf, wrappedLines} from './cuts.js'
import {literalMarkers} from './literal-markup.js'

export const cutText: TextRule = {
  kind: 'text',
  id: 'cut-text',
  summary:
    'A paragraph, list item or heading that was cut by a wrap and an injected blank line, or that lost its indent, is joined again.',
  signs: [],
  repeats: true,
  find(view) {
    const cuts = possibleCuts(view)
    if (cuts.length === 0) {
      return []
    }
    const whole = blockTexts(view.tree)
    const cutAt = (column: number | undefined, otherCuts: boolean) =>
      accept(cuts, (cut) => isCut(view, whole, cuts, cut, column, otherCuts))
    // Lines before a cut tell the column too, but only where the sentence itself shows that it goes on.
    const evident = cutAt(undefined, false).map(({line}) => line)
    const column = wrapColumn([...wrappedLines(view), ...evident])
    const plain = cutAt(column, false)
    const all = plain.length >= 2 ? cutAt(column, true) : plain
    return all
      .filter((cut, index) => all.slice(0, index).every((other) => apart(cut, other)))
      .flatMap(({splices}) => splices)
  }
}

/** The cuts for which `isTaken` holds, each judged with what was found to belong before it. */
function accept(cuts: readonly Cut[], isTaken: (cut: Cut) => boolean): Cut[] {
  const taken = new Map<Nodes, Cut>()
  for (const cut of cuts) {
    const previous = taken.get(cut.before)
    const {start, text, kind} = previous ?? cut
    const whole = previous
      ? {
          ...cut,
          start,
          text: `${text} ${cut.text}`,
          kind: kind === 'indent' || kind === 'numbered' ? kind : cut.kind
        }
      : cut
    if (isTaken(whole)) {
      taken.set(cut.after, whole)
    }
  }
  return [...taken.values()]
}

/** Whether two cuts can be mended in one go: the lines of a heading change how what is below them reads. */
function apart(cut: Cut, other: Cut): boolean {
  return (
    cut.before !== other.before &&
    cut.after !== other.after &&
    !(other.kind === 'heading' && other.after === cut.before)
  )
}

function isCut(
  view: TextView,
  whole: readonly string[],
  cuts: readonly Cut[],
  cut: Cut,
  column: number | undefined,
  otherCuts: boolean
): boolean {
  const before = cut.text
  const after = proseOf(cut.after)
  const ending = endingOf(before)
  if (after === '' || ending.words === 0 || startsWithPicture(cut.after)) {
    return false
  }
  const {sentences} = view.profile.mend
  const fits = column !== undefined && fitsColumn(cut.line, column)
  // Elsewhere than in whole sentences, each sign needs a line that ended at the column of the text.
  if (!sentences && !fits) {
    return false
  }
  if (!isLabel(cut.before) && opensMarkup(view, cut)) {
    return true
  }
  if (startsPart(cut.after)) {
    return false
  }
  if (isShown(cut.after, cuts) || (!sentences && isLabel(cut.after))) {
    return false
  }
  const small = beginsInside(after)
  const inside = small && !startsLowerCase(before)
  const short =
    column !== undefined && !cut.remainder && cut.line.length + 1 + cut.line.nextWord <= column
  if (isLabel(cut.before)) {
    return cut.kind === 'item' && otherCuts && fits && startsWithUnit(cut.after)
  }
  if (cut.kind === 'number') {
    return !short && !ending.closed
  }
  if (cut.kind === 'heading' && !ending.closed && standsElsewhere(before, after, whole, 1)) {
    return true
  }
  if (cut.kind === 'heading') {
    return (
      before.length >= 40 &&
      !short &&
      !ending.closed &&
      inside &&
      (fits || ending.open || ending.halfOpen)
    )
  }
  if (cut.kind === 'bullet') {
    return !short && (ending.open || (!ending.closed && (fits || leavesQuoteOpen(before))))
  }
  if (cut.kind === 'quote') {
    const isPath = / > /.test(`${before} ${after}`) || (fits && sentences)
    return isPath && !short && !ending.closed && before.length >= 30
  }
  // Two whole sentences may stand side by side elsewhere by habit; half of one does not.
  if ((!ending.closed || small) && standsElsewhere(before, after, whole)) {
    return true
  }
  // What stands together in the title is one text wherever the title is said again.
  if (view.profile.title && standsElsewhere(before, after, whole.slice(0, 1))) {
    return true
  }
  if (ending.open && (small || (!short && (cut.kind !== 'indent' || ending.openWord)))) {
    return true
  }
  if (sentences && goesOn(cut, before, after, ending)) {
    return true
  }
  if (cut.kind === 'numbered' && !ending.closed && (inside || fits)) {
    return true
  }
  // Before something long that a wrapper keeps whole, a line may be short.
  // Inside an item there is seldom a second paragraph, and often a word that a wrapper keeps whole.
  if (cut.kind === 'item' && ending.halfOpen && (fits || otherCuts || startsWithUnit(cut.after))) {
    return true
  }
  if (cut.kind === 'item' && otherCuts && fits && (!ending.closed || startsWithUnit(cut.after))) {
    return true
  }
  // Nor does a sentence stop before a link that was too long for its line.
  if (
    cut.kind === 'item' &&
    sentences &&
    fits &&
    !ending.closed &&
    ending.words >= 5 &&
    startsWithUnit(cut.after)
  ) {
    return true
  }
  // Half a sentence, and the half that ends it.
  if (
    sentences &&
    cut.kind === 'paragraph' &&
    inside &&
    !ending.closed &&
    ending.words >= 4 &&
    endingOf(after).closed
  ) {
    return true
  }
  if ((ending.words < 5 && !fits) || (before.length < 30 && !cut.line.unbreakable)) {
    return false
  }
  // Below a list, a word in small letters may be a label.
  if (cut.kind === 'indent' && !sentences && !endingOf(after).closed) {
    return false
  }
  if (inside && !ending.closed && (fits || (sentences && (ending.halfOpen || !short)))) {
    return true
  }
  if (!otherCuts) {
    return false
  }
  // A link that is longer than a line ends it wherever it stands, and often a list of links.
  if (cut.kind === 'indent') {
    return sentences && fits && !ending.closed && !cut.line.unbreakable
  }
  // A capital after the cut: a name in the middle of a sentence, or the next sentence of the paragraph.
  return ending.closed ? fits && cut.kind === 'item' : fits || cut.remainder
}

/** What shows in whole sentences that one of them goes on after the cut. */
function goesOn({kind}: Cut, before: string, after: string, ending: Ending): boolean {
  const quoted = leavesQuoteOpen(before) && leavesQuoteOpen(after)
  if (quoted && (!ending.closed || beginsInside(after))) {
    return true
  }
  if (ending.closed) {
    return false
  }
  if (closesBracket(before, after)) {
    return true
  }
  if (/^[–—] \p{Ll}/u.test(after)) {
    return true
  }
  if (/^\((?!\p{L}{1,2}\)|optional)/iu.test(after)) {
    return true
  }
  if (kind === 'item') {
    return before.endsWith(',') && beginsInside(after)
  }
  // A preposition at the end of a long line leads in to nothing else.
  return kind === 'paragraph' && before.length >= 60 && ending.halfOpen && /\p{L}$/u.test(before)
}

/** Whether a block is nothing but code, shown and not said: unless a sentence goes on behind it. */
function isShown(node: Nodes, cuts: readonly Cut[]): boolean {
  return (
    isAllCode(node) &&
    !cuts.some(({before, after}) => before === node && beginsInside(proseOf(after)))
  )
}

function isAllCode(node: Nodes): boolean {
  return (
    'children' in node &&
    node.children.length > 0 &&
    node.children.every(({type}) => type === 'inlineCode')
  )
}

/** `**Note:**` alone, or a line that leads in to what follows. */
function isLabel(node: Nodes): boolean {
  return (
    node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong'
  )
}

/** Whether a block begins as a part of its own does: `(b)`, `iv)`, `**Note:**`, or the `:` of a definition list. */
function startsPart(node: Nodes): boolean {
  const first = 'children' in node ? node.children[0] : undefined
  const text = proseOf(node)
  if (first?.type === 'strong') {
    return /:(?:\s|$)/.test(text.slice(proseOf(first).length - 1, proseOf(first).length + 2))
  }
  return /^(?:\(?(?:\p{L}|[ivx]+|\d{1,2})[).]\s|:\s)|\n:\s/u.test(text)
}

/** Whether a block begins with what a wrapper keeps whole: a link or code. */
function startsWithUnit(node: Nodes): boolean {
  const first = 'children' in node ? node.children[0] : undefined
  return first?.type === 'link' || first?.type === 'inlineCode'
}

function startsWithPicture(node: Nodes): boolean {
  const first = 'children' in node ? node.children[0] : undefined
  if (first?.type === 'link') {
    return startsWithPicture(first)
  }
  return first?.type === 'image' || first?.type === 'imageReference' || first?.type === 'html'
}

/** Each side holds half of a marker, and joined they hold none. */
function opensMarkup(view: TextView, {before, after, start}: Cut): boolean {
  if (literalMarkers(after) === 0) {
    return false
  }
  const [left, right] = [
    view.text.slice(start, endOf(before)).replace(/\s*\n\s*/g, ' '),
    sliceOf(view, after)
  ]
  const markersIn = (text: string) => literalMarkers(parseMarkdown(text, view.profile.syntax))
  // Each by itself too: a reference that is defined elsewhere splits the brackets around it.
  return markersIn(`${left} ${right}`) === 0 && markersIn(left) > 0 && markersIn(right) > 0
}

/** What the paragraphs and headings of a text say, in lower case, to know words that stand together elsewhere. */
function blockTexts(tree: Root): string[] {
  const texts: string[] = []
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') {
      texts.push(` ${proseOf(node).toLowerCase().replace(/\s+/g, ' ')} `)
    }
  })
  return texts
}

// So many words on both sides of a cut stand together by no accident.
const wordsBeside = 3

/** Whether the words on both sides of a cut stand together in another block: the title, or another copy of the text. */
function standsElsewhere(
  before: string,
  after: string,
  texts: readonly string[],
  fewestAfter = wordsBeside
): boolean {
  const left = before.toLowerCase().match(/\S+/g)?.slice(-wordsBeside) ?? []
  const right = after.toLowerCase().match(/\S+/g)?.slice(0, wordsBeside) ?? []
  if (left.length < wordsBeside || right.length < fewestAfter) {
    return false
  }
  const joined = ` ${[...left, ...right].join(' ')}`
  return texts.some((text) => text.includes(joined))
}
