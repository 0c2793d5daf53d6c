import {decide, type SignIds} from '../../signs/sign.js'
import type {TextRule, TextView} from '../rule.js'
import {extentSigns} from './extent.js'
import {quotationSigns, sureSigns} from './quotations.js'
import {runsOf} from './runs.js'
import {readSequences, type Sequence} from './sequences.js'
import {type Shown, shownRuns} from './shown.js'
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
 * The damage without what a document only shows, as an example. Where it shows such
 * examples, the rest is mended only when the document is clearly damaged beyond
 * them; then the examples were hit like everything else.
 */
function beyondExamples(view: TextView, found: readonly Damage[]): Damage[] {
  const {text, profile} = view
  if (profile.mend.sentences || found.length === 0) {
    return [...found]
  }
  const runs = shownRuns(text, runsOf(text, found))
  const signsOf = new Map(runs.map((run) => [run, decide(quotationSigns, run)]))
  const shown = runs.filter((run) => signsOf.get(run))
  if (shown.length === 0) {
    return [...found]
  }
  const others = runs.filter((run) => !signsOf.get(run))
  const decisive = decide(extentSigns, {text, shown, others})
  if (decisive) {
    return found.map((one) => ({...one, decisive: [...one.decisive, ...decisive]}))
  }
  const isSure = (run: Shown) => signsOf.get(run)?.some((id) => sureSigns.includes(id))
  leave(
    view,
    shown.filter((run) => !isSure(run)),
    'it seems to be shown as an example'
  )
  leave(view, others, 'the document shows such text as an example')
  return []
}

function leave({text, doubt}: TextView, runs: readonly Shown[], reason: string): void {
  for (const {start, end} of runs) {
    const words = text.slice(start, end)
    doubt(start, `“${words}” may have been encoded twice; it stays, because ${reason}; check it`)
  }
}
