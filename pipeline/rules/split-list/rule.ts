import type {Blockquote, Code, List, ListItem, Nodes, Paragraph, Parents, Table} from 'mdast'
import {visit} from 'unist-util-visit'
import {lineOf} from '../../profile/title.js'
import type {TreeRule} from '../rule.js'

export const splitList: TreeRule = {
  kind: 'tree',
  id: 'split-list',
  summary:
    'A list that fell apart is put together: what lost its indent goes back into its item, and lists that differ only in their bullet are one.',
  signs: [],
  repair(tree, editor) {
    if (!editor.profile.mend.outline) {
      return
    }
    visit(tree, (node) => {
      if (!('children' in node) || node.type === 'list') {
        return
      }
      for (let index = node.children.length - 2; index >= 0; index--) {
        for (let to = continuation(node, index); to !== undefined; to = continuation(node, index)) {
          editor.replace(node, index, to + 1 - index, [join(node.children.slice(index, to + 1))])
        }
      }
    })
  }
}

/** The index of the child up to which `parent`'s list at `index` goes on, or undefined where it ends. */
function continuation(parent: Parents, index: number): number | undefined {
  const siblings: readonly Nodes[] = parent.children
  const list = siblings[index]
  const next = siblings[index + 1]
  if (list?.type !== 'list' || !next) {
    return undefined
  }
  if (next.type === 'list' && sameKind(list, next)) {
    return index + 1
  }
  const resume = siblings.findIndex(
    (node, at) => at > index && node.type === 'list' && goesOn(list, node)
  )
  const between = siblings.slice(index + 1, resume === -1 ? index + 1 : resume)
  if (resume > index + 1 && between.length <= 4 && between.every(isInside)) {
    return resume
  }
  if (next.type === 'paragraph' && isEmptyAbove(list, next)) {
    return index + 1
  }
  if (
    next.type === 'list' &&
    leadsIn(list.children.at(-1)) &&
    list.children.slice(0, -1).some(holdsList)
  ) {
    return index + 1
  }
  return undefined
}

function sameKind(list: List, next: List): boolean {
  if (!list.ordered && !next.ordered) {
    return true
  }
  return Boolean(list.ordered && next.ordered) && goesOn(list, next)
}

function goesOn(list: List, next: List): boolean {
  const count = list.children.length
  return Boolean(list.ordered && next.ordered) && (next.start ?? 1) === (list.start ?? 1) + count
}

function isInside(node: Nodes): node is Blockquote | Code | List | Paragraph | Table {
  return (
    node.type === 'paragraph' ||
    node.type === 'list' ||
    node.type === 'code' ||
    node.type === 'blockquote' ||
    node.type === 'table'
  )
}

/** Whether the last item of a list is a marker and nothing else, and a paragraph stands on the very next line: what the marker was for. */
function isEmptyAbove(list: List, next: Paragraph): boolean {
  const last = list.children.at(-1)
  return (
    last?.children.length === 0 && last.position?.end.line === (next.position?.start.line ?? 0) - 1
  )
}

function leadsIn(item: ListItem | undefined): boolean {
  return item !== undefined && item.children.length === 1 && lineOf(item).endsWith(':')
}

function holdsList(item: ListItem): boolean {
  return item.children.some((child) => child.type === 'list')
}

function join(run: readonly Nodes[]): List {
  const [first, ...rest] = run
  if (first?.type !== 'list') {
    throw new TypeError('a run to join starts with its list')
  }
  const items = [...first.children]
  for (const node of rest) {
    if (
      node.type === 'list' &&
      (sameKind(first, node) || goesOn({...first, children: items}, node))
    ) {
      items.push(...node.children)
    } else {
      nestInto(items, node)
    }
  }
  return {...first, children: items}
}

function nestInto(items: ListItem[], node: Nodes): void {
  const last = items.at(-1)
  if (!last || !isInside(node)) {
    return
  }
  items[items.length - 1] = {...last, children: [...last.children, node]}
}
