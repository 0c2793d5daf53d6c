import type {Root, RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import {lineOf} from '../../markdown/line.js'
import type {Profile} from '../../profile/profile.js'
import {sectionOf} from '../../profile/word-sets.js'
import {type Generation, generationsOf} from '../../signs/generations.js'
import type {TreeRule} from '../rule.js'

export const repeatedGeneration: TreeRule = {
  kind: 'tree',
  id: 'repeated-generation',
  summary:
    'Of several generations the most complete one stays: it covers most of the expected kinds, ' +
    'then of all kinds, then has most list items, then came last.',
  changes: 'removal',
  signs: [],
  loss: 'another generation was dropped',
  repair(tree, editor) {
    const generations = generationsOf(tree, editor.profile)
    const [first, ...others] = generations.map((generation) => ({
      generation,
      score: scoreOf(tree, generation, editor.profile)
    }))
    if (!first || others.length === 0) {
      return
    }
    const best = others.reduce(
      (winner, next) => (beats(next.score, winner.score) ? next : winner),
      first
    )
    for (const {start, end} of generations.reverse()) {
      if (start !== best.generation.start) {
        editor.replace(tree, start, end - start, definitionsToKeep(tree, {start, end}))
      }
    }
  }
}

/** What a generation defines and the rest of the guide refers to: addresses and footnotes. */
function definitionsToKeep(tree: Root, {start, end}: Generation): RootContent[] {
  const rest: RootContent[] = tree.children.filter((_, index) => index < start || index >= end)
  const [used, defined] = [new Set<string>(), new Set<string>()]
  visit({type: 'root', children: rest}, (node) => {
    if ('identifier' in node) {
      const isDefinition = node.type === 'definition' || node.type === 'footnoteDefinition'
      ;(isDefinition ? defined : used).add(node.identifier)
    }
  })
  return tree.children.slice(start, end).filter((node) => {
    const isDefinition = node.type === 'definition' || node.type === 'footnoteDefinition'
    return isDefinition && used.has(node.identifier) && !defined.has(node.identifier)
  })
}

/**
 * How complete a generation is: the number of its expected kinds, of all its
 * kinds and of its list items, compared in this order. It has no signs, because
 * it is no evidence of damage: there is one generation too many in any case,
 * and the score only says which one a reader would miss most.
 */
type Score = readonly [number, number, number]

function scoreOf(tree: Root, {start, end}: Generation, {generated}: Profile): Score {
  const nodes: RootContent[] = tree.children.slice(start + 1, end)
  const kinds = new Set(
    nodes.flatMap((node) =>
      node.type === 'heading' && generated ? (sectionOf(lineOf(node), generated)?.kind ?? []) : []
    )
  )
  let items = 0
  visit({type: 'root', children: nodes}, 'listItem', () => {
    items += 1
  })
  const expected = generated?.expected.filter((kind) => kinds.has(kind)).length ?? 0
  return [expected, kinds.size, items]
}

/** Whether a later generation is better than an earlier one; it is where they are equal. */
function beats(score: Score, other: Score): boolean {
  const at = score.findIndex((value, index) => value !== other[index])
  return at === -1 || (score[at] ?? 0) > (other[at] ?? 0)
}
