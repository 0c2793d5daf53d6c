import type {PhrasingContent} from 'mdast'

/** A place in phrasing: in the text node at `index`, after `offset` of its characters. */
export interface PhrasingPoint {
  index: number
  offset: number
}

/**
 * The phrasing before and after a point. The text node there is split in two, and
 * empty text is left out. Both halves keep the position of the whole: it tells where they
 * came from.
 */
export function splitPhrasing(
  nodes: readonly PhrasingContent[],
  {index, offset}: PhrasingPoint
): [PhrasingContent[], PhrasingContent[]] {
  const node = nodes[index]
  if (node?.type !== 'text') {
    return [nodes.slice(0, index), nodes.slice(index)]
  }
  const left: PhrasingContent = {...node, value: node.value.slice(0, offset)}
  const right: PhrasingContent = {...node, value: node.value.slice(offset)}
  const tidy = (part: PhrasingContent[]) =>
    trimPhrasing(part.filter((piece) => piece.type !== 'text' || piece.value !== ''))
  return [tidy([...nodes.slice(0, index), left]), tidy([right, ...nodes.slice(index + 1)])]
}

/**
 * Phrasing without white space or hard breaks at its edges. The text nodes at the
 * edges are replaced, not changed.
 */
export function trimPhrasing(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const trimmed = [...nodes]
  for (let first = trimmed[0]; first; first = trimmed[0]) {
    if (first.type === 'text') {
      trimmed[0] = {...first, value: first.value.trimStart()}
    }
    if (first.type !== 'break' && (first.type !== 'text' || first.value.trimStart() !== '')) {
      break
    }
    trimmed.shift()
  }
  for (let last = trimmed.at(-1); last; last = trimmed.at(-1)) {
    if (last.type === 'text') {
      trimmed[trimmed.length - 1] = {...last, value: last.value.trimEnd()}
    }
    if (last.type !== 'break' && (last.type !== 'text' || last.value.trimEnd() !== '')) {
      break
    }
    trimmed.pop()
  }
  return trimmed
}

/** Phrasing split at its hard breaks. */
export function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'break') {
      lines.push([])
    } else {
      lines.at(-1)?.push(node)
    }
  }
  return lines.map(trimPhrasing)
}
