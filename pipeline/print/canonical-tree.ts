import type {List, Nodes, Parents, Root, RootContent, Text} from 'mdast'
import {replaceChildren} from '../markdown/children.js'
import {unwrapCode} from '../markdown/code.js'
import {copyOf} from '../markdown/copy.js'
import {visit} from '../markdown/visit.js'

/**
 * Settles in the tree what is a matter of form: white space inside text, the
 * space at the edges of a block, and which lists are loose.
 * Works on a copy; no word changes.
 */
export function canonicalTree(tree: Root, {lists, wraps}: {lists: boolean; wraps: boolean}): Root {
  const copy = copyOf(tree)
  visit(copy, (node) => {
    if ('children' in node) {
      tidyChildren(node, wraps)
    }
  })
  if (lists) {
    settleLists(copy)
  }
  return copy
}

function tidyChildren(parent: Parents, wraps: boolean): void {
  const children: Nodes[] = []
  let run: Text[] = []
  const endRun = () => {
    children.push(...joined(run, wraps))
    run = []
  }
  for (const child of parent.children) {
    const isFirst = children.length + run.length === 0
    const tidied = tidyNode(child, parent, isFirst, wraps)
    if (tidied.type === 'text') {
      run.push(tidied)
    } else {
      endRun()
      children.push(tidied)
    }
  }
  endRun()
  if (parent.type === 'paragraph' || parent.type === 'heading' || parent.type === 'tableCell') {
    trimEdges(children)
  }
  replaceChildren(
    parent,
    0,
    parent.children.length,
    children.filter((child) => child.type !== 'text' || child.value !== '')
  )
}

/** Texts side by side as one. They are joined at once: there may be thousands. */
function joined(run: readonly Text[], wraps: boolean): Text[] {
  const [first, ...others] = run
  if (!first || others.length === 0) {
    return [...run]
  }
  const value = run.map((text) => text.value).join('')
  return [{...first, value: wraps ? value.replace(/ +/g, ' ') : value}]
}

/** Text and code with the white space that their profile asks for. */
function tidyNode(node: Nodes, parent: Parents, isFirst: boolean, wraps: boolean): Nodes {
  if (node.type === 'inlineCode' && wraps) {
    return {...node, value: unwrapCode(node.value)}
  }
  if (node.type === 'html') {
    // What nothing closes takes along the blank lines at the end of the block that it is in.
    return {...node, value: node.value.replace(/[\r\n]+$/, '')}
  }
  if (node.type !== 'text') {
    return node
  }
  if (wraps || parent.type === 'heading') {
    const startsParagraph = parent.type === 'paragraph' && isFirst
    return {...node, value: collapseSpace(node.value, startsParagraph)}
  }
  return {...node, value: keepLines(node.value)}
}

/** `[!NOTE]` makes an alert of a quotation only where it has a line of its own. */
const alertMark = /^\[!\p{L}+\][ \t]*\n/u

/** Line ends stay where they are not wraps, without the white space around them. */
function keepLines(text: string): string {
  return text.replace(/(?<![ \t])[ \t]*\r?\n[ \t]*/g, '\n')
}

function collapseSpace(text: string, startsParagraph: boolean): string {
  const mark = startsParagraph ? (alertMark.exec(text)?.[0] ?? '') : ''
  const rest = text.slice(mark.length).replace(/[ \t\r\n]+/g, ' ')
  return mark === '' ? rest : `${mark.trimEnd()}\n${rest}`
}

function trimEdges(children: Nodes[]): void {
  for (let index = 0; index < children.length; index++) {
    const child = children[index]
    if (child?.type !== 'text') {
      continue
    }
    if (index === 0 || children[index - 1]?.type === 'break') {
      child.value = child.value.replace(/^[ \n]+/, '')
    }
    if (index === children.length - 1 || children[index + 1]?.type === 'break') {
      child.value = child.value.replace(/(?<![ \n])[ \n]+$/, '')
    }
  }
}

/**
 * A list is tight unless one of its items needs a blank line: between two
 * blocks of which the second is not a list, or anywhere inside. A loose list
 * is loose throughout, which is what Prettier prints.
 */
export function settleLists(node: Nodes): boolean {
  if (!('children' in node)) {
    return node.type === 'code' && /\n[ \t]*\n/.test(node.value)
  }
  const inside = node.children.map(settleLists)
  if (node.type === 'listItem') {
    const blocks: RootContent[] = node.children
    const apart = blocks.some(
      (block, index) => index > 0 && needsBlankLine(blocks[index - 1], block)
    )
    node.spread = apart || inside.includes(true)
    return node.spread
  }
  if (node.type === 'list') {
    node.spread = inside.includes(true)
    return node.spread
  }
  return inside.includes(true) || (node.type === 'blockquote' && node.children.length > 1)
}

function needsBlankLine(before: RootContent | undefined, block: RootContent): boolean {
  if (block.type !== 'list' || before?.type !== 'paragraph') {
    return true
  }
  return canNotInterruptParagraph(block)
}

/**
 * CommonMark lets a list start right under a paragraph only when it counts from 1
 * and its first item is not empty.
 */
function canNotInterruptParagraph(list: List): boolean {
  return (
    (list.ordered === true && (list.start ?? 1) !== 1) || list.children[0]?.children.length === 0
  )
}
