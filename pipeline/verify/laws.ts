import type {Root} from 'mdast'
import type {Ledger} from '../edits/ledger.js'
import type {RejectionCode} from '../errors.js'
import type {ParsedMarkdown} from '../markdown/parse.js'
import {conservationFaults} from './conservation.js'
import {idempotenceFaults} from './idempotence.js'
import {stabilityFaults} from './stability.js'

/** A law that a guide breaks, with what is wrong: one sentence for each thing. */
export interface Fault {
  code: RejectionCode
  reasons: string[]
}

/** A printed guide with what was done to it. */
export interface Mended {
  /** The tree that was printed. */
  tree: Root
  /** What came out, and what it parses to. */
  output: ParsedMarkdown
  ledger: Ledger
}

/**
 * The laws that a mended guide breaks.
 *
 * @param again what mending the output once more gives
 */
export function brokenLaws(
  {tree, output, ledger}: Mended,
  again: {output: ParsedMarkdown; ledger: Ledger},
  source: string
): Fault[] {
  const secondRun = {markdown: again.output.markdown, edits: again.ledger.edits}
  const faults: Fault[] = [
    {code: 'conservation', reasons: conservationFaults(source, output.markdown, ledger)},
    {code: 'stability', reasons: stabilityFaults(tree, output.tree)},
    {code: 'idempotence', reasons: idempotenceFaults(output.markdown, secondRun)}
  ]
  return faults.filter(({reasons}) => reasons.length > 0)
}
