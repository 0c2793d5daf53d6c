import type {Nodes} from 'mdast'
import {decide, type SignIds} from '../../signs/sign.js'
import {wrapColumn} from '../../signs/wrap-column.js'
import type {TextRule} from '../rule.js'
import {type Cut, possibleCuts} from './cuts.js'
import {type CutText, factsOf, textOf, type Wraps} from './facts.js'
import {wrappedLines} from './line-before-cut.js'
import {cutSigns, tablesFor} from './signs.js'

/** A cut that is damage, and the signs that decided so. */
interface DecidedCut {
  cut: Cut
  signs: SignIds
}

/** One may be a mistake of this rule; several show that the text was cut. */
const fewestCuts = 2

export const cutText: TextRule = {
  kind: 'text',
  id: 'cut-text',
  summary:
    'A paragraph, list item or heading that was cut by a wrap and an injected blank line, ' +
    'or that lost its indent, is joined again.',
  changes: 'joints',
  signs: cutSigns,
  untilSettled: true,
  find(view) {
    const cuts = possibleCuts(view)
    if (cuts.length === 0) {
      return []
    }
    const text = textOf(view, cuts)
    // First, what needs no wrap column: the lines before these cuts tell the column too.
    const evident = decidedCuts(text, {otherCuts: false}).map(({cut}) => cut.line)
    const column = wrapColumn([...wrappedLines(view), ...evident])
    // Then, what the column shows; and in a text with several cuts, what less evidence shows.
    const decided = decidedCuts(text, {column, otherCuts: false})
    const all =
      decided.length >= fewestCuts ? decidedCuts(text, {column, otherCuts: true}) : decided
    return apart(all).flatMap(({cut, signs}) => cut.splices.map((splice) => ({...splice, signs})))
  }
}

/** The cuts that are damage, each decided with all the text that goes on before it. */
function decidedCuts(text: CutText, wraps: Wraps): DecidedCut[] {
  const decided = new Map<Nodes, DecidedCut>()
  for (const each of text.cuts) {
    const previous = decided.get(each.before)?.cut
    const cut = previous ? goOn(previous, each) : each
    const signs = signsOf(cut, text, wraps)
    if (signs) {
      decided.set(cut.after, {cut, signs})
    }
  }
  return [...decided.values()]
}

function signsOf(cut: Cut, text: CutText, wraps: Wraps): SignIds | undefined {
  const facts = factsOf(cut, text, wraps)
  for (const table of tablesFor(cut.kind)) {
    const signs = decide(table, facts)
    if (signs) {
      return signs
    }
  }
  return undefined
}

// Enough to see how a text begins and ends, in characters. What is further back tells nothing.
const longestText = 1000

/** A cut with the text that the cut before it joins, which may begin in a list. */
function goOn(previous: Cut, cut: Cut): Cut {
  const belowList = previous.kind === 'indent' || previous.kind === 'numbered'
  const isNear = cut.start - previous.start <= longestText
  return {
    ...cut,
    start: isNear ? previous.start : cut.start,
    text: `${previous.text.slice(-longestText)} ${cut.text}`,
    kind: belowList ? previous.kind : cut.kind
  }
}

/**
 * The cuts that can be mended in one round. Two of them share no block. A heading takes only the
 * lines right below it: what these were cut from is another block.
 */
function apart(all: readonly DecidedCut[]): DecidedCut[] {
  const [befores, afters, belowHeadings] = [new Set<Nodes>(), new Set<Nodes>(), new Set<Nodes>()]
  return all.filter(({cut: {kind, before, after}}) => {
    const isApart = !befores.has(before) && !afters.has(after) && !belowHeadings.has(before)
    befores.add(before)
    afters.add(after)
    if (kind === 'heading') {
      belowHeadings.add(after)
    }
    return isApart
  })
}
