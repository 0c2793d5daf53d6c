import type {Nodes, Parents, Root, Text} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {decodeString} from 'micromark-util-decode-string'
import {wordsOf} from '../edits/words.js'
import {replaceChildren} from '../markdown/children.js'
import {copyOf} from '../markdown/copy.js'
import {sourceOf} from '../markdown/source.js'
import type {Verbatim} from '../markdown/style.js'
import {visit} from '../markdown/visit.js'
import {hasReferenceInField, withReferences} from './references.js'

/** What the profile says about addresses and lines. */
interface KeepOptions {
  addresses: boolean
  wraps: boolean
}

/**
 * A copy of a tree in which phrasing that printing would change is verbatim, as
 * it is in the source: what mdast cannot hold whole, and in a profile that
 * keeps lines as they were written, text too.
 */
export function withKeptPhrasing(tree: Root, source: string, options: KeepOptions): Root {
  const copy = copyOf(tree)
  // Before anything beside it is replaced.
  markAsterisks(copy, source, options)
  visit(copy, (node, index, parent) => {
    if (index === undefined || !parent) {
      return undefined
    }
    const kept = keptForm(node, parent, source, options)
    if (!kept) {
      return undefined
    }
    replaceChildren(parent, index, 1, kept)
    return index + kept.length
  })
  return copy
}

/** What stands for a node in the printed tree; undefined where the node itself can. */
function keptForm(
  node: Nodes,
  parent: Parents,
  source: string,
  {addresses, wraps}: KeepOptions
): (Text | Verbatim)[] | undefined {
  const written = sourceOf(node, source)
  if (isLostInMdast(node, written) || (!addresses && isBareAddress(node, written))) {
    return [asItStands(node, written)]
  }
  // The text of an autolink is what makes it one.
  const isInAutolink = parent.type === 'link' && !sourceOf(parent, source).startsWith('[')
  if (wraps || (isInAutolink && !isTripleInWord(node))) {
    return node.type === 'text' ? withReferences(node, written) : undefined
  }
  return lineByLine(node, written, parent)
}

/** What the lines begin with belongs to the blocks that they are in. */
function asItStands(node: Nodes, written: string): Verbatim {
  return {type: 'verbatim', value: written.replace(/\n[ \t>]*/g, '\n') || textOf(node)}
}

/** The same in a profile that keeps lines, escapes and references as they were written. */
function lineByLine(node: Nodes, written: string, parent: Parents): Verbatim[] | undefined {
  if (isTripleInWord(node)) {
    return [asItStands(node, written)]
  }
  if (node.type !== 'text' && node.type !== 'inlineMath') {
    return undefined
  }
  const value = linesAsWritten(node, written, parent.type === 'heading')
  return value === undefined ? undefined : [{type: 'verbatim', value}]
}

/**
 * Text as it is in the source, without the indents and
 * markers that its lines have there.
 */
function linesAsWritten(
  node: Text | Extract<Nodes, {type: 'inlineMath'}>,
  raw: string,
  inHeading: boolean
): string | undefined {
  const oneSpaced = (text: string) => text.replace(/\s+/g, ' ')
  const lines = raw.replace(/(?<![ \t])[ \t]*\r?\n[ \t>]*/g, inHeading ? ' ' : '\n')
  const start = /^\s/.test(node.value) ? lines : lines.trimStart()
  const written = /\s$/.test(node.value) ? start : start.trimEnd()
  const says =
    node.type === 'text' ? decodeString(written) : written.replace(/^\$+|(?<!\$)\$+$/g, '')
  const isSame =
    oneSpaced(says) === oneSpaced(node.value) ||
    (node.type === 'inlineMath' && says.trim() === node.value.trim())
  return isSame ? written : undefined
}

/** Marks emphasis for which `_` would be no marker, or `*` may not have been one. */
function markAsterisks(tree: Root, source: string, {wraps}: KeepOptions): void {
  visit(tree, 'emphasis', (node, index = 0, parent) => {
    const isInWord = isInsideWord(parent?.children[index - 1], parent?.children[index + 1])
    if (isInWord || (!wraps && isBesideSigns(sourceOf(node, source)))) {
      node.data = {...node.data, asterisk: true}
    }
  })
}

/** Whether text is right beside a node, as a word or an emoji does and a bracket does not. */
function isInsideWord(before: Nodes | undefined, after: Nodes | undefined): boolean {
  return (
    (before?.type === 'text' && /[^\s\p{P}]$/u.test(before.value)) ||
    (after?.type === 'text' && /^[^\s\p{P}]/u.test(after.value))
  )
}

/**
 * `foo***bar***`: emphasis that begins or ends with strong text. The printer can
 * tell their markers apart only by hiding the letters beside them.
 */
function isTripleInWord(node: Nodes): boolean {
  if (node.type !== 'emphasis' || !node.data?.asterisk) {
    return false
  }
  return node.children.at(0)?.type === 'strong' || node.children.at(-1)?.type === 'strong'
}

// `*.js and test/*`, and `/* one */ and /* two */`.
const beginsWithSign = /^\*[^\s\p{L}\p{N}*_`[(<"“‘'«「（]/u
const endsWithSign = /[^\s\p{L}\p{N}*_`\])>.,;:!?…"”’'»」）。、！？]\*$/u

/** Whether the `*` around some text may mean itself: in globs, comments, addresses with `_`. */
function isBesideSigns(emphasis: string): boolean {
  const holdsUnderscore = emphasis.startsWith('*') && emphasis.includes('_')
  const endsSo = emphasis.startsWith('*') && endsWithSign.test(emphasis)
  return beginsWithSign.test(emphasis) || holdsUnderscore || endsSo
}

/** Whether mdast drops a part of a node: the alternative text of an image is plain there. */
function isLostInMdast(node: Nodes, written: string): boolean {
  if (hasReferenceInField(node, written)) {
    return true
  }
  if (node.type === 'image') {
    const hasMarkup = !decodeString(written).includes(node.alt ?? '')
    return hasMarkup || saysMore(written, [node.alt, node.url, node.title])
  }
  return node.type === 'imageReference' && saysMore(written, [node.alt])
}

function saysMore(written: string, shown: readonly (string | null | undefined)[]): boolean {
  return wordsOf(written).length > wordsOf(shown.join(' ')).length
}

/** Whether a link was written as an address alone, without brackets of any kind. */
function isBareAddress(node: Nodes, written: string): boolean {
  if (node.type !== 'link') {
    return false
  }
  const [child] = node.children
  if (node.children.length !== 1 || child?.type !== 'text' || child.value === '') {
    return false
  }
  // The parser finds some addresses only after it has read the text, and gives them no position.
  return node.position
    ? written === child.value
    : node.url === `mailto:${child.value}` || node.url === child.value
}
