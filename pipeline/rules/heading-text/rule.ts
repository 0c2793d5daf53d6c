import type {Heading, PhrasingContent} from 'mdast'
import {lineOf} from '../../markdown/line.js'
import {withoutMarksAtEnd} from '../../profile/line-end.js'
import {titleOf} from '../../profile/title.js'
import {stripNumber} from '../../profile/word-sets.js'
import type {TreeRule} from '../rule.js'

export const headingText: TreeRule = {
  kind: 'tree',
  id: 'heading-text',
  summary:
    'A heading loses its number, its bold, its hard breaks and the punctuation at its end; ' +
    'the title keeps all but a last full stop.',
  changes: 'removal',
  signs: [],
  repair(tree, editor) {
    if (!editor.profile.mend.outline) {
      return
    }
    const title = titleOf(tree, editor.profile)
    for (const node of tree.children) {
      if (node.type !== 'heading') {
        continue
      }
      const inLine = {...node, children: withoutBreaks(node.children)}
      const children =
        node === title
          ? withoutEnd(inLine.children, (text) => withoutMarksAtEnd(text, '.,;:'))
          : cleaned(inLine)
      if (lineOf({...node, children}) !== '' && changed(node.children, children)) {
        editor.update(node, (heading) => {
          heading.children = children
        })
      }
    }
  }
}

/** A heading of one rank or another is one line. */
function withoutBreaks(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.map((child) => (child.type === 'break' ? {type: 'text', value: ' '} : child))
}

function cleaned({children}: Heading): PhrasingContent[] {
  const plain = children.flatMap((child, index): PhrasingContent[] =>
    child.type === 'strong' && !touchesWord(children[index - 1], children[index + 1])
      ? child.children
      : [child]
  )
  const merged = plain.reduce<PhrasingContent[]>((nodes, node) => {
    const last = nodes.at(-1)
    if (node.type === 'text' && last?.type === 'text') {
      nodes[nodes.length - 1] = {...last, value: last.value + node.value}
    } else {
      nodes.push(node)
    }
    return nodes
  }, [])
  const [first, ...rest] = merged
  const unnumbered =
    first?.type === 'text' ? [{...first, value: stripNumber(first.value)}, ...rest] : merged
  return withoutEnd(unnumbered, (text) => {
    const bare = text.trimEnd()
    const cut = withoutMarksAtEnd(bare, '.,;:!')
    return cut === bare ? text : cut
  })
}

/** Whether a word is right beside a node: it and one inside would become one without the marks. */
function touchesWord(
  before: PhrasingContent | undefined,
  after: PhrasingContent | undefined
): boolean {
  return (
    (before?.type === 'text' && /[\p{L}\p{M}\p{N}]$/u.test(before.value)) ||
    (after?.type === 'text' && /^[\p{L}\p{M}\p{N}]/u.test(after.value))
  )
}

function withoutEnd(
  children: readonly PhrasingContent[],
  cut: (text: string) => string
): PhrasingContent[] {
  const last = children.at(-1)
  if (last?.type !== 'text') {
    return [...children]
  }
  const value = cut(last.value)
  return value === '' && children.length > 1
    ? children.slice(0, -1)
    : [...children.slice(0, -1), {...last, value}]
}

function changed(before: readonly PhrasingContent[], after: readonly PhrasingContent[]): boolean {
  return (
    before.length !== after.length ||
    before.some(
      (node, index) =>
        node !== after[index] && JSON.stringify(node) !== JSON.stringify(after[index])
    )
  )
}
