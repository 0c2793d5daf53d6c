import type {Break, Nodes, Paragraph, Parents, Text} from 'mdast'
import type {Language} from '../../languages/language.js'
import {visit} from '../../markdown/visit.js'
import {endingOf, startsLowerCase} from '../../signs/sentence.js'
import {decide, type SignIds} from '../../signs/sign.js'
import {fitsColumn, type WrappedLine, wrapColumn} from '../../signs/wrap-column.js'
import type {TreeRule} from '../rule.js'
import {type Line, type LineEnd, readLines} from './lines.js'
import {type BrokenLine, backslashBreak, columnSigns, cutSigns, endsWithDash} from './signs.js'

export const hardBreak: TreeRule = {
  kind: 'tree',
  id: 'hard-break',
  summary:
    'A hard break that a wrap and trailing spaces left in the middle of a sentence ' +
    'becomes a space.',
  changes: 'form',
  signs: [...columnSigns, ...cutSigns],
  repair(tree, editor) {
    const paragraphs: {paragraph: Paragraph; lines: Line[]}[] = []
    visit(tree, 'paragraph', (paragraph) => {
      paragraphs.push({paragraph, lines: readLines(paragraph, editor.source)})
    })
    const {language, mend} = editor.profile
    const wrap = findWrap(
      paragraphs.flatMap(({lines}) => lines),
      language
    )
    for (const {paragraph, lines} of paragraphs) {
      const damaged = damagedBreaks(lines, wrap, mend.sentences ? language : undefined)
      if (damaged.size > 0) {
        const signs = [...damaged.values()].flat()
        editor.update(paragraph, (node) => join(node, damaged), signs)
      }
    }
  }
}

// A short line before a long link would fit any column.
const smallestFilledPart = 0.5

/** The column that a whole text was wrapped at, and the signs that tell so. */
interface Wrap {
  column: number
  signs: SignIds
}

function findWrap(lines: readonly Line[], language: Language): Wrap | undefined {
  const broken = lines.flatMap(({text, end}, index) =>
    end && !isCutAtDash(text, end)
      ? [{...wholeLine(end, lines[index - 1]), endsSentence: endingOf(text, language).closed}]
      : []
  )
  const column = wrapColumn(broken)
  if (column === undefined) {
    return undefined
  }
  const explained = broken.filter(
    (line) => fitsColumn(line, column) && line.length >= column * smallestFilledPart
  )
  const signs = decide(columnSigns, {
    column,
    breaks: broken.length,
    explained: explained.length,
    inSentence: explained.filter(({endsSentence}) => !endsSentence).length
  })
  return signs && {column, signs}
}

/** Whether a script cut a line after a dash, which leaves a backslash, wherever the column is. */
function isCutAtDash(text: string, {length}: LineEnd): boolean {
  return length === backslashBreak && endsWithDash(text)
}

/** A line as it was before a script cut it after a dash. */
function wholeLine({line}: LineEnd, before: Line | undefined): WrappedLine {
  return before?.end && isCutAtDash(before.text, before.end)
    ? {...line, length: before.end.line.length + 1 + line.length}
    : line
}

/**
 * The hard breaks of a paragraph that are damage, each with the signs that decided.
 *
 * @param sentences the language, where every paragraph is whole sentences
 */
function damagedBreaks(
  lines: readonly Line[],
  wrap: Wrap | undefined,
  sentences: Language | undefined
): Map<Break, SignIds> {
  const startsSmall = startsLowerCase(lines[0]?.text ?? '')
  const damaged = new Map<Break, SignIds>()
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (!line.end || !next) {
      continue
    }
    const isWrapped = wrap !== undefined && fitsColumn(line.end.line, wrap.column)
    const signs = isWrapped
      ? wrap.signs
      : sentences && decide(cutSigns, brokenLine(line, line.end, next, startsSmall, sentences))
    if (signs) {
      damaged.set(line.end.node, signs)
    }
  }
  return damaged
}

function brokenLine(
  line: Line,
  end: LineEnd,
  next: Line,
  startsSmall: boolean,
  language: Language
): BrokenLine {
  return {
    text: line.text,
    length: end.line.length,
    ending: endingOf(line.text, language),
    isLabel: line.hasLabel && line.text.trimEnd().endsWith(':'),
    isInLink: end.isInLink,
    breakLength: end.length,
    startsSmall,
    next
  }
}

/** Puts a space in place of each damaged break, however deep in markup it is. */
function join(parent: Parents, damaged: ReadonlyMap<Break, SignIds>): void {
  const siblings: Nodes[] = parent.children
  const joined: Nodes[] = []
  for (let index = 0; index < siblings.length; index++) {
    const child = siblings[index]
    if (child?.type === 'break' && damaged.has(child)) {
      // One text with what is beside it: the rules that follow look at whole texts.
      const nodes = [takeText(joined), child, textAt(siblings, index + 1)]
      index += nodes[2] ? 1 : 0
      joined.push(oneText(nodes.filter((node) => node !== undefined)))
    } else if (child) {
      if ('children' in child) {
        join(child, damaged)
      }
      joined.push(child)
    }
  }
  siblings.length = 0
  for (const child of joined) {
    siblings.push(child)
  }
}

/** Texts with a hard break between them, or at their edge, as one text. */
function oneText(nodes: readonly (Text | Break)[]): Text {
  const value = nodes.reduce((text, node) => text + (node.type === 'text' ? node.value : ' '), '')
  return {type: 'text', value, ...positionOf(nodes)}
}

/** Takes the last of some nodes where it is a text. */
function takeText(nodes: Nodes[]): Text | undefined {
  const text = textAt(nodes, nodes.length - 1)
  if (text) {
    nodes.pop()
  }
  return text
}

/** Where some nodes are together; nothing where that is not known. */
function positionOf(nodes: readonly Nodes[]): Pick<Text, 'position'> {
  const [first, last] = [nodes.at(0)?.position, nodes.at(-1)?.position]
  return first && last ? {position: {start: first.start, end: last.end}} : {}
}

function textAt(siblings: readonly Nodes[], index: number): Text | undefined {
  const node = siblings[index]
  return node?.type === 'text' ? node : undefined
}
