import fc from 'fast-check'
import type {NormalizeOptions} from '../../pipeline/normalize.js'
import {bytes, document, guide} from './markdown.js'
import {mutated} from './mutation.js'
import {causeOf, type Finding, findingIn} from './property.js'

/** A finding, with the smallest text that shows it. */
export interface Found extends Finding {
  source: string | Uint8Array
  options: NormalizeOptions
}

/** Where texts come from, and how they are mended. */
interface Sample {
  text: fc.Arbitrary<string | Uint8Array>
  options: NormalizeOptions
}

const aadsts: NormalizeOptions = {profile: 'aadsts'}
const unstyled: NormalizeOptions = {profile: 'aadsts', style: 'source'}
const plain: NormalizeOptions = {profile: 'plain'}
const styled: NormalizeOptions = {profile: 'plain', style: 'canonical'}

/** @param guides what is mutated */
function samplesOf(guides: readonly string[]): Sample[] {
  return [
    {text: guide, options: aadsts},
    {text: document, options: plain},
    {text: mutated(guides), options: aadsts},
    {text: document, options: styled},
    {text: guide, options: unstyled},
    {text: bytes, options: aadsts},
    {text: mutated(guides), options: plain},
    {text: bytes, options: plain}
  ]
}

/** How long to search, and with what. */
export interface SearchOptions {
  /** Texts that are mutated. */
  guides: readonly string[]
  /** The same seed makes the same texts. */
  seed: number
  /** Whether another batch of texts may be tried after so many. */
  goesOn: (executions: number) => boolean
  /** Is told of each finding of a new cause. */
  report: (found: Found) => void
}

// Short enough that a search ends when it should, long enough that it reaches all samples.
const batch = 10

/**
 * Mends texts of all kinds until it is told to stop, and reports one text for each cause.
 *
 * @returns how many texts were mended, those not counted that a finding was made smaller with
 */
export function search({guides, seed, goesOn, report}: SearchOptions): number {
  const samples = samplesOf(guides)
  const known = new Set<string>()
  let executions = 0
  for (let round = 0; goesOn(executions); round++) {
    const sample = samples[round % samples.length]
    if (sample) {
      executions += searchIn(sample, seed + round, known, report)
    }
  }
  return executions
}

/** Tries one batch of texts. Causes that are known are passed over. */
function searchIn(
  {text, options}: Sample,
  seed: number,
  known: Set<string>,
  report: (found: Found) => void
): number {
  // While a finding is made smaller, only the same one counts.
  let cause: string | undefined
  const {failed, counterexample, numRuns} = fc.check(
    fc.property(text, (source) => {
      const finding = findingIn(source, options)
      if (!finding || known.has(causeOf(finding))) {
        return true
      }
      cause ??= causeOf(finding)
      return cause !== causeOf(finding)
    }),
    {seed, numRuns: batch}
  )
  const [source] = counterexample ?? []
  const finding = failed && source !== undefined ? findingIn(source, options) : undefined
  if (finding && source !== undefined) {
    known.add(causeOf(finding))
    report({...finding, source, options})
  }
  return numRuns
}
