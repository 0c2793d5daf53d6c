import {abbreviationsOf} from '../languages/abbreviations.js'
import {languageOf} from '../languages/index.js'
import type {Profile} from '../profile/profile.js'
import type {Guide} from './schema.js'
import {wordsIn} from './status.js'

// What is shorter is a label.
const fewestWords = 4

/**
 * The first sentence of a guide that is its own: no sentence of the template, and in no section
 * that most guides have. Null where there is none.
 */
export function summaryOf(guide: Guide, {template}: Pick<Profile, 'template'>): string | null {
  const said = new Set(wordsIn([guide.title, ...template.restatements].join(' ')))
  const given = templateSections(guide, template)
  const own = guide.sections.filter(({boilerplate, id}) => !(boilerplate || given.has(id)))
  const lines = [guide.prose.text, ...own.map(({text}) => text)].flatMap((text) => text.split('\n'))
  for (const line of lines) {
    const sentence = firstSentence(line, guide.language)
    const words = wordsIn(sentence)
    if (words.length >= fewestWords && words.some((word) => !said.has(word))) {
      return sentence
    }
  }
  return null
}

/** The ids of the sections of the template, with all that is below them. */
function templateSections({sections}: Guide, template: Profile['template']): ReadonlySet<string> {
  const labels = new Set(template.sections.map(({label}) => label.toLowerCase()))
  const given = new Set<string>()
  for (const {id, parent, title} of sections) {
    const isGiven = parent === null ? labels.has(title.toLowerCase()) : given.has(parent)
    if (isGiven) {
      given.add(id)
    }
  }
  return given
}

/** The first sentence of a line; empty where no sentence ends in it. */
function firstSentence(line: string, code: string): string {
  const language = languageOf(code)
  for (const {index, 0: mark} of line.matchAll(/[.!?]["'”’)\]]*(?=\s|$)/g)) {
    const sentence = line.slice(0, index + mark.length)
    if (!(language && abbreviationsOf(language).inside.test(sentence))) {
      return sentence
    }
  }
  return ''
}
