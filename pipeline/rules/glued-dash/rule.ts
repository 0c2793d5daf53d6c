import type {Heading, PhrasingContent, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {TreeEditor} from '../../edits/tree-editor.js'
import {lineOf} from '../../markdown/line.js'
import {readTitle, titleOf} from '../../profile/title.js'
import {decide} from '../../signs/sign.js'
import type {TreeRule} from '../rule.js'
import {type GluedDash, gluedDashSigns} from './signs.js'

export const gluedDash: TreeRule = {
  kind: 'tree',
  id: 'glued-dash',
  summary:
    'The dash after the name in a title that lost the space before it, as in ' +
    '`Name- Description`, gets it back.',
  changes: 'form',
  signs: gluedDashSigns,
  repair(tree, editor) {
    const title = titleOf(tree, editor.profile)
    const found = title && findDash(tree, title, editor)
    if (!found) {
      return
    }
    const {children, dash} = found
    const signs = decide(gluedDashSigns, dash)
    if (signs) {
      editor.update(
        title,
        (node) => {
          node.children = children
        },
        signs
      )
    } else if (/^\p{Lu}/u.test(dash.rest)) {
      editor.doubt(
        title,
        `the dash after “${dash.name}” has a space on one side only; ` +
          'type the other, or remove the one'
      )
    }
  }
}

/** The dash, and the title with a space before it, which then has a name. */
interface Found {
  children: PhrasingContent[]
  dash: GluedDash
}

function findDash(tree: Root, title: Heading, {profile}: TreeEditor): Found | undefined {
  if (readTitle(lineOf(title), profile)?.name !== null) {
    return undefined
  }
  for (const [index, child] of title.children.entries()) {
    for (const {index: offset} of textIn(child).matchAll(/(?<=[\p{L}\p{N}_])-(?=\s)/gu)) {
      const children = title.children.with(index, withSpace(child, offset))
      const parts = readTitle(lineOf({...title, children}), profile)
      if (parts?.name) {
        const {name, description: rest} = parts
        return {children, dash: {name, rest, isCompound: hasCompound(tree, name, rest)}}
      }
    }
  }
  return undefined
}

function textIn(node: PhrasingContent): string {
  return node.type === 'text' ? node.value : ''
}

function withSpace(node: PhrasingContent, offset: number): PhrasingContent {
  return node.type === 'text'
    ? {...node, value: `${node.value.slice(0, offset)} ${node.value.slice(offset)}`}
    : node
}

/** Whether a text has two words with a hyphen between them, in any case. */
function hasCompound(tree: Root, word: string, rest: string): boolean {
  const [next = ''] = rest.match(/^[\p{L}\p{N}]+/u) ?? []
  return next !== '' && textOf(tree).toLowerCase().includes(`${word}-${next}`.toLowerCase())
}
