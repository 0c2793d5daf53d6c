import type {List, ListItem, Nodes, Paragraph, PhrasingContent} from 'mdast'
import {visit} from 'unist-util-visit'
import {splitPhrasing, trimPhrasing} from '../../edits/phrasing.js'
import {lineOf} from '../../profile/title.js'
import type {TreeRule} from '../rule.js'

// A bullet is known by the white space in front of it, or by being one that prose never holds.
const pulledUp = /^\s*:?(?:\s{2,}[-+*•]|\s+[*•])\s+(?=\S|$)/
const nextBullet = /(?<=[.!?:;)])\s+[*•]\s+(?=\S)/

export const pulledUpItem: TreeRule = {
  kind: 'tree',
  id: 'pulled-up-item',
  summary:
    'A list item that was pulled up into the line of its parent, or of the item before it, goes back below it.',
  signs: [],
  repair(tree, editor) {
    if (!editor.profile.mend.items) {
      return
    }
    visit(tree, 'listItem', (item: ListItem) => {
      const [paragraph, ...below] = item.children
      if (paragraph?.type !== 'paragraph') {
        return
      }
      const parts = pullApart(paragraph)
      if (!parts) {
        return
      }
      const column = (paragraph.position?.start.column ?? 1) + 2
      // Other blocks that are indented further were nested in the last bullet.
      const end = below.findIndex(
        (block) => isBullets(block) || (block.position?.start.column ?? 0) < column
      )
      const inner = below.slice(0, end === -1 ? below.length : end)
      const following = below[inner.length]
      // One bullet behind one space, and none below it: an asterisk may be what is meant.
      if (!isBullets(following) && !parts.apart && parts.bullets.length < 2) {
        return
      }
      const nested = parts.bullets.map(itemOf)
      nested.at(-1)?.children.push(...inner)
      const label: Paragraph = {...paragraph, children: parts.label}
      if (isBullets(following)) {
        const {own, beside} = splitByIndent(following, column)
        if (own.length > 0) {
          nested.at(-1)?.children.push({...following, children: own})
        }
        const list: List = {...following, children: [...nested, ...beside]}
        editor.replace(item, 0, inner.length + 2, [label, list])
      } else {
        editor.replace(item, 0, inner.length + 1, [
          label,
          {type: 'list', ordered: false, spread: false, children: nested}
        ])
      }
    })
    visit(tree, 'list', (list: List) => {
      // The list grows: what was pulled up twice is found in the item that came out of the first.
      for (let index = 0; index < list.children.length; index++) {
        const item = list.children[index]
        const split = item && splitItem(item, list, index)
        if (split) {
          editor.replace(list, index, 1, split)
        }
      }
    })
  }
}

function isBullets(node: Nodes | undefined): node is List {
  return node?.type === 'list' && !node.ordered
}

function itemOf(children: PhrasingContent[]): ListItem {
  return {type: 'listItem', spread: false, children: [{type: 'paragraph', children}]}
}

/** An item that holds the next one of its list, right behind bold text or emphasis. */
function splitItem(item: ListItem, list: List, index: number): [ListItem, ListItem] | undefined {
  const [paragraph, ...below] = item.children
  if (paragraph?.type !== 'paragraph') {
    return undefined
  }
  const column = item.position?.start.column ?? 0
  const marker = list.ordered
    ? new RegExp(`^\\s+${(list.start ?? 1) + index + 1}[.)]\\s+(?=["“\\p{Lu}]|$)`, 'u')
    : new RegExp(`^ {${column}}[*•]\\s+(?=\\S|$)`)
  const at = paragraph.children.findIndex(
    (node, place) =>
      node.type === 'text' && marker.test(node.value) && isMarked(paragraph.children[place - 1])
  )
  const text = paragraph.children[at]
  if (text?.type !== 'text' || (!list.ordered && column < 2)) {
    return undefined
  }
  // Where steps inside the item count too, the number may be one of theirs.
  if (
    list.ordered &&
    /(?:^|[\s(])1[.)]\s/.test(
      lineOf({type: 'paragraph', children: paragraph.children.slice(0, at)})
    )
  ) {
    return undefined
  }
  const rest = [
    {...text, value: text.value.replace(marker, '')},
    ...paragraph.children.slice(at + 1)
  ]
  const next = itemOf(trimPhrasing(rest))
  next.children.push(...below)
  return [{...item, children: [{...paragraph, children: paragraph.children.slice(0, at)}]}, next]
}

function isMarked(node: PhrasingContent | undefined): boolean {
  return node?.type === 'strong' || node?.type === 'emphasis'
}

/** The bullets below a pulled-up one: those indented further were nested in it, the others stood beside it. */
function splitByIndent(list: List, column: number): {own: ListItem[]; beside: ListItem[]} {
  const at = list.children.findIndex((item) => (item.position?.start.column ?? 0) < column)
  const count = at === -1 ? list.children.length : at
  return {own: list.children.slice(0, count), beside: list.children.slice(count)}
}

interface Parts {
  label: PhrasingContent[]
  bullets: PhrasingContent[][]
  /** Two spaces or more stand before the first bullet. */
  apart: boolean
}

function pullApart({children}: Paragraph): Parts | undefined {
  const index = children.findIndex((node) => node.type === 'text' && /[-+*•]\s/.test(node.value))
  const text = children[index]
  if (text?.type !== 'text') {
    return undefined
  }
  const end = endOfLabel(children.slice(0, index), text.value)
  if (end === undefined) {
    return undefined
  }
  const [label, rest] = splitPhrasing(children, {index, offset: end})
  return {
    label,
    bullets: splitBullets(stripMarker(rest)),
    apart: /^\s{2}/.test(text.value.slice(end))
  }
}

/** Where in `text`, which follows `before`, the label of a pulled-up bullet ends. */
function endOfLabel(before: PhrasingContent[], text: string): number | undefined {
  if (before.length === 0) {
    const plain = /^[^*•]{2,200}:(?=\s{2,}[-*•]\s)/.exec(text) ?? /^[^.!?]{2,80}:(?=\s)/.exec(text)
    return plain && pulledUp.test(text.slice(plain[0].length)) ? plain[0].length : undefined
  }
  const colon = /^\s*:/.exec(text)?.[0].length ?? 0
  if (before.length === 1 && before[0]?.type === 'strong' && pulledUp.test(text)) {
    return colon
  }
  // A longer lead-in, and a bullet that only a list item has.
  return /^[^*•]*:(?=\s{2,}[-*•]\s)/.exec(text)?.[0].length
}

function stripMarker(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes
  if (first?.type !== 'text') {
    return [...nodes]
  }
  return trimPhrasing([{...first, value: first.value.replace(/^\s*[-+*•]\s+/, '')}, ...rest])
}

/** Further bullets in the same text, each after the end of a sentence, or behind bold text and spaces. */
function splitBullets(nodes: PhrasingContent[]): PhrasingContent[][] {
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'text') {
      continue
    }
    const found =
      nextBullet.exec(node.value) ??
      (isMarked(nodes[index - 1]) ? /^ {2,}[*•]\s+(?=\S)/.exec(node.value) : null)
    if (!found) {
      continue
    }
    const [left, right] = splitPhrasing(nodes, {index, offset: found.index})
    return [left, ...splitBullets(stripMarker(right))]
  }
  return [nodes]
}
