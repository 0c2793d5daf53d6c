import type {List, ListItem, Paragraph, RootContent} from 'mdast'
import {trimPhrasing} from '../../edits/phrasing.js'
import {lineOf} from '../../markdown/line.js'

const letterMarker = /^([a-z])[.)]\s+(?=["“‘'\p{Lu}]|$)/u
const alphabet = 'abcdefghijklmnopqrstuvwxyz'
// One letter may be a name; from two on they count.
const fewestSteps = 2

/**
 * Blocks in which paragraphs that begin with `a.`, `b.` and so on are the items of a list. What
 * is between two of them goes into the first, and so does a list that the last one announces.
 */
export function withLetteredSteps(blocks: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  const runs = lettersIn(blocks)
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    const run = runs.get(index) ?? []
    if (run.length >= fewestSteps) {
      const list = listOf(blocks, run)
      result.push(list.node)
      index = list.end - 1
    } else if (block) {
      result.push(block)
    }
  }
  return result
}

/** Where the paragraphs are that count with letters, by the place of the first of them. */
function lettersIn(blocks: readonly RootContent[]): ReadonlyMap<number, readonly number[]> {
  const runs = new Map<number, readonly number[]>()
  // The nearest paragraph below with each letter, and how far down the count goes from there.
  let next = new Map<string, readonly number[]>()
  for (const [index, block] of [...blocks.entries()].reverse()) {
    const letter = letterOf(block)
    if (letter !== undefined) {
      const run = [index, ...(next.get(letterAfter(letter)) ?? [])]
      next.set(letter, run)
      if (letter === alphabet[0]) {
        runs.set(index, run)
      }
    } else if (!isItemContent(block)) {
      next = new Map()
    }
  }
  return runs
}

function letterAfter(letter: string): string {
  return alphabet[alphabet.indexOf(letter) + 1] ?? ''
}

function letterOf(block: RootContent | undefined): string | undefined {
  const first = block?.type === 'paragraph' ? block.children[0] : undefined
  return first?.type === 'text' ? letterMarker.exec(first.value)?.[1] : undefined
}

function listOf(blocks: readonly RootContent[], run: readonly number[]): {node: List; end: number} {
  const last = run.at(-1) ?? 0
  const announced = blocks[last + 1]
  const end =
    announced?.type === 'list' && lineOf(blocks[last] ?? announced).endsWith(':')
      ? last + 2
      : last + 1
  const items = run.map((at, index): ListItem => {
    const children = blocks.slice(at, run[index + 1] ?? end).filter(isItemContent)
    return {type: 'listItem', spread: false, children: children.map(withoutLetter)}
  })
  return {node: {type: 'list', ordered: true, start: 1, spread: false, children: items}, end}
}

const itemContent = ['paragraph', 'list', 'code', 'blockquote', 'table'] as const
type ItemContent = Extract<RootContent, {type: (typeof itemContent)[number]}>

function isItemContent(block: RootContent): block is ItemContent {
  return itemContent.some((type) => type === block.type)
}

function withoutLetter(block: ItemContent, index: number): ItemContent {
  const first = block.type === 'paragraph' ? block.children[0] : undefined
  if (index > 0 || block.type !== 'paragraph' || first?.type !== 'text') {
    return block
  }
  const text = {...first, value: first.value.replace(letterMarker, '')}
  const paragraph: Paragraph = {
    ...block,
    children: trimPhrasing([text, ...block.children.slice(1)])
  }
  return paragraph
}
