import type {PhrasingContent} from 'mdast'
import {type PhrasingPoint, trimPhrasing} from '../edits/phrasing.js'
import {lineOfPhrasing} from '../markdown/line.js'

/**
 * Phrasing divided at some points, which are in order: one part more than there are points. A
 * part that begins or ends inside a text node has no white space at its edges, as with
 * `splitPhrasing`.
 */
export function dividePhrasing(
  nodes: readonly PhrasingContent[],
  points: readonly PhrasingPoint[]
): PhrasingContent[][] {
  const isInText = (point: PhrasingPoint | undefined) =>
    point !== undefined && nodes[point.index]?.type === 'text'
  return [undefined, ...points].map((from, at) => {
    const to = points[at]
    const part = partBetween(nodes, from, to)
    return isInText(from) || isInText(to)
      ? trimPhrasing(part.filter((node) => node.type !== 'text' || node.value !== ''))
      : part
  })
}

function partBetween(
  nodes: readonly PhrasingContent[],
  from: PhrasingPoint | undefined,
  to: PhrasingPoint | undefined
): PhrasingContent[] {
  const first = from?.index ?? 0
  const last = to?.index ?? nodes.length
  const part = nodes.slice(first, last)
  const cut = nodes[last]
  if (to && cut?.type === 'text') {
    part.push({...cut, value: cut.value.slice(0, to.offset)})
  }
  const [start] = part
  if (from && start?.type === 'text') {
    part[0] = {...start, value: start.value.slice(from.offset)}
  }
  return part
}

/**
 * The last characters of the line that phrasing makes up to an index, `count` of them or more. No
 * more nodes are read than that takes.
 */
export function lineBefore(
  nodes: readonly PhrasingContent[],
  index: number,
  count: number
): string {
  let line = ''
  for (let read = 1; line.length < count; read *= 2) {
    line = lineOfPhrasing(nodes.slice(Math.max(0, index - read), index))
    if (read >= index) {
      return line
    }
  }
  return line
}
