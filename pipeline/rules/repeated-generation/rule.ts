import type {Root, RootContent} from 'mdast'
import {visit} from 'unist-util-visit'
import {beats, completenessOf} from '../../signs/completeness.js'
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
      completeness: completenessOf(
        tree.children.slice(generation.start + 1, generation.end),
        editor.profile
      )
    }))
    if (!first || others.length === 0) {
      return
    }
    const best = others.reduce(
      (winner, next) => (beats(next.completeness, winner.completeness) ? next : winner),
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
