import type {
  BlockContent,
  DefinitionContent,
  ListItem,
  Paragraph,
  Parents,
  PhrasingContent
} from 'mdast'
import {visit} from 'unist-util-visit'
import {type PhrasingPoint, splitPhrasing, trimPhrasing} from '../../edits/phrasing.js'
import type {TreeRule} from '../rule.js'

type Block = BlockContent | DefinitionContent

export const flattenedSteps: TreeRule = {
  kind: 'tree',
  id: 'flattened-steps',
  summary:
    'Sub-steps that were flattened into a paragraph, lettered (`a. … b. …`) or numbered, become a list again.',
  signs: [],
  repair(tree, editor) {
    if (!editor.profile.mend.items) {
      return
    }
    visit(tree, 'listItem', (item: ListItem) => {
      const steps = readSteps(item.children)
      if (steps) {
        editor.replace(item, 0, item.children.length, steps)
      }
    })
    visit(tree, 'paragraph', (paragraph, index, parent: Parents | undefined) => {
      if (index === undefined || parent?.type !== 'root') {
        return
      }
      const steps = readSteps([paragraph])
      if (steps) {
        editor.replace(parent, index, 1, steps)
      }
    })
  }
}

interface Marker extends PhrasingPoint {
  block: number
  length: number
}

/** The blocks of an item with its flattened steps as a list, or undefined where there are none. */
function readSteps(blocks: readonly Block[]): Block[] | undefined {
  for (const style of [letters, numbers]) {
    const markers = markersOf(blocks, style)
    if (markers.length >= 2 && isFlattened(markers)) {
      return nest(blocks, markers)
    }
  }
  return undefined
}

/** Two markers in one paragraph, or the first of them behind other text: each at the start of its own was written so. */
function isFlattened(markers: readonly Marker[]): boolean {
  const [first] = markers
  const together = markers.some(
    (marker, index) => index > 0 && marker.block === markers[index - 1]?.block
  )
  return together || (first !== undefined && (first.index > 0 || first.offset > 0))
}

type Style = (position: number) => string
const letters: Style = (position) => String.fromCharCode(97 + position)
const numbers: Style = (position) => String(position + 1)

function markersOf(blocks: readonly Block[], style: Style): Marker[] {
  const markers: Marker[] = []
  for (const [block, node] of blocks.entries()) {
    if (node.type !== 'paragraph') {
      continue
    }
    for (const [index, child] of node.children.entries()) {
      if (child.type !== 'text') {
        continue
      }
      for (let from = 0; from < child.value.length; ) {
        const marker = nextMarker(
          node,
          index,
          child.value,
          from,
          style(markers.length),
          markers.length === 0
        )
        if (!marker) {
          break
        }
        markers.push({...marker, block})
        from = marker.offset + marker.length
      }
    }
  }
  return markers
}

function nextMarker(
  {children}: Paragraph,
  index: number,
  text: string,
  from: number,
  label: string,
  first: boolean
): {index: number; offset: number; length: number} | undefined {
  const marker = new RegExp(`(?<=^|\\s)${label}[.)]\\s+(?=["“‘']?(?:\\p{Lu}|$))`, 'gu')
  marker.lastIndex = from
  for (let match = marker.exec(text); match; match = marker.exec(text)) {
    const offset = match.index
    const before = text.slice(0, offset)
    const isLabelled = index === 1 && children[0]?.type === 'strong'
    const opens =
      /^\s*:?\s*$/.test(before) &&
      (index === 0 || isLabelled || endsWithColon(children[index - 1], before))
    const followsColon = /:\s*$/.test(before)
    const followsEnd =
      /[.!?:;)”"]\s*$|\n[ \t]*$/.test(before) || (before.trim() === '' && index > 0)
    const atStart = before.trim() === '' && index === 0
    if (first ? opens || followsColon : followsEnd || atStart) {
      return {index, offset, length: match[0].length}
    }
  }
  return undefined
}

function endsWithColon(node: PhrasingContent | undefined, after: string): boolean {
  if (after.includes(':')) {
    return true
  }
  if (node?.type === 'break') {
    return true
  }
  const last = node && 'children' in node ? node.children.at(-1) : undefined
  return last?.type === 'text' && last.value.trimEnd().endsWith(':')
}

function nest(blocks: readonly Block[], markers: readonly Marker[]): Block[] {
  const before: Block[] = []
  const items: ListItem[] = []
  const put = (block: Block) => {
    const item = items.at(-1)
    if (item) {
      item.children.push(block)
    } else {
      before.push(block)
    }
  }
  for (const [at, block] of blocks.entries()) {
    const here = markers.filter((marker) => marker.block === at)
    if (block.type !== 'paragraph' || here.length === 0) {
      put(block)
      continue
    }
    let rest: PhrasingContent[] = block.children
    // From the last marker to the first, so that the earlier points still hold.
    const tails: PhrasingContent[][] = []
    for (const marker of [...here].reverse()) {
      const [left, right] = splitPhrasing(rest, {index: marker.index, offset: marker.offset})
      tails.unshift(withoutMarker(right, marker.length))
      rest = left
    }
    if (rest.length > 0) {
      put({...block, children: rest})
    }
    for (const children of tails) {
      items.push({type: 'listItem', spread: false, children: [{type: 'paragraph', children}]})
    }
  }
  return [...before, {type: 'list', ordered: true, start: 1, spread: false, children: items}]
}

function withoutMarker(nodes: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const [first, ...rest] = nodes
  return first?.type === 'text'
    ? trimPhrasing([{...first, value: first.value.slice(length)}, ...rest])
    : [...nodes]
}
