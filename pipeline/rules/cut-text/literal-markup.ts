import type {Nodes} from 'mdast'

/**
 * How many markers of strong text, emphasis, code or links stand as literal
 * characters in the text of a node, because their other half is missing.
 */
export function literalMarkers(node: Nodes): number {
  if (node.type === 'text') {
    const marks =
      node.value.match(
        /\*\*|__|`+|(?<![\p{L}\p{N}_])_(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])_(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}\s*])\*(?=\S)|(?<=\s|^)\*(?=[^\s*])|(?<=[^\s*])\*(?=\s|$|[.,;:!?])/gu
      )?.length ?? 0
    return marks + unpairedBrackets(node.value)
  }
  return 'children' in node
    ? node.children.reduce((sum, child) => sum + literalMarkers(child), 0)
    : 0
}

function unpairedBrackets(text: string): number {
  let open = 0
  let unpaired = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[') {
      open += 1
    } else if (text[at] === ']' && open > 0) {
      open -= 1
    } else if (text[at] === ']' && text[at + 1] === '(') {
      unpaired += 1
    }
  }
  return open + unpaired
}
