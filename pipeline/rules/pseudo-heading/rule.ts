import type {Heading, Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import type {Language} from '../../languages/language.js'
import {isLeadIn} from '../../languages/lead-in.js'
import {lineOf} from '../../markdown/line.js'
import type {Profile} from '../../profile/profile.js'
import {namesOf} from '../../profile/title.js'
import {exactSectionOf, isStep, stripNumber} from '../../profile/word-sets.js'
import {isGenerationLabel} from '../../signs/generations.js'
import {isRestOfSentence} from '../../signs/rest-of-sentence.js'
import {decide, type SignIds} from '../../signs/sign.js'
import {isCounted} from '../../signs/written-heading.js'
import {canLead, isBold, type Lead, leadOf} from '../lead.js'
import type {TreeRule} from '../rule.js'
import {leadSigns, lineSigns} from './signs.js'

export const pseudoHeading: TreeRule = {
  kind: 'tree',
  id: 'pseudo-heading',
  summary:
    'A paragraph that is a heading in all but markup becomes one: ' +
    'all of it bold, or a line that names a section.',
  changes: 'removal',
  signs: [...lineSigns, ...leadSigns],
  repair(tree, editor) {
    const {generated, language, mend, template} = editor.profile
    if (!mend.outline) {
      return
    }
    const context: Context = {
      generated,
      language,
      names: namesOf(tree, editor.profile),
      labels: template.sections.map(({label}) => label),
      hasCountedLines: tree.children.some(
        (node) => node.type === 'paragraph' && isBold(node) && isCounted(lineOf(node))
      )
    }
    for (let index = tree.children.length - 1; index >= 0; index--) {
      const paragraph = tree.children[index]
      const found = paragraph?.type === 'paragraph' && findHeading(tree, index, paragraph, context)
      if (found) {
        editor.replace(tree, index, 1, found.nodes, found.signs)
      }
    }
  }
}

interface Context {
  generated: Profile['generated']
  language: Language
  names: ReadonlySet<string>
  /** The labels of the template’s sections. */
  labels: readonly string[]
  /** Some paragraphs are all bold, and numbered, lettered or a step. */
  hasCountedLines: boolean
}

/** What a paragraph is to become: a heading, with what came after it on its line. */
interface Found {
  nodes: RootContent[]
  signs: SignIds
}

function findHeading(
  tree: Root,
  index: number,
  paragraph: Paragraph,
  context: Context
): Found | undefined {
  if (isBold(paragraph) || isPlainLine(paragraph) || isCountedBoldLine(paragraph)) {
    const signs = weighLine(tree, index, paragraph, context)
    return signs && {nodes: [headingFrom(paragraph, paragraph.children)], signs}
  }
  const lead = leadOf(paragraph)
  const signs = lead && weighLead(lead, context)
  return (
    signs && {
      nodes: [headingFrom(paragraph, [lead.strong]), {...paragraph, children: lead.rest}],
      signs
    }
  )
}

function weighLine(
  tree: Root,
  index: number,
  paragraph: Paragraph,
  context: Context
): SignIds | undefined {
  const text = lineOf(paragraph)
  const before = tree.children[index - 1]
  const next = tree.children[index + 1]
  return decide(lineSigns, {
    text,
    isBold: isBold(paragraph),
    isCounted: isCounted(text),
    isLedIn: before?.type === 'paragraph' && lineOf(before).endsWith(':') && !isBold(before),
    get isLeadIn() {
      return isLeadIn(text, context.language)
    },
    listEndsIt: text.endsWith(':') && next?.type === 'list' && isRestOfSentence(next),
    isLast:
      !next || (next.type === 'heading' && isGenerationLabel(lineOf(next), context.generated)),
    get namesSection() {
      return namesSection(text, context)
    }
  })
}

function weighLead({strong, hasColon}: Lead, context: Context): SignIds | undefined {
  const text = lineOf(strong)
  return decide(leadSigns, {
    isNumberedOrStep: startsWithNumber(text) || isStep(text),
    othersAreCounted: context.hasCountedLines,
    hasColon,
    get leadsSection() {
      return leadsSection(text, context)
    }
  })
}

function isPlainLine({children}: Paragraph): boolean {
  return children.length === 1 && children[0]?.type === 'text'
}

/** `A. **Overview:**`, which is no list to Markdown. */
function isCountedBoldLine({children: [first, ...others], ...paragraph}: Paragraph): boolean {
  return (
    first?.type === 'text' &&
    stripNumber(`${first.value}x`) === 'x' &&
    isBold({...paragraph, children: others})
  )
}

function startsWithNumber(text: string): boolean {
  return /^\d{1,2}[.)]\s/.test(text)
}

function namesSection(text: string, {generated, names, labels}: Context): boolean {
  const bare = withoutColon(text)
  return (
    labels.includes(bare) ||
    isGenerationLabel(bare, generated) ||
    (generated !== null && exactSectionOf(bare, generated, names) !== undefined)
  )
}

function leadsSection(text: string, {generated, names}: Context): boolean {
  const section = generated && exactSectionOf(withoutColon(text), generated, names)
  return section !== null && section !== undefined && canLead(text, section)
}

function withoutColon(text: string): string {
  return text.replace(/\s*:$/, '')
}

/** A heading of the lowest rank, at the place of the paragraph that it was. */
function headingFrom(paragraph: Paragraph, [first, ...others]: PhrasingContent[]): Heading {
  const children = first?.type === 'strong' ? [...first.children, ...others] : [first, ...others]
  const heading: Heading = {
    type: 'heading',
    depth: 6,
    children: children.filter((child) => child !== undefined)
  }
  if (paragraph.position) {
    heading.position = paragraph.position
  }
  return heading
}
