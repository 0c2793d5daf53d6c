import type {Heading, Paragraph, PhrasingContent} from 'mdast'
import {visit} from 'unist-util-visit'
import {lineOf, readTitle, titleOf} from '../../profile/title.js'
import type {TreeRule} from '../../rule/rule.js'

export const restatedTitle: TreeRule = {
  kind: 'tree',
  id: 'restated-title',
  summary:
    'A sentence of the template that repeats the title in lower case, with a doubled full stop, gets the title’s own words and one full stop.',
  examples: [
    {
      before:
        "# AADSTS1: StaleKey - Bad request. The passed key is old, and can't be read.\n\n## Introduction\n\nThis guide will help resolve issues related to stalekey - bad request. the passed key is old, and can't be read..\n",
      after:
        "# AADSTS1: StaleKey - Bad request. The passed key is old, and can't be read.\n\n## Introduction\n\nThis guide will help resolve issues related to StaleKey - Bad request. The passed key is old, and can't be read.\n"
    },
    {
      note: 'A title without a full stop.',
      before: '# AADSTS1: PasswordChangeFailure\n\nThis guide will help resolve issues related to passwordchangefailure.\n',
      after: '# AADSTS1: PasswordChangeFailure\n\nThis guide will help resolve issues related to PasswordChangeFailure.\n'
    }
  ],
  negatives: [
    {
      note: 'It goes on.',
      text: '# AADSTS1: PasswordChangeFailure\n\nThis guide will help resolve issues related to passwordchangefailure. It is short\n'
    },
    {
      note: 'Another text than the title’s.',
      text: '# AADSTS1: PasswordChangeFailure\n\nThis guide will help resolve issues related to passwords..\n'
    }
  ],
  repair(tree, editor) {
    const title = titleOf(tree, editor.profile)
    const parts = title && readTitle(lineOf(title), editor.profile)
    if (!title || !parts) return
    for (const sentence of editor.profile.template?.restatements ?? []) {
      const [prefix = '', suffix = ''] = sentence.split('{description}')
      visit(tree, 'paragraph', (paragraph) => {
        if (!restates(paragraph, title, parts.code, prefix, suffix)) return
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

function restates(paragraph: Paragraph, title: Heading, code: string, prefix: string, suffix: string): boolean {
  const text = lineOf(paragraph)
  if (!text.startsWith(prefix) || !text.endsWith(suffix.trim())) return false
  const bare = (part: string) => part.toLowerCase().replace(/[.\s]+$/, '')
  const restated = text.slice(prefix.length)
  const described = lineOf({type: 'paragraph', children: withoutCode(title, code)})
  return bare(restated) === bare(described)
}

/** The title's children without the code and the colon before them. */
function withoutCode(title: Heading, code: string): PhrasingContent[] {
  const [first, ...rest] = structuredClone(title.children)
  if (first?.type !== 'text' || !first.value.startsWith(code)) return first ? [first, ...rest] : []
  return [{type: 'text', value: first.value.slice(code.length).replace(/^\s*:\s*/, '')}, ...rest]
}

function endsSentence(words: readonly PhrasingContent[]): boolean {
  return lineOf({type: 'paragraph', children: [...words]}).endsWith('.')
}
