import type {Corpus} from '../profile/corpus.js'
import {profileIn} from '../profile/corpus.js'
import {plainWords} from '../profile/title.js'
import {childrenOf} from './headings.js'
import {mostFrequent} from './shares.js'
import type {Study} from './study.js'

// A word that one guide has may say something.
const fewestGuides = 2

/**
 * Words that headings have at the start of generations beside the code of the error, and that
 * the language does not know as words of an echo: the name of a product, as a rule.
 */
export function findEchoWords(studies: readonly Study[], corpus: Corpus): string[] {
  const words = studies.flatMap((study) => [
    ...new Set(headingsWithCode(study).flatMap((title) => strangeWords(title, study, corpus)))
  ])
  return mostFrequent(words)
    .filter(([, guides]) => guides >= fewestGuides)
    .map(([word]) => word)
    .sort()
}

/** The headings right below a generation that say the code or the name of the error. */
function headingsWithCode({guide}: Study): string[] {
  const said = [guide.code, guide.name].flatMap((name) => name?.toLowerCase() ?? [])
  return guide.sections
    .filter(({kind, depth}) => kind === 'troubleshooting' && depth === 2)
    .flatMap((section) => childrenOf(section, guide).slice(0, 1))
    .map(({title}) => title)
    .filter((title) => said.some((name) => title.toLowerCase().includes(name)))
}

function strangeWords(title: string, {guide, language}: Study, corpus: Corpus): string[] {
  const echo = profileIn(corpus, language).generated?.echo.words ?? []
  const known = new Set([...plainWords(guide.title), ...echo])
  return plainWords(title).filter((word) => !known.has(word))
}
