import type {Heading, Nodes, Paragraph, Parents, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {SKIP, visit} from 'unist-util-visit'
import type {Splice} from '../../ledger/draft.js'
import {parseMarkdown} from '../../markdown/syntax.js'
import type {TextRule, TextView} from '../../rule/rule.js'
import {literalMarkers} from '../evidence/literal-markup.js'
import {beginsInside, closesBracket, type Ending, endingOf, startsLowerCase} from '../evidence/sentence.js'
import {fitsColumn, type WrappedLine, wrapColumn} from '../evidence/wrap-column.js'

export const cutText: TextRule = {
  kind: 'text',
  id: 'cut-text',
  summary: 'A paragraph, list item or heading that was cut by a wrap and an injected blank line, or that lost its indent, is joined again.',
  evidence:
    'One strong sign: markup left open before the cut and closed after it; an ending no sentence has (`the`, `and`, `(`); the words on both sides standing together elsewhere, as in the title. Or two weak ones: no full stop before the cut and, where the profile says that paragraphs are whole sentences, a small letter after it; a line that ended where a wrapper at the column of this text would have ended it; other cuts in the same text. A line that ended well before that column was not cut there.',
  examples: [
    {
      note: 'A blank line in the middle of a list item.',
      before: '- Check for any Azure AD conditional access policies that might be affecting the\n\n  MFA process.\n- Second.\n',
      after: '- Check for any Azure AD conditional access policies that might be affecting the MFA process.\n- Second.\n'
    },
    {
      note: 'The indent was lost with it.',
      before: '1. Confirm that the user signs in to the right tenant before anything else is\n\nchanged there.\n2. Save.\n',
      after: '1. Confirm that the user signs in to the right tenant before anything else is changed there.\n2. Save.\n'
    },
    {
      note: 'Strong text that was cut open.',
      before: 'Open the **Application\n\nregistrations** blade.\n',
      after: 'Open the **Application registrations** blade.\n'
    },
    {
      note: 'A link.',
      before: 'Refer to the [Azure AD\n\ndocumentation](https://example.com/) for more.\n',
      after: 'Refer to the [Azure AD documentation](https://example.com/) for more.\n'
    },
    {
      note: 'A title that a wrapper broke; a heading ends with its line.',
      before: '# AADSTS1: Name - The session key was not accepted because the\nclock is wrong.\n\nText.\n',
      after: '# AADSTS1: Name - The session key was not accepted because the clock is wrong.\n\nText.\n'
    },
    {
      note: 'The title says how it goes on.',
      before:
        '# AADSTS1: Name - Your identity provider failed. Contact Your Identity Provider now.\n\nIt is about: your identity provider failed. contact\n\nYour identity provider now..\n',
      after:
        '# AADSTS1: Name - Your identity provider failed. Contact Your Identity Provider now.\n\nIt is about: your identity provider failed. contact Your identity provider now..\n'
    },
    {
      note: 'The same after a full stop, where the title went on with a small letter.',
      before: '# AADSTS1: Name - Bad request. The passed key is old.\n\nIssues related to name - bad request.\n\nthe passed key is old..\n',
      after: '# AADSTS1: Name - Bad request. The passed key is old.\n\nIssues related to name - bad request. the passed key is old..\n'
    },
    {
      note: 'A dash that a wrap put at the start of a line, where it became a bullet.',
      before: 'This guide resolves issues that are related to the session of the\n- sign-out failed.\n',
      after: 'This guide resolves issues that are related to the session of the - sign-out failed.\n'
    },
    {
      note: 'Emphasis, and a quotation with a colon in it.',
      before: '- Write down the _incident\n\nID_ that it shows.\n\nIt reports "Device:\n\nunknown", which means something else.\n',
      after: '- Write down the _incident ID_ that it shows.\n\nIt reports "Device: unknown", which means something else.\n'
    },
    {
      note: 'The same before a capital, inside quotation marks.',
      before: 'The description of the error, "ShadowKeyMissing\n- The key is gone," says it.\n',
      after: 'The description of the error, "ShadowKeyMissing - The key is gone," says it.\n'
    },
    {
      note: 'A step of a path, which became a quotation.',
      before: '- In the viewer of events, look under Windows Logs > Security\n  > Application for what was\n  written.\n',
      after: '- In the viewer of events, look under Windows Logs > Security > Application for what was\n  written.\n'
    }
  ],
  negatives: [
    {note: 'Two sentences.', text: 'The first paragraph.\n\nThe second one.\n'},
    {
      note: 'Two sentences that stand side by side elsewhere, by habit.',
      profile: 'plain',
      text: 'Whether to do it (boolean, default: false).\n\nThe default is not to.\n\nHow to do it (boolean, default: false). The default is to ask.\n'
    },
    {
      note: 'Parts that are lettered, as laws have them.',
      text: 'The parties, who have met for this purpose, agree on the terms below; and\n\n(b) settle the matter.\n'
    },
    {
      note: 'A note below an item.',
      text: '- Look it up in the directory of the tenant that was named before\n\n  **Note:** it may be empty.\n'
    },
    {
      note: 'A definition list, which is text to most tools.',
      profile: 'plain',
      text: 'Token\n: something that is issued to a client which asks for it\n\nlower\n: case\n'
    },
    {note: 'A quotation.', profile: 'plain', text: 'On Monday somebody of the team that is in charge wrote\n> that all is well\n'},
    {note: 'A salutation.', profile: 'plain', text: 'Sehr geehrte Damen und Herren,\n\nwir freuen uns sehr.\n'},
    {note: 'Words that end a sentence in other languages.', profile: 'plain', text: 'Læs mere her\n\nKontakt os\n'},
    {note: 'What is shown, not said.', profile: 'plain', text: 'See the page of the\n\n[project](https://example.com)\n'},
    {note: 'Signs of footnotes.', profile: 'plain', text: '*incl. VAT\n\nFree shipping*\n'},
    {note: 'A lead-in.', text: '- Check the following:\n\n  the text below\n'},
    {note: 'A title of its own line.', profile: 'plain', text: 'My tool\n\nit does things\n'},
    {note: 'Someone who writes small.', profile: 'plain', text: 'this module does a great many useful things\n\nit was written in a day\n'},
    {
      note: 'An item and the text after its list.',
      profile: 'plain',
      text: '- apples and pears\n- oranges\n\nand then some more text follows here.\n'
    },
    {note: 'A heading and its text.', profile: 'plain', text: '# The name of a module\nit does things that are useful.\n'},
    {note: 'Code.', text: '    the first line of the\n\n    code goes on\n'}
  ],
  repeats: true,
  find(view) {
    const cuts = candidates(view)
    if (cuts.length === 0) return []
    const whole = blockTexts(view.tree)
    const cutAt = (column: number | undefined, otherCuts: boolean) => accept(cuts, (cut) => isCut(view, whole, cut, column, otherCuts))
    // Lines before a cut tell the column too, but only where the sentence itself shows that it goes on.
    const evident = cutAt(undefined, false).map(({line}) => line)
    const column = wrapColumn([...wrappedLines(view), ...evident])
    const plain = cutAt(column, false)
    const all = plain.length >= 2 ? cutAt(column, true) : plain
    return all.filter((cut, index) => all.slice(0, index).every((other) => apart(cut, other))).flatMap(({splices}) => splices)
  }
}

/** Two blocks that may be the two halves of one. */
interface Cut {
  before: Paragraph | Heading
  after: Nodes
  /** How the line before the cut ended. */
  line: WrappedLine
  /** The line before is what is left of a longer one, so that its length says nothing. */
  remainder: boolean
  /** All that stands before the cut: the block, and those it was found to go on from. */
  start: number
  text: string
  kind: 'paragraph' | 'item' | 'indent' | 'numbered' | 'heading' | 'bullet' | 'quote' | 'number'
  splices: Splice[]
}

/** The cuts for which `isTaken` holds, each judged with what was found to belong before it. */
function accept(cuts: readonly Cut[], isTaken: (cut: Cut) => boolean): Cut[] {
  const taken = new Map<Nodes, Cut>()
  for (const cut of cuts) {
    const previous = taken.get(cut.before)
    const {start, text, kind} = previous ?? cut
    const whole = previous
      ? {...cut, start, text: `${text} ${cut.text}`, kind: kind === 'indent' || kind === 'numbered' ? kind : cut.kind}
      : cut
    if (isTaken(whole)) taken.set(cut.after, whole)
  }
  return [...taken.values()]
}

/** Whether two cuts can be mended in one go: the lines of a heading change how what is below them reads. */
function apart(cut: Cut, other: Cut): boolean {
  return cut.before !== other.before && cut.after !== other.after && !(other.kind === 'heading' && other.after === cut.before)
}

function candidates(view: TextView): Cut[] {
  const cuts: Cut[] = []
  visit(view.tree, (node) => {
    if (!('children' in node)) return
    if (node.type === 'table') return SKIP
    for (let index = 0; index + 1 < node.children.length; index++) {
      const cut = candidate(view, node, index) ?? numberCut(view, node, index)
      if (cut) cuts.push(cut)
    }
    return
  })
  return cuts
}

function candidate(view: TextView, parent: Parents, index: number): Cut | undefined {
  const left: Nodes | undefined = parent.children[index]
  const right: Nodes | undefined = parent.children[index + 1]
  if (!left || !right) return undefined
  if (left.type === 'heading' && right.type === 'paragraph') return headingCut(view, left, right)
  if (left.type === 'paragraph' && right.type === 'list') return bulletCut(view, left, right, parent.type === 'root')
  if (right.type === 'blockquote') return quoteCut(view, lastParagraph(left), right)
  if (right.type !== 'paragraph') return undefined
  if (left.type === 'paragraph') return makeCut(view, left, right, parent.type === 'listItem' ? 'item' : 'paragraph')
  const before = left.type === 'list' ? lastParagraph(left) : undefined
  if (!before || left.type !== 'list') return undefined
  const next: Nodes | undefined = parent.children[index + 2]
  const nextNumber = (left.start ?? 1) + left.children.length
  const goesOn = (next?.type === 'list' && next.ordered && next.start === nextNumber) || holdsItem(view, right, nextNumber)
  const numbered = left.ordered && goesOn
  return makeCut(view, before, right, numbered ? 'numbered' : 'indent')
}

/** Whether a line of a paragraph would be the next item of the list before it, which it cannot be inside a paragraph. */
function holdsItem(view: TextView, paragraph: Nodes, number: number): boolean {
  return new RegExp(`\\n[ \\t]*${number}[.)] `).test(sliceOf(view, paragraph))
}

function lastParagraph(node: Nodes): Paragraph | undefined {
  if (node.type === 'paragraph') return node
  const last = 'children' in node && (node.type === 'list' || node.type === 'listItem') ? node.children.at(-1) : undefined
  return last ? lastParagraph(last) : undefined
}

/** A heading that goes on in the line below it. All of that paragraph was in the heading. */
function headingCut(view: TextView, heading: Heading, paragraph: Paragraph): Cut | undefined {
  const adjacent = heading.position?.end.line === (paragraph.position?.start.line ?? 0) - 1
  if (!adjacent || !view.text.slice(startOf(heading)).startsWith('#')) return undefined
  const cut = makeCut(view, heading, paragraph, 'heading')
  if (!cut) return undefined
  const slice = view.text.slice(startOf(paragraph), endOf(paragraph))
  const ends = [...slice.matchAll(/[ \t]*\n[ \t]*/g)].map(({index, 0: found}) => {
    const start = startOf(paragraph) + index
    return {start, end: start + found.length, text: ' '}
  })
  return {...cut, splices: [...cut.splices, ...ends]}
}

/** A number at the start of a line that a wrap put there: `in the year` and `2019. It was`. */
function numberCut(view: TextView, parent: Parents, index: number): Cut | undefined {
  const left: Nodes | undefined = parent.children[index]
  const right: Nodes | undefined = parent.children[index + 1]
  const item = right?.type === 'list' && right.ordered ? right.children[0] : right
  const before =
    left?.type === 'list' || left?.type === 'listItem'
      ? lastParagraph(left.type === 'list' ? left : (left.children.at(-1) ?? left))
      : undefined
  if (!before || item?.type !== 'listItem' || item.position?.start.line !== (before.position?.end.line ?? 0) + 1) return undefined
  // No list counts that far; a code or a year does.
  if (!/^\d{4,9}[.)] /.test(sliceOf(view, item))) return undefined
  return makeCut(view, before, item, 'number')
}

/** A single bullet right under a paragraph that did not end: a dash that a wrap put there. */
function bulletCut(view: TextView, paragraph: Paragraph, list: Nodes, atRoot: boolean): Cut | undefined {
  if (list.type !== 'list' || list.ordered || list.children.length !== 1) return undefined
  if (paragraph.position?.end.line !== (list.position?.start.line ?? 0) - 1) return undefined
  const text = list.children[0]?.children[0]
  if (text?.type !== 'paragraph' || list.children[0]?.children.length !== 1) return undefined
  const begins = atRoot && beginsInside(textOf(text))
  return begins || (leavesQuoteOpen(proseOf(paragraph)) && leavesQuoteOpen(proseOf(text)))
    ? makeCut(view, paragraph, list, 'bullet')
    : undefined
}

/** Whether a quotation that begins or ends in `text` has its other half elsewhere. */
function leavesQuoteOpen(text: string): boolean {
  return (text.match(/["“”]/g)?.length ?? 0) % 2 === 1
}

/** A quotation of one line right under a paragraph that did not end: the `>` of a path that a wrap put there. */
function quoteCut(view: TextView, paragraph: Paragraph | undefined, quote: Nodes): Cut | undefined {
  if (!paragraph || quote.type !== 'blockquote' || quote.children.length !== 1 || quote.children[0]?.type !== 'paragraph') return undefined
  if (paragraph.position?.end.line !== (quote.position?.start.line ?? 0) - 1) return undefined
  // What a person quotes has its marker on every line.
  return /\n[ \t]*>/.test(sliceOf(view, quote)) ? undefined : makeCut(view, paragraph, quote, 'quote')
}

function makeCut(view: TextView, before: Paragraph | Heading, after: Nodes, kind: Cut['kind']): Cut | undefined {
  const start = endOf(before)
  const end = startOf(after)
  // Nothing but white space may stand between them: a quote's marker may not.
  if (!/^\s+$/.test(view.text.slice(start, end))) return undefined
  const {length, remainder} = lastLine(view, startOf(before), start)
  const lastUnit =
    /(?:\[[^\]]*\]\([^)]*\)|\S{30,})\S*(?:\s\S+)?$/.exec(view.text.slice(Math.max(0, start - length), start))?.[0].length ?? 0
  return {
    before,
    after,
    start: startOf(before),
    text: proseOf(before),
    kind,
    line: {length, nextWord: firstUnit(view, after), unbreakable: lastUnit * 2 > length},
    remainder,
    splices: [{start, end, text: ' '}]
  }
}

/**
 * The length that the last line of a block had when it was wrapped. A later
 * tool may have pulled it up to its parent, or cut it again and left a space.
 */
function lastLine(view: TextView, blockStart: number, end: number): {length: number; remainder: boolean} {
  const block = view.text.slice(blockStart, end)
  const pulledUp = /[:*]( {2,})([*+-] [\s\S]*)$/.exec(block)
  if (pulledUp) {
    const [, spaces = '', text = ''] = pulledUp
    return {length: spaces.length - 1 + text.replace(/\s+/g, ' ').trimEnd().length, remainder: true}
  }
  const lineStart = view.text.lastIndexOf('\n', end - 1) + 1
  const length = view.text.slice(lineStart, end).trimEnd().length
  const previousStart = view.text.lastIndexOf('\n', lineStart - 2) + 1
  const previous = view.text.slice(previousStart, Math.max(0, lineStart - 1))
  if (lineStart <= blockStart || !/\S $/.test(previous)) return {length, remainder: false}
  return {length: previous.length + length, remainder: true}
}

/** The length of what a wrapper would not have broken: a word, or a link with its text. */
function firstUnit(view: TextView, node: Nodes): number {
  const first = 'children' in node ? node.children[0] : undefined
  if (first?.type === 'link' || first?.type === 'inlineCode') {
    const length = endOf(first) - startOf(first)
    return length + (/^\S*/.exec(view.text.slice(endOf(first)))?.[0].length ?? 0)
  }
  return /^\S*/.exec(view.text.slice(startOf(node)))?.[0].length ?? 0
}

/** The lines inside the paragraphs of a text, each with the word that came after it. */
function wrappedLines(view: TextView): WrappedLine[] {
  const lines: WrappedLine[] = []
  visit(view.tree, 'paragraph', (paragraph) => {
    const end = endOf(paragraph)
    let at = view.text.lastIndexOf('\n', startOf(paragraph) - 1) + 1
    for (let next = view.text.indexOf('\n', at); next !== -1 && next < end; next = view.text.indexOf('\n', at)) {
      const word = /^[ \t>]*(\S*)/.exec(view.text.slice(next + 1, next + 400))?.[1] ?? ''
      lines.push({length: view.text.slice(at, next).trimEnd().length, nextWord: word.length})
      at = next + 1
    }
  })
  return lines
}

function isCut(view: TextView, whole: readonly string[], cut: Cut, column: number | undefined, otherCuts: boolean): boolean {
  const before = cut.text
  const after = proseOf(cut.after)
  const ending = endingOf(before)
  if (after === '' || ending.words === 0 || startsWithPicture(cut.after)) return false
  const {sentences} = view.profile.mend
  const fits = column !== undefined && fitsColumn(cut.line, column)
  // Elsewhere than in whole sentences, each sign needs a line that ended at the column of the text.
  if (!sentences && !fits) return false
  if (!isLabel(cut.before) && opensMarkup(view, cut)) return true
  if (startsPart(cut.after)) return false
  if (isAllCode(cut.after)) return false
  const small = beginsInside(after)
  const inside = small && !startsLowerCase(before)
  const short = column !== undefined && !cut.remainder && cut.line.length + 1 + cut.line.nextWord <= column
  if (isLabel(cut.before)) return cut.kind === 'item' && otherCuts && fits && startsWithUnit(cut.after)
  if (cut.kind === 'number') return !short && !ending.closed
  if (cut.kind === 'heading' && !ending.closed && standsElsewhere(before, after, whole, 1)) return true
  if (cut.kind === 'heading') return before.length >= 40 && !short && !ending.closed && inside && (fits || ending.open || ending.halfOpen)
  if (cut.kind === 'bullet') return !short && (ending.open || (!ending.closed && (fits || leavesQuoteOpen(before))))
  if (cut.kind === 'quote') {
    const isPath = / > /.test(`${before} ${after}`) || (fits && sentences)
    return isPath && !short && !ending.closed && before.length >= 30
  }
  // Two whole sentences may stand side by side elsewhere by habit; half of one does not.
  if ((!ending.closed || small) && standsElsewhere(before, after, whole)) return true
  if (ending.open && (small || (!short && (cut.kind !== 'indent' || ending.openWord)))) return true
  if (sentences && goesOn(cut, before, after, ending)) return true
  if (cut.kind === 'numbered' && !ending.closed && (inside || fits)) return true
  // Before something long that a wrapper keeps whole, a line may be short.
  // Inside an item there is seldom a second paragraph, and often a word that a wrapper keeps whole.
  if (cut.kind === 'item' && ending.halfOpen && (fits || otherCuts || startsWithUnit(cut.after))) return true
  if (cut.kind === 'item' && otherCuts && fits && (!ending.closed || startsWithUnit(cut.after))) return true
  if (ending.words < 5 || before.length < 30) return false
  if (inside && !ending.closed && (fits || (sentences && (ending.halfOpen || !short)))) return true
  if (!otherCuts) return false
  if (cut.kind === 'indent') return sentences && fits && !ending.closed
  // A capital after the cut: a name in the middle of a sentence, or the next sentence of the paragraph.
  return ending.closed ? fits && cut.kind === 'item' : fits || cut.remainder
}

/** What shows in whole sentences that one of them goes on after the cut. */
function goesOn({kind}: Cut, before: string, after: string, ending: Ending): boolean {
  const quoted = leavesQuoteOpen(before) && leavesQuoteOpen(after)
  if (quoted && (!ending.closed || beginsInside(after))) return true
  if (ending.closed) return false
  if (closesBracket(before, after)) return true
  if (/^[–—] \p{Ll}/u.test(after)) return true
  if (kind === 'item') return /^\(/.test(after) || (before.endsWith(',') && beginsInside(after))
  // A preposition at the end of a long line leads in to nothing else.
  return kind === 'paragraph' && before.length >= 60 && ending.halfOpen && /\p{L}$/u.test(before)
}

/** Whether a block is nothing but code: shown, not said. */
function isAllCode(node: Nodes): boolean {
  return 'children' in node && node.children.length > 0 && node.children.every(({type}) => type === 'inlineCode')
}

/** The visible text of a block, without what its pictures say. */
function proseOf(node: Nodes): string {
  if (node.type === 'image' || node.type === 'imageReference' || node.type === 'html') return ''
  if ('children' in node) return node.children.map(proseOf).join('')
  return textOf(node)
}

/** `**Note:**` alone, or a line that leads in to what follows. */
function isLabel(node: Paragraph | Heading): boolean {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong'
}

/** Whether a block begins as a part of its own does: `(b)`, `iv)`, `**Note:**`, or the `:` of a definition list. */
function startsPart(node: Nodes): boolean {
  const first = 'children' in node ? node.children[0] : undefined
  const text = proseOf(node)
  if (first?.type === 'strong') return /:(?:\s|$)/.test(text.slice(proseOf(first).length - 1, proseOf(first).length + 2))
  return /^(?:\(?(?:\p{L}|[ivx]+|\d{1,2})[).]\s|:\s)|\n:\s/u.test(text)
}

/** Whether a block begins with what a wrapper keeps whole: a link or code. */
function startsWithUnit(node: Nodes): boolean {
  const first = 'children' in node ? node.children[0] : undefined
  return first?.type === 'link' || first?.type === 'inlineCode'
}

function startsWithPicture(node: Nodes): boolean {
  const first = 'children' in node ? node.children[0] : undefined
  if (first?.type === 'link') return startsWithPicture(first)
  return first?.type === 'image' || first?.type === 'imageReference' || first?.type === 'html'
}

/** Each side holds half of a marker, and joined they hold none. */
function opensMarkup(view: TextView, {before, after, start}: Cut): boolean {
  if (literalMarkers(after) === 0) return false
  const [left, right] = [view.text.slice(start, endOf(before)).replace(/\s*\n\s*/g, ' '), sliceOf(view, after)]
  const markersIn = (text: string) => literalMarkers(parseMarkdown(text, view.profile.syntax))
  // Each by itself too: a reference that is defined elsewhere splits the brackets around it.
  return markersIn(`${left} ${right}`) === 0 && markersIn(left) > 0 && markersIn(right) > 0
}

/** What the paragraphs and headings of a text say, in lower case, to know words that stand together elsewhere. */
function blockTexts(tree: Root): string[] {
  const texts: string[] = []
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') texts.push(` ${proseOf(node).toLowerCase().replace(/\s+/g, ' ')} `)
  })
  return texts
}

// So many words on both sides of a cut stand together by no accident.
const wordsBeside = 3

/** Whether the words on both sides of a cut stand together in another block: the title, or another copy of the text. */
function standsElsewhere(before: string, after: string, texts: readonly string[], fewestAfter = wordsBeside): boolean {
  const left = before.toLowerCase().match(/\S+/g)?.slice(-wordsBeside) ?? []
  const right = after.toLowerCase().match(/\S+/g)?.slice(0, wordsBeside) ?? []
  if (left.length < wordsBeside || right.length < fewestAfter) return false
  const joined = ` ${[...left, ...right].join(' ')}`
  return texts.some((text) => text.includes(joined))
}

function sliceOf(view: TextView, node: Nodes): string {
  return view.text.slice(startOf(node), endOf(node))
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0
}
