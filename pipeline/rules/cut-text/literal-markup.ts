import type {Nodes} from 'mdast'

/** The markers of strong text, emphasis and code where they are next to what they mark. */
const markers = new RegExp(
  [
    String.raw`\*\*|__|${'`'}+`,
    // A single underscore inside a word is part of a name.
    String.raw`(?<![\p{L}\p{N}_])_(?=[\p{L}\p{N}])`,
    String.raw`(?<=[\p{L}\p{N}])_(?![\p{L}\p{N}_])`,
    // A single asterisk with a space on both sides is a sign of its own.
    String.raw`(?<![\p{L}\p{N}\s*])\*(?=\S)`,
    String.raw`(?<=\s|^)\*(?=[^\s*])`,
    String.raw`(?<=[^\s*])\*(?=\s|$|[.,;:!?])`
  ].join('|'),
  'gu'
)

/**
 * How many markers of strong text, emphasis, code or links stand as literal
 * characters in the text of a node, because their other half is missing.
 */
export function literalMarkers(node: Nodes): number {
  if (node.type === 'text') {
    return (node.value.match(markers)?.length ?? 0) + unpairedBrackets(node.value)
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
