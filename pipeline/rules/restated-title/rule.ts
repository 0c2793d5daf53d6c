import type {Paragraph, PhrasingContent} from 'mdast'
import {contentKey} from '../../markdown/content-key.js'
import {copyOf} from '../../markdown/copy.js'
import {lineOf, lineOfPhrasing} from '../../markdown/line.js'
import {visit} from '../../markdown/visit.js'
import {sameMarks} from '../../profile/same-marks.js'
import {findTitle, readTitle, type Title, type TitleParts} from '../../profile/title.js'
import type {TreeRule} from '../rule.js'

export const restatedTitle: TreeRule = {
  kind: 'tree',
  id: 'restated-title',
  summary:
    'A sentence of the template that repeats the title in lower case, with a doubled full stop, ' +
    'gets the title’s own words and one full stop. A title that says its code twice is reported.',
  changes: 'words',
  signs: [],
  repair(tree, editor) {
    const title = findTitle(tree, editor.profile)
    const parts = title && readTitle(title.text, editor.profile)
    if (!title || !parts) {
      return
    }
    if (parts.code !== null && saysTwice(title.text, parts.code)) {
      editor.doubt(title.node, `the title says its code twice: “${parts.code}”`)
    }
    for (const sentence of editor.profile.template.restatements) {
      const restated = {...readSentence(sentence), said: saidAgain(title, parts, sentence)}
      visit(tree, 'paragraph', (paragraph) => {
        const words = wordsRestated(paragraph, restated)
        const children = words && restate(words, restated)
        if (children && contentKey({...paragraph, children}) !== contentKey(paragraph)) {
          editor.update(paragraph, (node) => {
            node.children = children
          })
        }
      })
    }
  }
}

/** A sentence of the template, and what it may say again. */
interface Restatement {
  prefix: string
  suffix: string
  said: readonly PhrasingContent[][]
}

function readSentence(sentence: string): Pick<Restatement, 'prefix' | 'suffix'> {
  const [prefix = '', suffix = ''] = sentence.split(/\{(?:description|title)\}/)
  return {prefix, suffix}
}

/** What of the title a sentence may repeat: all of it, what follows its code, its description. */
function saidAgain(title: Title, parts: TitleParts, sentence: string): PhrasingContent[][] {
  if (sentence.includes('{title}')) {
    return [[...title.children]]
  }
  const described = title.text.indexOf(parts.description, parts.lead)
  return [parts.lead, described]
    .filter((start, index, all) => start >= 0 && all.indexOf(start) === index)
    .map((start) => after(title, start))
}

/** The title's children after its first characters, which are all in one text. */
function after({children}: Title, start: number): PhrasingContent[] {
  const [first, ...rest] = children.map(copyOf)
  return first?.type === 'text' && start <= first.value.length
    ? [textOf(first.value.slice(start)), ...rest].filter(isSomething)
    : []
}

/** A text that is written anew, so that nothing is taken for moved. */
function textOf(value: string): PhrasingContent {
  return {type: 'text', value}
}

function isSomething(node: PhrasingContent): boolean {
  return node.type !== 'text' || node.value !== ''
}

/** Whether a title has nothing but punctuation between its code and the same code. */
function saysTwice(title: string, code: string): boolean {
  const rest = title.slice(code.length).replace(/^[\p{P}\s]+/u, '')
  return title.startsWith(code) && rest.startsWith(code) && !/^\w/.test(rest.slice(code.length))
}

/** The words of the title that a paragraph repeats; undefined where it is another sentence. */
function wordsRestated(
  paragraph: Paragraph,
  {prefix, suffix, said}: Restatement
): PhrasingContent[] | undefined {
  const text = lineOf(paragraph)
  const start = bare(prefix)
  const end = bare(suffix)
  const flat = bare(text)
  if (!flat.startsWith(start) || !flat.endsWith(end) || flat.length < start.length + end.length) {
    return undefined
  }
  const restated = bare(flat.slice(start.length, flat.length - end.length))
  return said.find((words) => words.length > 0 && bare(lineOfPhrasing(words)) === restated)
}

/** A text in the form in which it is compared: without its case and the full stop at its end. */
function bare(part: string): string {
  return (
    sameMarks(part)
      .toLowerCase()
      .replace(/(?<![.\s])[.\s]+$/, '')
      // The title may have got back the space before its dash since the sentence was written.
      .replace(/\s+(?=-\s)/g, '')
      .trim()
  )
}

function restate(
  words: readonly PhrasingContent[],
  {prefix, suffix}: Restatement
): PhrasingContent[] {
  const endsSentence = lineOfPhrasing(words).endsWith('.') && suffix.startsWith('.')
  return [
    textOf(prefix),
    ...words.map(copyOf),
    textOf(endsSentence ? suffix.slice(1) : suffix)
  ].filter(isSomething)
}
