import type {CutKind} from './cuts.js'
import {markerSigns} from './marker-signs.js'
import {type CutSign, vetoes} from './shared-signs.js'
import {lineSigns, sentenceSigns} from './text-signs.js'

const textTables = [
  [...vetoes, ...sentenceSigns],
  [...vetoes, ...lineSigns]
]
const markerTables = [[...vetoes, ...markerSigns]]

/** The tables to weigh for a cut, one after the other: any of them can decide for damage. */
export function tablesFor(kind: CutKind): readonly (readonly CutSign[])[] {
  return kind === 'bullet' || kind === 'quote' || kind === 'number' ? markerTables : textTables
}

/** Every sign of every table, once. */
export const cutSigns: readonly CutSign[] = [
  ...new Set([...vetoes, ...sentenceSigns, ...lineSigns, ...markerSigns])
]
