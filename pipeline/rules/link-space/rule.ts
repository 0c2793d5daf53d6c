import type {Link, Nodes, PhrasingContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from '../../markdown/visit.js'
import type {TreeRule} from '../rule.js'

const startsWithSpace = /^[ \t\n]+(?=[^ \t\n])/
const endsWithSpace = /(?<=[^ \t\n])[ \t\n]+$/
// No space is written before these, and one that is there is enough.
const hasNoSpaceBefore = /^[\s.,;:!?)\]]/

export const linkSpace: TreeRule = {
  kind: 'tree',
  id: 'link-space',
  summary:
    'White space at the edges of the text of a link moves outside, or goes before a full stop.',
  changes: 'joints',
  signs: [],
  repair(tree, editor) {
    if (!editor.profile.mend.wraps) {
      return
    }
    visit(tree, 'link', (link, index, parent) => {
      if (index === undefined || !parent) {
        return
      }
      const beside = {before: parent.children[index - 1], after: parent.children[index + 1]}
      const nodes = withSpaceOutside(link, beside)
      if (nodes) {
        editor.replace(parent, index, 1, nodes)
      }
    })
  }
}

/** What is beside a link. */
interface Beside {
  before: Nodes | undefined
  after: Nodes | undefined
}

/** A link with the space at its edges outside of it; undefined where there is none. */
function withSpaceOutside(link: Link, {before, after}: Beside): PhrasingContent[] | undefined {
  const [first, last] = [link.children.at(0), link.children.at(-1)]
  const leads = first?.type === 'text' && startsWithSpace.test(first.value)
  const trails = last?.type === 'text' && endsWithSpace.test(last.value)
  if (!leads && !trails) {
    return undefined
  }
  const children = link.children.map((child) => trimmed(child, child === first, child === last))
  const space: PhrasingContent = {type: 'text', value: ' '}
  const needsBefore = leads && before && !/\s$/.test(textOf(before))
  const needsAfter = trails && after && !hasNoSpaceBefore.test(textOf(after))
  return [...(needsBefore ? [space] : []), {...link, children}, ...(needsAfter ? [space] : [])]
}

function trimmed(child: PhrasingContent, isFirst: boolean, isLast: boolean): PhrasingContent {
  if (child.type !== 'text') {
    return child
  }
  const value = isFirst ? child.value.replace(startsWithSpace, '') : child.value
  return {...child, value: isLast ? value.replace(endsWithSpace, '') : value}
}
