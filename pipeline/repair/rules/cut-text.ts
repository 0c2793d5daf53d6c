import type {Nodes, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {parseMarkdown} from '../../markdown/syntax.js'
import type {TextRule, TextView} from '../../rule/rule.js'
import {type Cut, endOf, possibleCuts, proseOf, sliceOf, wrappedLines} from '../evidence/cuts.js'
import {literalMarkers} from '../evidence/literal-markup.js'
import {beginsInside, closesBracket, type Ending, endingOf, leavesQuoteOpen, startsLowerCase} from '../evidence/sentence.js'
import {fitsColumn, wrapColumn} from '../evidence/wrap-column.js'

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
      note: 'With the backslash of a hard break.',
      before: '- Check for any conditional access policies that might be affecting the\\\n\n  sign-in.\n',
      after: '- Check for any conditional access policies that might be affecting the sign-in.\n'
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
      note: 'And before a capital, where both stand so in the title.',
      before: '# AADSTS1: Name - Bad request. The passed key is old.\n\nIssues related to Name - Bad request.\n\nThe passed key is old.\n',
      after: '# AADSTS1: Name - Bad request. The passed key is old.\n\nIssues related to Name - Bad request. The passed key is old.\n'
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
      note: 'Half a sentence that is short.',
      before: 'The error code **AADSTS1**\n\nmeans that it failed.\n',
      after: 'The error code **AADSTS1** means that it failed.\n'
    },
    {
      note: 'A step of a path, which became a quotation.',
      before: '- In the viewer of events, look under Windows Logs > Security\n  > Application for what was\n  written.\n',
      after: '- In the viewer of events, look under Windows Logs > Security > Application for what was\n  written.\n'
    }
  ],
  negatives: [
    {note: 'Two short lines.', text: 'Error details\n\nthe second line of it\n'},
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
    {
      note: 'An address on a line of its own.',
      profile: 'plain',
      text: 'You may not use this file except in compliance with what the\nlicense says, and you may obtain a copy of the license at the\naddress that stands below, or wherever else it may stand; it is at\n\nhttp://www.apache.org/licenses/\n\nUnless the law says something else, it comes without warranties.\n'
    },
    {
      note: 'A label between two lists.',
      profile: 'plain',
      text: '- Removed the agent, to allow usage of the global agent. Fixes it\n\ndependencies\n\n- Added logic to detect support for chunking of responses, and thus\n  a possibility to rule out streaming transports before running any\n  of them, which makes a difference only for one of them, and there\n  only now.\n'
    },
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
    const cuts = possibleCuts(view)
    if (cuts.length === 0) return []
    const whole = blockTexts(view.tree)
    const cutAt = (column: number | undefined, otherCuts: boolean) =>
      accept(cuts, (cut) => isCut(view, whole, cuts, cut, column, otherCuts))
    // Lines before a cut tell the column too, but only where the sentence itself shows that it goes on.
    const evident = cutAt(undefined, false).map(({line}) => line)
    const column = wrapColumn([...wrappedLines(view), ...evident])
    const plain = cutAt(column, false)
    const all = plain.length >= 2 ? cutAt(column, true) : plain
    return all.filter((cut, index) => all.slice(0, index).every((other) => apart(cut, other))).flatMap(({splices}) => splices)
  }
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
  if (after === '' || ending.words === 0 || startsWithPicture(cut.after)) return false
  const {sentences} = view.profile.mend
  const fits = column !== undefined && fitsColumn(cut.line, column)
  // Elsewhere than in whole sentences, each sign needs a line that ended at the column of the text.
  if (!sentences && !fits) return false
  if (!isLabel(cut.before) && opensMarkup(view, cut)) return true
  if (startsPart(cut.after)) return false
  if (isShown(cut.after, cuts) || (!sentences && isLabel(cut.after))) return false
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
  // What stands together in the title is one text wherever the title is said again.
  if (view.profile.title && standsElsewhere(before, after, whole.slice(0, 1))) return true
  if (ending.open && (small || (!short && (cut.kind !== 'indent' || ending.openWord)))) return true
  if (sentences && goesOn(cut, before, after, ending)) return true
  if (cut.kind === 'numbered' && !ending.closed && (inside || fits)) return true
  // Before something long that a wrapper keeps whole, a line may be short.
  // Inside an item there is seldom a second paragraph, and often a word that a wrapper keeps whole.
  if (cut.kind === 'item' && ending.halfOpen && (fits || otherCuts || startsWithUnit(cut.after))) return true
  if (cut.kind === 'item' && otherCuts && fits && (!ending.closed || startsWithUnit(cut.after))) return true
  // Nor does a sentence stop before a link that was too long for its line.
  if (cut.kind === 'item' && sentences && fits && !ending.closed && ending.words >= 5 && startsWithUnit(cut.after)) return true
  // Half a sentence, and the half that ends it.
  if (sentences && cut.kind === 'paragraph' && inside && !ending.closed && ending.words >= 4 && endingOf(after).closed) return true
  if ((ending.words < 5 && !fits) || (before.length < 30 && !cut.line.unbreakable)) return false
  // Below a list, a word in small letters may be a label.
  if (cut.kind === 'indent' && !sentences && !endingOf(after).closed) return false
  if (inside && !ending.closed && (fits || (sentences && (ending.halfOpen || !short)))) return true
  if (!otherCuts) return false
  // A link that is longer than a line ends it wherever it stands, and often a list of links.
  if (cut.kind === 'indent') return sentences && fits && !ending.closed && !cut.line.unbreakable
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
  if (/^\((?!\p{L}{1,2}\)|optional)/iu.test(after)) return true
  if (kind === 'item') return before.endsWith(',') && beginsInside(after)
  // A preposition at the end of a long line leads in to nothing else.
  return kind === 'paragraph' && before.length >= 60 && ending.halfOpen && /\p{L}$/u.test(before)
}

/** Whether a block is nothing but code, shown and not said: unless a sentence goes on behind it. */
function isShown(node: Nodes, cuts: readonly Cut[]): boolean {
  return isAllCode(node) && !cuts.some(({before, after}) => before === node && beginsInside(proseOf(after)))
}

function isAllCode(node: Nodes): boolean {
  return 'children' in node && node.children.length > 0 && node.children.every(({type}) => type === 'inlineCode')
}

/** `**Note:**` alone, or a line that leads in to what follows. */
function isLabel(node: Nodes): boolean {
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
