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
    const generations = generationsOf(tree, profile).map((each) => ({
      ...each,
      leadEnd: endOfLead(each, tree, tests)
    }))
    for (let index = tree.children.length - 1; index > 0; index--) {
      const paragraph = tree.children[index]
      while ((generations.at(-1)?.start ?? 0) >= index) {
        generations.pop()
      }
      const generation = generations.at(-1)
      if (paragraph?.type === 'paragraph' && generation) {
        const labels = findLabels(paragraph, tests)
        const isLead = index <= generation.leadEnd
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
  const longestLabel = labels.reduce((most, {length}) => Math.max(most, length), 0)
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
    isEcho: (text) => startsWithLabel(text) && plainWords(text).every((word) => known.has(word)),
    // It has no label at its start, or a word that the title does not have.
    isNeverEcho: (text) => /[\p{L}\p{N}]/u.test(text.slice(longestLabel + 1))
  }
}

/**
 * Where the lead of a generation ends: nothing but paragraphs and headings of no section is before
 * that.
 */
function endOfLead({start, end}: Generation, {children}: Root, {namesSection}: LabelTests): number {
  let index = start + 1
  for (let node = children[index]; node && index < end; node = children[index]) {
    const isLead =
      node.type === 'paragraph' || (node.type === 'heading' && !namesSection(lineOf(node)))
    if (!isLead) {
      break
    }
    index += 1
  }
  return index
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
