import type {Heading, Paragraph, PhrasingContent, Root} from 'mdast'
import {trimPhrasing} from '../../edits/phrasing.js'
import type {Profile} from '../../profile/schema.js'
import {lineOf, namesOf} from '../../profile/title.js'
import {exactSectionOf, headingWords, isStep, stripNumber} from '../../profile/word-sets.js'
import type {TreeRule} from '../rule.js'

declare module 'mdast' {
  interface HeadingData {
    /** It was a paragraph: the rank it has says nothing. */
    pseudo?: boolean
    /** It was numbered, or lettered, or a step. */
    counted?: boolean
  }
}

const longestHeading = 120
const longestLabel = 60

export const pseudoHeading: TreeRule = {
  kind: 'tree',
  id: 'pseudo-heading',
  summary:
    'A paragraph that is a heading in all but markup becomes one: all of it bold, or a line that names a section.',
  signs: [],
  repair(tree, editor) {
    const {generated, mend, template} = editor.profile
    if (!mend.outline) {
      return
    }
    const context: Context = {
      generated,
      names: namesOf(tree, editor.profile),
      labels: template?.sections.map(({label}) => label) ?? []
    }
    const counted = tree.children.some(
      (node) => node.type === 'paragraph' && isBold(node) && isCounted(lineOf(node))
    )
    for (let index = tree.children.length - 1; index >= 0; index--) {
      const paragraph = tree.children[index]
      if (paragraph?.type !== 'paragraph') {
        continue
      }
      const parts = readHeading(tree, index, paragraph, context, counted)
      if (parts) {
        editor.replace(tree, index, 1, [
          headingFrom(paragraph, parts.heading),
          ...(parts.rest ? [{...paragraph, children: parts.rest}] : [])
        ])
      }
    }
  }
}

interface Context {
  generated: Profile['generated']
  names: ReadonlySet<string>
  labels: readonly string[]
}

interface Parts {
  heading: PhrasingContent[]
  rest?: PhrasingContent[]
}

function readHeading(
  tree: Root,
  index: number,
  paragraph: Paragraph,
  context: Context,
  counted: boolean
): Parts | undefined {
  const text = lineOf(paragraph)
  const next = tree.children[index + 1]
  const isLast = !next || (next.type === 'heading' && lineOf(next) === context.generated?.label)
  const before = tree.children[index - 1]
  // `Set the value to:` and a bold line: the value.
  const isLedIn = before?.type === 'paragraph' && lineOf(before).endsWith(':') && !isBold(before)
  if (isBold(paragraph) && isLedIn && !namesPart(text, context) && !isCounted(text)) {
    return undefined
  }
  if (isBold(paragraph)) {
    return !isLast && text.length <= longestHeading && !/[.!?]$/.test(text)
      ? {heading: paragraph.children}
      : undefined
  }
  if (
    !isLast &&
    isPlainLine(paragraph) &&
    text.endsWith(':') &&
    text.length <= longestLabel &&
    namesPart(text, context)
  ) {
    return {heading: paragraph.children}
  }
  const lead = leadOf(paragraph)
  if (!lead) {
    return undefined
  }
  const label = lineOf({type: 'paragraph', children: lead.heading})
  return counted && (isNumbered(label) || isStep(label))
    ? lead
    : lead.colon && leadsSection(label, context)
      ? lead
      : undefined
}

function isBold({children}: Paragraph): boolean {
  const [first, second] = children
  return (
    first?.type === 'strong' &&
    (children.length === 1 ||
      (children.length === 2 && second?.type === 'text' && /^\s*:\s*$/.test(second.value)))
  )
}

function isPlainLine({children}: Paragraph): boolean {
  return children.length === 1 && children[0]?.type === 'text'
}

function isCounted(text: string): boolean {
  return isNumbered(text) || isStep(text) || /^[A-Za-z][.)]\s/.test(text)
}

function isNumbered(text: string): boolean {
  return /^\d{1,2}[.)]\s/.test(text)
}

function namesPart(text: string, {generated, names, labels}: Context): boolean {
  const bare = text.replace(/\s*:$/, '')
  return (
    labels.includes(bare) ||
    bare === generated?.label ||
    (generated !== null && exactSectionOf(bare, generated, names) !== undefined)
  )
}

/** A bold lead, and what comes after it. */
function leadOf({children}: Paragraph): (Required<Parts> & {colon: boolean}) | undefined {
  const [lead, next] = children
  if (lead?.type !== 'strong' || !next) {
    return undefined
  }
  const colonInside = lineOf(lead).endsWith(':')
  const colonAfter = next.type === 'text' ? /^\s*:/.exec(next.value) : null
  const tail = children.slice(1)
  if (colonAfter && next.type === 'text') {
    tail[0] = {...next, value: next.value.slice(colonAfter[0].length)}
  }
  const rest = trimPhrasing(tail)
  return rest.length > 0
    ? {heading: [lead], rest, colon: colonInside || colonAfter !== null}
    : undefined
}

/** One word is too little to start a section in the middle of a line, unless it can only introduce or conclude. */
function leadsSection(label: string, {generated, names}: Context): boolean {
  const section = generated && exactSectionOf(label.replace(/\s*:$/, ''), generated, names)
  if (!section) {
    return false
  }
  return (
    headingWords(stripNumber(label)).length >= 2 ||
    section.kind === 'overview' ||
    section.kind === 'conclusion'
  )
}

function headingFrom(paragraph: Paragraph, children: readonly PhrasingContent[]): Heading {
  const [first] = children
  const unwrapped =
    first?.type === 'strong' ? [...first.children, ...children.slice(1)] : [...children]
  const heading: Heading = {
    type: 'heading',
    depth: 6,
    children: unwrapped,
    data: {pseudo: true, counted: isCounted(lineOf(paragraph))}
  }
  if (paragraph.position) {
    heading.position = paragraph.position
  }
  return heading
}
