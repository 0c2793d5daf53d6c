import type {ListItem, Paragraph, Parents, PhrasingContent} from 'mdast'
import {trimPhrasing} from '../../edits/phrasing.js'
import {visit} from '../../markdown/visit.js'
import {decide, type SignIds} from '../../signs/sign.js'
import {dividePhrasing} from '../phrasing.js'
import type {TreeRule} from '../rule.js'
import {type Block, counts, findMarkers, type Marker} from './markers.js'
import {firstMarkerSigns, flattenedSigns, laterMarkerSigns} from './signs.js'

export const flattenedSteps: TreeRule = {
  kind: 'tree',
  id: 'flattened-steps',
  summary:
    'Sub-steps that were flattened into a paragraph, lettered (`a. … b. …`) or numbered, ' +
    'become a list again.',
  changes: 'removal',
  signs: [...new Set([...firstMarkerSigns, ...laterMarkerSigns, ...flattenedSigns])],
  repair(tree, editor) {
    if (!editor.profile.mend.items) {
      return
    }
    visit(tree, 'paragraph', (paragraph, index, parent: Parents | undefined) => {
      if (index === undefined || parent?.type !== 'root') {
        return
      }
      const steps = readSteps([paragraph])
      if (steps) {
        editor.replace(parent, index, 1, steps.blocks, steps.signs)
      }
    })
    // The items of those lists as well: steps of steps were flattened with them.
    visit(tree, 'listItem', (item) => {
      const steps = readSteps(item.children)
      if (steps) {
        editor.replace(item, 0, item.children.length, steps.blocks, steps.signs)
      }
    })
  }
}

interface Steps {
  /** The blocks, in which the flattened steps are a list. */
  blocks: Block[]
  signs: SignIds
}

/** The steps that were flattened into `blocks`, or undefined where there are none. */
function readSteps(blocks: readonly Block[]): Steps | undefined {
  const runs = counts.map((count) => findMarkers(blocks, count))
  // Steps come before the steps of their own.
  for (const markers of runs.sort(([a], [b]) => (a && b ? compare(a, b) : 0))) {
    const [first] = markers
    const signs = decide(flattenedSigns, {
      blocks: markers.map(({block}) => block),
      followsText: first !== undefined && (first.index > 0 || first.offset > 0)
    })
    if (signs) {
      const ofMarkers = markers.flatMap((marker) => marker.signs)
      return {blocks: nest(blocks, markers), signs: [...signs, ...ofMarkers]}
    }
  }
  return undefined
}

function compare(a: Marker, b: Marker): number {
  return a.block - b.block || a.index - b.index || a.offset - b.offset
}

/** The blocks with a list in place of the steps. What follows a step goes into its item. */
function nest(blocks: readonly Block[], markers: readonly Marker[]): Block[] {
  const before: Block[] = []
  const items: ListItem[] = []
  let next = 0
  for (const [index, block] of blocks.entries()) {
    const first = next
    while (markers[next]?.block === index) {
      next += 1
    }
    const here = markers.slice(first, next)
    const {rest, steps} =
      block.type === 'paragraph' ? takeSteps(block, here) : {rest: block, steps: []}
    if (rest) {
      const blocksOfItem = items.at(-1)?.children ?? before
      blocksOfItem.push(rest)
    }
    for (const step of steps) {
      items.push(step)
    }
  }
  return [...before, {type: 'list', ordered: true, start: 1, spread: false, children: items}]
}

/** The steps of a paragraph as items, and what comes before the first of them. */
function takeSteps(
  paragraph: Paragraph,
  markers: readonly Marker[]
): {rest: Paragraph | undefined; steps: ListItem[]} {
  if (markers.length === 0) {
    return {rest: paragraph, steps: []}
  }
  const [rest = [], ...parts] = dividePhrasing(paragraph.children, markers)
  const steps = parts.map((part, at): ListItem => {
    const children = withoutMarker(part, markers[at]?.length ?? 0)
    return {type: 'listItem', spread: false, children: [{type: 'paragraph', children}]}
  })
  return {rest: rest.length > 0 ? {...paragraph, children: rest} : undefined, steps}
}

function withoutMarker(nodes: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const [first, ...rest] = nodes
  return first?.type === 'text'
    ? trimPhrasing([{...first, value: first.value.slice(length)}, ...rest])
    : [...nodes]
}
