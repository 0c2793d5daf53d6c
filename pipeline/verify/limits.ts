import type {Nodes, Root} from 'mdast'
import type {Place} from '../edits/ledger.js'
import {RejectedGuide, type RejectionCode} from '../errors.js'
import {grouped, type Limits, overLimit} from '../limits.js'
import {startOf} from '../markdown/source.js'

/** @throws RejectedGuide when a guide is larger than the limit */
export function requireSize(source: Uint8Array | string, path: string, {bytes}: Limits): void {
  const size = typeof source === 'string' ? Buffer.byteLength(source) : source.byteLength
  // A limit that is no number holds nothing.
  if (!(size <= bytes)) {
    const what = `the guide has ${grouped(size)} bytes`
    throw overOne('too-large', path, overLimit('bytes', what, bytes))
  }
}

/**
 * Checks that a guide is not nested deeper than the limit, and has no more blocks. What comes
 * after this may descend into the tree by calling itself.
 *
 * @throws RejectedGuide when it is
 */
export function requireExtent(
  tree: Root,
  path: string,
  limits: Limits,
  placeOf: (offset: number) => Place
): void {
  let blocks = 0
  const open: {node: Nodes; depth: number}[] = [{node: tree, depth: 0}]
  for (let next = open.pop(); next; next = open.pop()) {
    const {node, depth} = next
    blocks += isBlock(node) ? 1 : 0
    if (depth > limits.depth) {
      const what = 'quotations, lists or emphasis are nested deeper here'
      const place = placeOf(startOf(node) ?? 0)
      throw overOne('too-deep', path, overLimit('depth', what, limits.depth), place)
    }
    for (const child of 'children' in node ? node.children : []) {
      open.push({node: child, depth: levelless.has(node.type) ? depth : depth + 1})
    }
  }
  if (blocks > limits.blocks) {
    const what = `the guide has ${grouped(blocks)} blocks`
    throw overOne('too-many-blocks', path, overLimit('blocks', what, limits.blocks))
  }
}

const blockTypes: ReadonlySet<Nodes['type']> = new Set([
  'code',
  'definition',
  'heading',
  'html',
  'listItem',
  'math',
  'paragraph',
  'tableCell',
  'thematicBreak'
])

function isBlock({type}: Nodes): boolean {
  return blockTypes.has(type)
}

/** What is no level of its own: what lists, quotations and emphasis are made of, or lie in. */
const levelless: ReadonlySet<Nodes['type']> = new Set([
  'heading',
  'listItem',
  'paragraph',
  'root',
  'table',
  'tableCell',
  'tableRow'
])

function overOne(
  code: RejectionCode,
  path: string,
  reason: string,
  place: Place = {line: 1, column: 1}
): RejectedGuide {
  return new RejectedGuide(code, [{path, ...place, severity: 'error', reason, ruleId: code}])
}
