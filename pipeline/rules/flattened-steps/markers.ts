import type {BlockContent, DefinitionContent, PhrasingContent} from 'mdast'
import type {PhrasingPoint} from '../../edits/phrasing.js'
import {decide, type Sign, type SignIds} from '../../signs/sign.js'
import {firstMarkerSigns, laterMarkerSigns, type MarkerPlace} from './signs.js'

export type Block = BlockContent | DefinitionContent

/** The marker of a flattened step: `a.`, `2)`. */
export interface Marker extends PhrasingPoint {
  /** The index of its block. */
  block: number
  /** Its length, the white space after it included. */
  length: number
  signs: SignIds
}

/** What the step at a position is marked with, counted from 0; undefined after the last one. */
type Count = (position: number) => string | undefined

const alphabet = 'abcdefghijklmnopqrstuvwxyz'
/** The ways that steps are counted. */
export const counts: readonly Count[] = [
  (position) => alphabet[position],
  (position) => String(position + 1)
]

/** A text in a paragraph, and where it is. */
interface TextPlace {
  block: number
  index: number
  text: string
  nodeBefore: PhrasingContent | undefined
}

/** The markers in the paragraphs of `blocks`, which count up without a gap. */
export function findMarkers(blocks: readonly Block[], count: Count): Marker[] {
  const markers: Marker[] = []
  for (const place of textsOf(blocks)) {
    let from = 0
    const next = () =>
      nextMarker(
        place,
        from,
        count(markers.length),
        markers.length === 0 ? firstMarkerSigns : laterMarkerSigns
      )
    for (let marker = next(); marker; marker = next()) {
      markers.push(marker)
      from = marker.offset + marker.length
    }
  }
  return markers
}

function* textsOf(blocks: readonly Block[]): Generator<TextPlace> {
  for (const [block, node] of blocks.entries()) {
    if (node.type !== 'paragraph') {
      continue
    }
    for (const [index, child] of node.children.entries()) {
      if (child.type === 'text') {
        yield {block, index, text: child.value, nodeBefore: node.children[index - 1]}
      }
    }
  }
}

/** The first marker with `label` in a text, from an offset on, that the signs are for. */
function nextMarker(
  {block, index, text, nodeBefore}: TextPlace,
  from: number,
  label: string | undefined,
  signsOfMarker: readonly Sign<MarkerPlace>[]
): Marker | undefined {
  if (label === undefined) {
    return undefined
  }
  const pattern = new RegExp(`(?<=^|\\s)${label}[.)]\\s+`, 'g')
  pattern.lastIndex = from
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [offset, length] = [match.index, match[0].length]
    const signs = decide(signsOfMarker, {
      index,
      nodeBefore,
      textBefore: text.slice(0, offset),
      textAfter: text.slice(offset + length)
    })
    if (signs) {
      return {block, index, offset, length, signs}
    }
  }
  return undefined
}
