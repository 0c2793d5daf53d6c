import type {Link, Nodes, PhrasingContent} from 'mdast'
import {visit} from 'unist-util-visit'
import type {TreeRule} from '../rule.js'

const startsWithSpace = /^[ \t\n]+(?=[^ \t\n])/
const endsWithSpace = /(?<=[^ \t\n])[ \t\n]+$/
// No space stands before these.
const closing = /^[.,;:!?)\]]/

export const linkSpace: TreeRule = {
  kind: 'tree',
  id: 'link-space',
  summary:
    'White space at the edges of the text of a link goes outside, or before a full stop away.',
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
      const nodes = withSpaceOutside(link, parent.children[index + 1])
      if (nodes.length > 1 || nodes[0] !== link) {
        editor.replace(parent, index, 1, nodes)
      }
    })
  }
}

/** A link with the space at its edges outside of it; the link itself where there is none. */
function withSpaceOutside(link: Link, next: Nodes | undefined): PhrasingContent[] {
  const [first, last] = [link.children.at(0), link.children.at(-1)]
  const leads = first?.type === 'text' && startsWithSpace.test(first.value)
  const trails = last?.type === 'text' && endsWithSpace.test(last.value)
  if (!leads && !trails) {
    return [link]
  }
  const children = link.children.map((child) => trimmed(child, child === first, child === last))
  const space: PhrasingContent = {type: 'text', value: ' '}
  const endsSentence = next?.type === 'text' && closing.test(next.value)
  return [
    ...(leads ? [space] : []),
    {...link, children},
    ...(trails && !endsSentence ? [space] : [])
  ]
}

function trimmed(child: PhrasingContent, isFirst: boolean, isLast: boolean): PhrasingContent {
  if (child.type !== 'text') {
    return child
  }
  const value = isFirst ? child.value.replace(startsWithSpace, '') : child.value
  return {...child, value: isLast ? value.replace(endsWithSpace, '') : value}
}
