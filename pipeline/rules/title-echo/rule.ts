import type {Break, Heading, List, Paragraph, PhrasingContent, Root} from 'mdast'
import {linesOf} from '../../edits/phrasing.js'
import type {TreeEditor} from '../../edits/tree-editor.js'
import {lineOf, lineOfPhrasing} from '../../markdown/line.js'
import type {Generated, Profile} from '../../profile/profile.js'
import {findTitle, namesOf, readTitle, titleOf} from '../../profile/title.js'
import {exactSectionOf} from '../../profile/word-sets.js'
import {generationsOf} from '../../signs/generations.js'
import {beginsInside, endingOf} from '../../signs/sentence.js'
import {decide} from '../../signs/sign.js'
import {tellingWords} from '../../signs/telling-words.js'
import {readWritten} from '../../signs/written-heading.js'
import type {TreeRule} from '../rule.js'
import {type EchoWords, echoWordsOf, isEchoLabel, weighEcho} from './echo.js'
import {echoSigns, leftoverSigns, secondTitleSigns} from './signs.js'

export const titleEcho: TreeRule = {
  kind: 'tree',
  id: 'title-echo',
  summary:
    'A heading or label at the start of a generation that only says the title again is removed.',
  changes: 'removal',
  signs: [...secondTitleSigns, ...echoSigns, ...leftoverSigns],
  loss: 'an echo of the title was removed',
  repair(tree, editor) {
    const {profile} = editor
    const {generated} = profile
    const title = findTitle(tree, profile)
    if (!generated || !title || !readTitle(title.text, profile)) {
      return
    }
    removeSecondTitles(tree, title.text, editor)
    const context = {
      echo: echoWordsOf(tree, title.text, profile, generated.echo),
      endsLead: leadEndTest(tree, generated, profile),
      editor
    }
    for (const {start} of generationsOf(tree, profile).reverse()) {
      mendLead({tree, start, ...context, paragraphs: 0})
    }
  }
}

function removeSecondTitles(tree: Root, title: string, editor: TreeEditor): void {
  const heading = titleOf(tree, editor.profile)
  for (let index = tree.children.length - 1; index > 0; index--) {
    const node = tree.children[index]
    if (node?.type !== 'heading' || node.depth !== 1 || node === heading) {
      continue
    }
    const signs = decide(secondTitleSigns, {text: lineOf(node), title})
    if (signs) {
      editor.remove(tree, index, 1, signs)
    }
  }
}

/** Makes the test for where a lead ends: at a section that is not an overview. */
function leadEndTest(
  tree: Root,
  generated: Generated,
  profile: Profile
): (heading: Heading) => boolean {
  const names = namesOf(tree, profile)
  return (heading) => {
    const section = exactSectionOf(lineOf(heading), generated, names)
    return section !== undefined && section.kind !== 'overview'
  }
}

/** The start of a generation: from its heading to the first section that is not an overview. */
interface Lead {
  readonly tree: Root
  /** Where the heading of the generation is. */
  readonly start: number
  readonly echo: EchoWords
  readonly endsLead: (heading: Heading) => boolean
  readonly editor: TreeEditor
  /** How many paragraphs stay before the present block. */
  paragraphs: number
}

function mendLead(lead: Lead): void {
  let index: number | undefined = lead.start + 1
  while (index !== undefined) {
    index = mendBlock(lead, index)
  }
}

/** Mends one block. Where the next one is then; undefined where the lead ends. */
function mendBlock(lead: Lead, index: number): number | undefined {
  const node = lead.tree.children[index]
  switch (node?.type) {
    case undefined:
      return undefined
    case 'heading':
      return mendHeading(lead, index, node)
    case 'paragraph':
      return mendParagraph(lead, index, node)
    case 'list':
      return mendList(lead, index, node)
    default:
      return index + 1
  }
}

function mendHeading(
  {tree, echo, endsLead, editor}: Lead,
  index: number,
  heading: Heading
): number | undefined {
  const signs = weighEcho(lineOf(heading), echo)
  if (signs) {
    editor.remove(tree, index, 1, signs)
    return index
  }
  return endsLead(heading) ? undefined : index + 1
}

/** Removes a paragraph that echoes the title, or the first lines of it that do. */
function mendParagraph(lead: Lead, index: number, paragraph: Paragraph): number {
  const {tree, echo, editor} = lead
  const goesOn = isGoingOn(lead, index, paragraph)
  const signs = weighEcho(lineOf(paragraph), echo, {goesOn})
  if (signs) {
    editor.remove(tree, index, 1, signs)
    return removeLeftover(lead, index)
  }
  removeFirstLines(paragraph, lead)
  lead.paragraphs += 1
  return index + 1
}

function isGoingOn({tree, editor}: Lead, index: number, paragraph: Paragraph): boolean {
  const next = tree.children[index + 1]
  return (
    next?.type === 'paragraph' &&
    (beginsInside(lineOf(next)) || /^[("“„«]/.test(lineOf(next))) &&
    !endingOf(lineOf(paragraph), editor.profile.language).closed
  )
}

const lineBreak: Break = {type: 'break'}

function removeFirstLines(paragraph: Paragraph, {echo, editor}: Lead): void {
  const lines = linesOf(paragraph.children)
  const weighed = lines.map((children) => weighEcho(lineOfPhrasing(children), echo))
  const firstToStay = weighed.indexOf(undefined)
  if (firstToStay > 0) {
    editor.update(
      paragraph,
      (node) => {
        node.children = lines
          .slice(firstToStay)
          .flatMap((line, at): PhrasingContent[] => (at === 0 ? line : [lineBreak, ...line]))
      },
      weighed[0]
    )
  }
}

/** Removes a list of which every item echoes the title; any other list ends the lead. */
function mendList(lead: Lead, index: number, list: List): number | undefined {
  const {tree, echo, editor, paragraphs: paragraphsBeforeList} = lead
  const items = list.children.map((item) => weighEcho(lineOf(item), echo, {paragraphsBeforeList}))
  if (items.includes(undefined)) {
    return undefined
  }
  editor.remove(tree, index, 1, items[0])
  return removeLeftover(lead, index)
}

/** Removes a heading left over above an echo that was at `index`. Tells where to go on. */
function removeLeftover({tree, start, echo, editor}: Lead, index: number): number {
  const heading = tree.children[index - 1]
  const next = tree.children[index]
  if (index - 1 === start || heading?.type !== 'heading') {
    return index
  }
  const signs = decide(leftoverSigns, {
    isEmpty: !next || next.type === 'heading',
    isLabel:
      readWritten(heading, editor.source).pseudo &&
      isEchoLabel(lineOf(heading).replace(/:$/, ''), echo.settings.labels),
    saysMore: tellingWords(lineOf(heading), echo.knowsStem, editor.profile.language).length > 0
  })
  if (!signs) {
    return index
  }
  editor.remove(tree, index - 1, 1, signs)
  return index - 1
}
