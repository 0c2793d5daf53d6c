import type {Heading, Paragraph, PhrasingContent} from 'mdast'
import {visit} from 'unist-util-visit'
import {lineOf, lineOfPhrasing} from '../../markdown/line.js'
import {readTitle, titleOf} from '../../profile/title.js'
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
    const title = titleOf(tree, editor.profile)
    const parts = title && readTitle(lineOf(title), editor.profile)
    if (!title || !parts) {
      return
    }
    if (saysTwice(lineOf(title), parts.code)) {
      editor.doubt(title, `the title says its code twice: “${parts.code}”`)
    }
    for (const sentence of editor.profile.template?.restatements ?? []) {
      const [prefix = '', suffix = ''] = sentence.split('{description}')
      visit(tree, 'paragraph', (paragraph) => {
        if (!restates(paragraph, title, parts.code, prefix, suffix)) {
          return
        }
        const words = withoutCode(title, parts.code)
        const ends = endsSentence(words)
        editor.update(paragraph, (node) => {
          node.children = [
            {type: 'text', value: prefix},
            ...words,
            {type: 'text', value: ends && suffix.startsWith('.') ? suffix.slice(1) : suffix}
          ]
        })
      })
    }
  }
}

/** Whether a title has nothing but punctuation between its code and the same code. */
function saysTwice(title: string, code: string): boolean {
  const rest = title.slice(code.length).replace(/^[\p{P}\s]+/u, '')
  return title.startsWith(code) && rest.startsWith(code) && !/^\w/.test(rest.slice(code.length))
}

function restates(
  paragraph: Paragraph,
  title: Heading,
  code: string,
  prefix: string,
  suffix: string
): boolean {
  const text = lineOf(paragraph)
  if (!text.startsWith(prefix) || !text.endsWith(suffix.trim())) {
    return false
  }
  // The title may have got back the space before its dash since the sentence was written.
  const bare = (part: string) =>
    part
      .toLowerCase()
      .replace(/[.\s]+$/, '')
      .replace(/\s+(?=[-–—]\s)/g, '')
  const restated = text.slice(prefix.length)
  const described = lineOfPhrasing(withoutCode(title, code))
  return bare(restated) === bare(described)
}

/** The title's children without the code and the colon before them. */
function withoutCode(title: Heading, code: string): PhrasingContent[] {
  const [first, ...rest] = structuredClone(title.children)
  if (first?.type !== 'text' || !first.value.startsWith(code)) {
    return first ? [first, ...rest] : []
  }
  return [{type: 'text', value: first.value.slice(code.length).replace(/^\s*:\s*/, '')}, ...rest]
}

function endsSentence(words: readonly PhrasingContent[]): boolean {
  return lineOfPhrasing(words).endsWith('.')
}
