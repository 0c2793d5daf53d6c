import type {Heading, Parents, Root} from 'mdast'
import type {TreeEditor} from '../../edits/tree-editor.js'
import {lineOf} from '../../markdown/line.js'
import type {Profile} from '../../profile/profile.js'
import {findTitle, namesOf, titleOf} from '../../profile/title.js'
import {type Generation, generationsOf} from '../../signs/generations.js'
import {decide, type SignIds} from '../../signs/sign.js'
import type {TreeRule} from '../rule.js'
import {type HeadingFacts, headingsIn, pseudoRank} from './headings.js'
import {type GenerationOutline, type Outline, readOutline} from './parts.js'
import {placeHeadings} from './places.js'
import {belowSigns, partSigns, placeSigns} from './signs.js'

const depths: readonly Heading['depth'][] = [1, 2, 3, 4, 5, 6]

export const outline: TreeRule = {
  kind: 'tree',
  id: 'outline',
  summary:
    'The title is the only H1, the template’s sections are H2, the parts of the generation H3 ' +
    'with the profile’s label and what they add to it, and what lies below them follows without ' +
    'a gap.',
  changes: 'words',
  signs: [...placeSigns, ...partSigns, ...belowSigns],
  loss: 'a heading got the label of its kind',
  repair(tree, editor) {
    const {profile, source} = editor
    if (!profile.mend.outline || !findTitle(tree, profile)) {
      return
    }
    // None where it is in the front matter.
    const title = titleOf(tree, profile)
    const [generation] = generationsOf(tree, profile)
    const end = generation?.start ?? tree.children.length
    const headings = headingsIn(tree, {start: 0, end}, source).filter(({node}) => node !== title)
    if (title) {
      setDepth(title, 1, decide(placeSigns, {place: 'title'}), editor)
    }
    setPlaces(templateOutline(headings, profile), 1, editor)
    if (generation) {
      mendGeneration(tree, generation, editor)
    }
  }
}

/** The outline of the template: its parts are the sections that bear one of its labels. */
function templateOutline(headings: readonly HeadingFacts[], {template}: Profile): Outline {
  const labels = new Set(template?.sections.map(({label}) => label.toLowerCase()))
  const parts = new Map<HeadingFacts, SignIds>()
  for (const heading of headings.filter(({text}) => labels.has(text.toLowerCase()))) {
    const signs = decide(placeSigns, {place: 'template-section'})
    if (signs) {
      parts.set(heading, signs)
    }
  }
  const rankOfParts = [...parts.keys()].reduce(
    (highest, {rank}) => Math.min(highest, rank),
    pseudoRank
  )
  return {headings, parts, rankOfParts}
}

function mendGeneration(tree: Root, generation: Generation, editor: TreeEditor): void {
  const {profile, source} = editor
  const [top, ...headings] = headingsIn(tree, generation, source)
  if (!top || !profile.generated) {
    return
  }
  setDepth(top.node, 2, decide(placeSigns, {place: 'generation'}), editor)
  const parts = readOutline(headings, profile.generated, namesOf(tree, profile))
  setPlaces(parts, 2, editor)
  setLabels(parts, editor)
}

function setPlaces(parts: Outline, base: number, editor: TreeEditor): void {
  for (const {heading, depth, signs} of placeHeadings(parts, base)) {
    setDepth(heading.node, depth, signs, editor)
  }
}

/** Gives a heading its depth where the signs say that it belongs there; Markdown has six. */
function setDepth(
  heading: Heading,
  depth: number,
  signs: SignIds | undefined,
  editor: TreeEditor
): void {
  const to = depths[depth - 1] ?? 6
  if (signs && heading.depth !== to) {
    editor.update(
      heading,
      (node) => {
        node.depth = to
      },
      signs
    )
  }
}

/** Gives each part its label, once in a guide: its anchor has to be the only one. */
function setLabels({headings, parts, labels}: GenerationOutline, editor: TreeEditor): void {
  const taken = new Set(headings.filter((each) => !parts.has(each)).map(({text}) => text))
  for (const [part, label] of labels) {
    if (part.text !== label && !taken.has(label) && !losesMarkup(part.node, label)) {
      editor.update(
        part.node,
        (node) => {
          node.children = [{type: 'text', value: label}]
        },
        parts.get(part)
      )
    }
    taken.add(lineOf(part.node))
  }
}

/** Whether a heading holds what a label cannot: an address, an image, code that stays in it. */
function losesMarkup({children}: Parents, label: string): boolean {
  return children.some((child) => {
    switch (child.type) {
      case 'text':
      case 'break':
        return false
      case 'emphasis':
      case 'strong':
        return losesMarkup(child, label)
      case 'inlineCode':
        return label.includes(child.value)
      default:
        return true
    }
  })
}
