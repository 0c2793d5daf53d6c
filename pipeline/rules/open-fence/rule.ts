import type {Root} from 'mdast'
import type {Splice} from '../../edits/splice.js'
import {isMarkdownFence} from '../../markdown/code.js'
import {parseMarkdown} from '../../markdown/parse.js'
import {endOf, startOf} from '../../markdown/source.js'
import {EXIT, visit} from '../../markdown/visit.js'
import type {TextRule, TextView} from '../rule.js'

export const openFence: TextRule = {
  kind: 'text',
  id: 'open-fence',
  summary:
    'A code fence that a generation left open when it broke off is closed ' +
    'before the next generation.',
  changes: 'form',
  signs: [],
  untilSettled: true,
  find(view) {
    const starts = generationStarts(view)
    const first = starts.length > 0 ? firstLeftOpen(view.tree, 0, view.text, starts) : undefined
    if (!first) {
      return []
    }
    const splices = [first]
    let present = 0
    for (let from = first.start; from < view.text.length; ) {
      while ((starts[present] ?? from) < from) {
        present += 1
      }
      const next = readOn(view, present, starts)
      if (next.splice) {
        splices.push(next.splice)
      }
      from = next.from
    }
    return splices
  }
}

/** Where the headings of generations begin, in order. */
function generationStarts({text, profile}: TextView): number[] {
  const starts: number[] = []
  for (const label of profile.generated?.labels ?? []) {
    const heading = `\n## ${label}\n`
    for (let at = text.indexOf(heading); at !== -1; at = text.indexOf(heading, at + 1)) {
      starts.push(at + 1)
    }
  }
  return starts.sort((a, b) => a - b)
}

/**
 * Closes the first fence that is left open in a part of a text.
 *
 * @param tree the part, parsed
 * @param offset where it begins in the text
 */
function firstLeftOpen(
  tree: Root,
  offset: number,
  text: string,
  starts: readonly number[]
): Splice | undefined {
  let splice: Splice | undefined
  let next = 0
  visit(tree, 'code', (node) => {
    const start = offset + (startOf(node) ?? 0)
    while ((starts[next] ?? text.length) <= start) {
      next += 1
    }
    const heading = starts[next] ?? text.length
    const mark = /^(?:`{3,}|~{3,})/.exec(text.slice(start))?.[0]
    const isInside = heading <= offset + (endOf(node) ?? 0)
    if (mark && isInside && heading < text.length && !isMarkdownFence(node)) {
      splice = {start: heading, end: heading, text: `${mark}\n\n`}
      return EXIT
    }
    return undefined
  })
  return splice
}

/**
 * Reads on from the heading of a generation below which every fence before it is closed: there the
 * text is read as from its start. The part that is read ends with the heading of a later
 * generation. It is made longer until that is a heading, and not part of a block above it.
 *
 * @param present which of the generations it is
 * @returns the next splice, if there is one in the part, and where to read on
 */
function readOn(
  {text, profile}: TextView,
  present: number,
  starts: readonly number[]
): {splice?: Splice; from: number} {
  const from = starts[present] ?? text.length
  for (let count = 1; ; count *= 2) {
    const last = starts[present + count] ?? text.length
    const lineEnd = text.indexOf('\n', last)
    const end = lineEnd === -1 ? text.length : lineEnd + 1
    const tree = parseMarkdown(text.slice(from, end), profile.syntax)
    const splice = firstLeftOpen(tree, from, text, starts.slice(present, present + count + 1))
    if (splice) {
      return {splice, from: splice.start}
    }
    const isHeading = tree.children.some(
      (node) => node.type === 'heading' && startOf(node) === last - from
    )
    if (isHeading || end === text.length) {
      return {from: isHeading ? last : text.length}
    }
  }
}
