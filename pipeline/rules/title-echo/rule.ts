import type {Break, List, Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import {linesOf} from '../../edits/phrasing.js'
import type {TreeEditor} from '../../edits/tree-editor.js'
import type {Profile} from '../../profile/schema.js'
import {lineOf, namesOf, plainWords, readTitle, titleOf} from '../../profile/title.js'
import {exactSectionOf, headingWords, holdsWordSet} from '../../profile/word-sets.js'
import {generationsOf} from '../../signs/generations.js'
import {beginsInside, endingOf} from '../../signs/sentence.js'
import {readWritten} from '../../signs/written-heading.js'
import type {TreeRule} from '../rule.js'

export const titleEcho: TreeRule = {
  kind: 'tree',
  id: 'title-echo',
  summary:
    'A heading or label at the start of a generation that only says the title again is removed.',
  signs: [],
  repair(tree, editor) {
    const {generated} = editor.profile
    const title = titleOf(tree, editor.profile)
    const parts = title && readTitle(lineOf(title), editor.profile)
    if (!generated || !parts) {
      return
    }
    for (let index = tree.children.length - 1; index > 0; index--) {
      const node = tree.children[index]
      if (
        node !== title &&
        node?.type === 'heading' &&
        node.depth === 1 &&
        lineOf(node) === lineOf(title)
      ) {
        editor.remove(tree, index)
      }
    }
    const words = plainWords(lineOf(title))
    const echo: Echo = {
      known: new Set([...words, ...generated.echo.words]),
      names: new Set([parts.code.toLowerCase(), ...(parts.name ? [parts.name.toLowerCase()] : [])]),
      settings: generated.echo
    }
    for (const {start} of generationsOf(tree, editor.profile).reverse()) {
      mendLead(tree, start, echo, generated, namesOf(tree, editor.profile), editor)
    }
  }
}

interface Echo {
  known: ReadonlySet<string>
  names: ReadonlySet<string>
  settings: NonNullable<Profile['generated']>['echo']
}

/** Looks at a generation from its heading to the first section that is not an overview. */
function mendLead(
  tree: Root,
  start: number,
  echo: Echo,
  generated: NonNullable<Profile['generated']>,
  names: ReadonlySet<string>,
  editor: TreeEditor
): void {
  let paragraphs = 0
  for (let index = start + 1; index < tree.children.length; ) {
    const node = tree.children[index]
    if (!node) {
      return
    }
    if (node.type === 'heading') {
      const text = lineOf(node)
      if (isEcho(text, echo)) {
        editor.remove(tree, index)
        continue
      }
      const section = exactSectionOf(text, generated, names)
      if (section && section.kind !== 'overview') {
        return
      }
    } else if (node.type === 'paragraph') {
      if (mendParagraph(tree, index, node, echo, editor)) {
        if (
          leavesHeadingEmpty(tree, index, start) ||
          isLabelOf(tree.children[index - 1], echo, editor.source)
        ) {
          editor.remove(tree, --index)
        }
        continue
      }
      paragraphs += 1
    } else if (node.type === 'list') {
      if (paragraphs > 2 || !mendList(tree, index, node, echo, editor)) {
        return
      }
      if (leavesHeadingEmpty(tree, index, start)) {
        editor.remove(tree, --index)
      }
      continue
    }
    index += 1
  }
}

function leavesHeadingEmpty(tree: Root, index: number, start: number): boolean {
  const before = tree.children[index - 1]
  const after = tree.children[index]
  return index - 1 > start && before?.type === 'heading' && (!after || after.type === 'heading')
}

/** Whether a heading was the label before an echo: `**Description:** ClockSkew`. */
function isLabelOf(node: RootContent | undefined, {settings}: Echo, source: string): boolean {
  return (
    node?.type === 'heading' &&
    readWritten(node, source).pseudo &&
    settings.labels.includes(lineOf(node).replace(/:$/, '').toLowerCase())
  )
}

/** Removes a paragraph, or the first lines of it, that echo the title. True when all of it went. */
function mendParagraph(
  tree: Root,
  index: number,
  paragraph: Paragraph,
  echo: Echo,
  editor: TreeEditor
): boolean {
  const next = tree.children[index + 1]
  // What goes on in the next paragraph is half a sentence, and no echo.
  const goesOn =
    next?.type === 'paragraph' &&
    (beginsInside(lineOf(next)) || /^[("“]/.test(lineOf(next))) &&
    !endingOf(lineOf(paragraph)).closed
  if (!goesOn && isEcho(lineOf(paragraph), echo)) {
    editor.remove(tree, index)
    return true
  }
  const lines = linesOf(paragraph.children)
  const said = lines.findIndex((children) => !isEcho(lineOf({type: 'paragraph', children}), echo))
  if (said > 0) {
    editor.update(paragraph, (node) => {
      node.children = lines
        .slice(said)
        .flatMap((line, at): PhrasingContent[] => (at === 0 ? line : [lineBreak, ...line]))
    })
  }
  return false
}

const lineBreak: Break = {type: 'break'}

/** Removes a list of which every item echoes the title: one that says more is there for what it says. */
function mendList(tree: Root, index: number, list: List, echo: Echo, editor: TreeEditor): boolean {
  if (!list.children.every((item) => isEcho(lineOf(item), echo))) {
    return false
  }
  editor.remove(tree, index)
  return true
}

function isEcho(text: string, {known, names, settings}: Echo): boolean {
  const words = plainWords(text)
  if (words.length === 0) {
    return false
  }
  const lower = text.toLowerCase()
  const named = words.some((word) => names.has(word))
  const phrased = settings.phrases.some((set) => holdsWordSet(headingWords(text), set))
  const labelled = settings.labels.some(
    (label) => lower.startsWith(`${label}:`) && plainWords(text.slice(label.length)).length > 0
  )
  return (named || phrased || labelled) && words.every((word) => known.has(word))
}
