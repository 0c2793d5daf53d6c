import type {List, ListItem, Paragraph, PhrasingContent} from 'mdast'
import {visit} from 'unist-util-visit'
import {lineOf} from '../../profile/title.js'
import type {TreeRule} from '../../rule/rule.js'
import {splitPhrasing, trimPhrasing} from '../phrasing.js'

// A bullet is known by the white space in front of it, or by being one that prose never holds.
const pulledUp = /^\s*:?(?:\s{2,}[-+*•]|\s+[*•])\s+(?=\S|$)/
const nextBullet = /(?<=[.!?:;)])\s+[*•]\s+(?=\S)/

export const pulledUpItem: TreeRule = {
  kind: 'tree',
  id: 'pulled-up-item',
  summary: 'A first nested bullet that was pulled up into the line of its parent goes back below it.',
  evidence:
    'A list item that begins with a label and a colon, and after it a bullet: behind two spaces or more, or one that prose never holds (`*`, `•`).',
  examples: [
    {
      before: '1. **Verify Tenant:**    * Ensure that it exists.\n\n   * Ensure that it is active.\n',
      after: '1. **Verify Tenant:**\n   - Ensure that it exists.\n   - Ensure that it is active.\n'
    },
    {
      note: 'After a formatter, which took the bullet for text.',
      before: '1. **Verify Tenant:** \\* Ensure that it exists. \\* Ensure that it is active.\n',
      after: '1. **Verify Tenant:**\n   - Ensure that it exists.\n   - Ensure that it is active.\n'
    },
    {
      note: 'What was nested in it stays nested in it.',
      before: '1. **Verify Tenant:**    * Look in both places:\n\n     * The portal.\n   * Ensure that it is active.\n',
      after: '1. **Verify Tenant:**\n   - Look in both places:\n     - The portal.\n   - Ensure that it is active.\n'
    },
    {
      note: 'Below a longer lead-in.',
      before: '- The assignment is in an error state, for one of these reasons:    * `Count`: no seats.\n  * `Plan`: none.\n',
      after: '- The assignment is in an error state, for one of these reasons:\n  - `Count`: no seats.\n  - `Plan`: none.\n'
    },
    {before: '- Check the logs:  - Event Viewer\n', after: '- Check the logs:\n  - Event Viewer\n'}
  ],
  negatives: [
    {note: 'A dash.', text: '- **Verify Tenant** - ensure that it exists.\n'},
    {note: 'Asterisks that mean themselves.', text: '- Operators: \\* / + -\n- **Wildcards:** \\* matches anything\n'},
    {note: 'A product.', text: '- The result is: 2 \\* 3 = 6.\n'.replace('is: ', 'is ')}
  ],
  repair(tree, editor) {
    if (!editor.profile.mend.items) return
    visit(tree, 'listItem', (item: ListItem) => {
      const [paragraph, following] = item.children
      if (paragraph?.type !== 'paragraph') return
      const nests = following?.type === 'list' && !following.ordered
      const parts = pullApart(paragraph)
      // One bullet behind one space, and none below it: an asterisk may be what is meant.
      if (!parts || (!nests && !parts.apart && parts.bullets.length < 2)) return
      const nested: ListItem[] = parts.bullets.map((children) => ({
        type: 'listItem',
        spread: false,
        children: [{type: 'paragraph', children}]
      }))
      const label: Paragraph = {...paragraph, children: parts.label}
      if (following?.type === 'list' && !following.ordered) {
        const {own, beside} = splitByIndent(following, paragraph)
        const last = nested.at(-1)
        if (own.length > 0 && last) last.children.push({...following, children: own})
        const list: List = {...following, children: [...nested, ...beside]}
        editor.replace(item, 0, 2, [label, list])
      } else {
        editor.replace(item, 0, 1, [label, {type: 'list', ordered: false, spread: false, children: nested}])
      }
    })
  }
}

/** The bullets below a pulled-up one: those indented further were nested in it, the others stood beside it. */
function splitByIndent(list: List, paragraph: Paragraph): {own: ListItem[]; beside: ListItem[]} {
  const column = (paragraph.position?.start.column ?? 1) + 2
  const at = list.children.findIndex((item) => (item.position?.start.column ?? 0) < column)
  const count = at === -1 ? list.children.length : at
  return {own: list.children.slice(0, count), beside: list.children.slice(count)}
}

interface Parts {
  label: PhrasingContent[]
  bullets: PhrasingContent[][]
  /** Two spaces or more stand before the first bullet. */
  apart: boolean
}

function pullApart({children}: Paragraph): Parts | undefined {
  const index = children.findIndex((node) => node.type === 'text' && /[-+*•]\s/.test(node.value))
  const text = children[index]
  if (text?.type !== 'text') return undefined
  const end = endOfLabel(children.slice(0, index), text.value)
  if (end === undefined) return undefined
  const [label, rest] = splitPhrasing(children, {index, offset: end})
  return {label, bullets: splitBullets(stripMarker(rest)), apart: /^\s{2}/.test(text.value.slice(end))}
}

/** Where in `text`, which follows `before`, the label of a pulled-up bullet ends. */
function endOfLabel(before: PhrasingContent[], text: string): number | undefined {
  if (before.length === 0) {
    const plain = /^[^*•]{2,200}:(?=\s{2,}[-*•]\s)/.exec(text) ?? /^[^.!?]{2,80}:(?=\s)/.exec(text)
    return plain && pulledUp.test(text.slice(plain[0].length)) ? plain[0].length : undefined
  }
  const colon = /^\s*:/.exec(text)?.[0].length ?? 0
  const isBold = before.length === 1 && before[0]?.type === 'strong'
  const isLabel = isBold && (colon > 0 || lineOf({type: 'paragraph', children: before}).endsWith(':'))
  if (isLabel && pulledUp.test(text)) return colon
  // A longer lead-in, and a bullet that only a list item has.
  return /^[^*•]*:(?=\s{2,}[-*•]\s)/.exec(text)?.[0].length
}

function stripMarker(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes
  if (first?.type !== 'text') return [...nodes]
  return trimPhrasing([{...first, value: first.value.replace(/^\s*[-+*•]\s+/, '')}, ...rest])
}

/** Further bullets in the same text, each after the end of a sentence. */
function splitBullets(nodes: PhrasingContent[]): PhrasingContent[][] {
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'text') continue
    const found = nextBullet.exec(node.value)
    if (!found) continue
    const [left, right] = splitPhrasing(nodes, {index, offset: found.index})
    return [left, ...splitBullets(stripMarker(right))]
  }
  return [nodes]
}
