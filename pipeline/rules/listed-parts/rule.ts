import type {Heading, List, ListItem, RootContent} from 'mdast'
import {generationsOf} from '../../signs/generations.js'
import type {TreeRule} from '../rule.js'
import type {Label} from './label.js'
import {withLetteredSteps} from './letters.js'
import {type ListedOutline, outlineContext, readListedOutline} from './outline.js'
import {outlineSigns, partSigns, peerSigns} from './signs.js'

export const listedParts: TreeRule = {
  kind: 'tree',
  id: 'listed-parts',
  summary:
    'The parts of a generation that were written as the items of a list become headings, with ' +
    'what is below them as their text.',
  changes: 'removal',
  signs: [...partSigns, ...outlineSigns, ...peerSigns],
  repair(tree, editor) {
    if (!editor.profile.mend.outline) {
      return
    }
    const context = outlineContext(tree, editor.profile)
    for (const generation of generationsOf(tree, editor.profile).reverse()) {
      const outline = context && readListedOutline(tree, generation, context)
      if (outline) {
        const {start, end, signs} = outline
        const blocks = unlisted(tree.children.slice(start, end), outline)
        editor.replace(tree, start, end - start, blocks, signs)
      }
    }
  }
}

/** The blocks with headings for the parts. What was below each of them follows its heading. */
function unlisted(blocks: readonly RootContent[], {labels}: ListedOutline): RootContent[] {
  const result: RootContent[] = []
  for (const block of blocks) {
    if (block.type === 'list' && block.children.some((item) => labels.has(item))) {
      for (const item of block.children) {
        addItem(result, item, block, labels.get(item))
      }
    } else {
      addBlock(result, block)
    }
  }
  return withLetteredSteps(result)
}

function addItem(
  blocks: RootContent[],
  item: ListItem,
  {ordered, spread}: List,
  label: Label | undefined
): void {
  if (!label) {
    addBlock(blocks, {type: 'list', ordered, start: ordered ? 1 : null, spread, children: [item]})
    return
  }
  const [, ...below] = item.children
  blocks.push(headingOf(label))
  if (label.rest.length > 0 && label.block.type === 'paragraph') {
    blocks.push({...label.block, children: label.rest})
  }
  for (const block of below) {
    addBlock(blocks, block)
  }
}

/** Adds a block. A list right below one of its kind goes on with that. */
function addBlock(blocks: RootContent[], block: RootContent): void {
  const last = blocks.at(-1)
  if (block.type !== 'list') {
    blocks.push(block)
  } else if (last?.type === 'list' && last.ordered === block.ordered) {
    for (const item of block.children) {
      last.children.push(item)
    }
  } else {
    // A list of its own, to which more can be added.
    blocks.push({...block, children: [...block.children]})
  }
}

/** A heading at the place of the label. That of a paragraph has the lowest rank. */
function headingOf({block, words}: Label): Heading {
  if (block.type === 'heading') {
    return block
  }
  const children = words.flatMap((word) => (word.type === 'strong' ? word.children : [word]))
  const heading: Heading = {type: 'heading', depth: 6, children}
  if (block.position) {
    heading.position = block.position
  }
  return heading
}
