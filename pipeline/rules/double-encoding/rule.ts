import {decide, type SignIds} from '../../signs/sign.js'
import type {TextRule, TextView} from '../rule.js'
import {isInAddress} from './addresses.js'
import {extentSigns} from './extent.js'
import {ownSign, quotationSigns, sureSigns} from './quotations.js'
import {type Run, runsOf} from './runs.js'
import {readSequences, type Sequence} from './sequences.js'
import {shownRuns} from './shown.js'
import {doubleEncodingSigns, suspectIn} from './signs.js'

export const doubleEncoding: TextRule = {
  kind: 'text',
  id: 'double-encoding',
  summary:
    'UTF-8 that was read as Windows-1252 or Latin-1 and written as UTF-8 again, ' +
    'once or several times, is read back.',
  changes: 'words',
  signs: [...doubleEncodingSigns, ...quotationSigns, ...extentSigns],
  untilSettled: true,
  find(view) {
    const sequences = readSequences(view.text)
    const certain = damaged(view, sequences, false)
    // What has two bytes is a letter. A mark of three bytes may have been pasted in, damaged as it
    // was, and says nothing about the letters around it.
    const found = certain.some(({bytes}) => bytes === 2) ? damaged(view, sequences, true) : certain
    return beyondExamples(view, found).map(({start, end, character, decisive}) => ({
      start,
      end,
      text: character,
      signs: decisive
    }))
  }
}

interface Damage extends Sequence {
  decisive: SignIds
}

function damaged(
  {text, profile, isInCode}: TextView,
  sequences: readonly Sequence[],
  isTextDamaged: boolean
): Damage[] {
  return sequences.flatMap((sequence) => {
    const decisive = decide(doubleEncodingSigns, suspectIn(text, sequence, isTextDamaged))
    // A document may show such damage as code; a corpus of guides does not.
    const isShown = () => !profile.mend.sentences && isInCode(sequence.start)
    return decisive && !isShown() ? [{...sequence, decisive}] : []
  })
}

/**
 * The damage without what a document only shows, as an example, and without addresses. Where it
 * shows such examples, the rest is mended only when the document is clearly damaged beyond
 * them; then the examples were hit like everything else, but for those beside their right form.
 */
function beyondExamples(view: TextView, found: readonly Damage[]): Damage[] {
  const {text, profile} = view
  if (profile.mend.sentences || found.length === 0) {
    return [...found]
  }
  const all = runsOf(text, found)
  const addresses = new Set(all.filter((run) => isInAddress(text, run)))
  leave(view, [...addresses], 'it is in an address')
  const inText = all.filter((run) => !addresses.has(run))
  const {runs, extent} = examplesIn(view, inText)
  return runs.flatMap(({sequences}) =>
    sequences.map((one) => ({...one, decisive: [...one.decisive, ...extent]}))
  )
}

/** Leaves the examples among some runs. Returns the others, and the signs that they are damage. */
function examplesIn(
  view: TextView,
  all: readonly Run<Damage>[]
): {runs: readonly Run<Damage>[]; extent: SignIds} {
  const {text} = view
  const runs = shownRuns(text, all)
  const signs = runs.map((run) => decide(quotationSigns, run))
  const shown = runs.filter((_, index) => signs[index])
  if (shown.length === 0) {
    return {runs: all, extent: []}
  }
  const others = runs.filter((_, index) => !signs[index])
  const isShownBy = (ids: readonly string[], index: number) =>
    signs[index]?.some((id) => ids.includes(id)) === true
  const extent = decide(extentSigns, {text, shown, others})
  if (extent) {
    const own = runs.filter((_, index) => isShownBy([ownSign], index))
    leave(view, own, 'its right form is beside it')
    return {runs: all.filter((_, index) => !isShownBy([ownSign], index)), extent}
  }
  const unsure = runs.filter((_, index) => signs[index] && !isShownBy(sureSigns, index))
  leave(view, unsure, 'it seems to be shown as an example')
  leave(view, others, 'the document shows such text as an example')
  return {runs: [], extent: []}
}

function leave({text, doubt}: TextView, runs: readonly Run[], reason: string): void {
  for (const {start, end} of runs) {
    const words = text.slice(start, end)
    doubt(start, `“${words}” may have been encoded twice; it stays, because ${reason}; check it`)
  }
}
