import type {Paragraph, Root} from 'mdast'
import {splitPhrasing} from '../../edits/phrasing.js'
import {lineOf, lineOfPhrasing} from '../../markdown/line.js'
import type {Generated, Profile} from '../../profile/profile.js'
import {namesOf, plainWords, titleOf} from '../../profile/title.js'
import {exactSectionOf, headingWords} from '../../profile/word-sets.js'
import {type Generation, generationsOf} from '../../signs/generations.js'
import {decide, type SignIds} from '../../signs/sign.js'
import type {TreeRule} from '../rule.js'
import {findLabels, type Label, type LabelTests} from './labels.js'
import {partsOf} from './parts.js'
import {flowedSigns} from './signs.js'

export const flowedLabels: TreeRule = {
  kind: 'tree',
  id: 'flowed-labels',
  summary:
    'A generation that was flowed into one paragraph, with the labels of its sections inside of ' +
    'it, is divided: each label and each text between them is a block of its own.',
  changes: 'form',
  signs: flowedSigns,
  repair(tree, editor) {
    const {profile} = editor
    if (!profile.generated || !profile.mend.outline) {
      return
    }
    const tests = testsFor(tree, profile.generated, profile)
    const generations = generationsOf(tree, profile)
    for (let index = tree.children.length - 1; index > 0; index--) {
      const paragraph = tree.children[index]
      const generation = generations.find(({start, end}) => start < index && index < end)
      if (paragraph?.type === 'paragraph' && generation) {
        const labels = findLabels(paragraph, tests)
        const isLead = isLeadOf(generation, tree, index, tests)
        const signs = weigh(paragraph, labels, isLead, tests)
        if (signs) {
          editor.replace(tree, index, 1, partsOf(paragraph, labels), signs)
        }
      }
    }
  }
}

function testsFor(tree: Root, generated: Generated, profile: Profile): LabelTests {
  const names = namesOf(tree, profile)
  const title = titleOf(tree, profile)
  const {labels, words} = generated.echo
  const known = new Set([...(title ? plainWords(lineOf(title)) : []), ...words])
  const startsWithLabel = (text: string) =>
    labels.some(
      (label) =>
        text.toLowerCase().startsWith(`${label}:`) &&
        plainWords(text.slice(label.length)).length > 0
    )
  return {
    namesSection: (text) =>
      !text.includes(':') &&
      exactSectionOf(text, generated, names) !== undefined &&
      // `Description` may name a section, and is a label of the title first.
      !labels.includes(text.toLowerCase()) &&
      !names.has(headingWords(text)[0] ?? ''),
    startsWithLabel,
    isEcho: (text) => startsWithLabel(text) && plainWords(text).every((word) => known.has(word))
  }
}

/** Whether nothing but paragraphs and headings of no section is before a node of a generation. */
function isLeadOf(
  {start}: Generation,
  {children}: Root,
  index: number,
  {namesSection}: LabelTests
): boolean {
  return children
    .slice(start + 1, index)
    .every(
      (node) =>
        node.type === 'paragraph' || (node.type === 'heading' && !namesSection(lineOf(node)))
    )
}

function weigh(
  paragraph: Paragraph,
  labels: readonly Label[],
  isLead: boolean,
  tests: LabelTests
): SignIds | undefined {
  const [first] = labels
  if (!first) {
    return undefined
  }
  const before = lineOfPhrasing(splitPhrasing(paragraph.children, first.start)[0])
  return decide(flowedSigns, {
    startsWithLabel: tests.startsWithLabel(before),
    echoBefore: tests.isEcho(before),
    sections: labels.length,
    isLead
  })
}
