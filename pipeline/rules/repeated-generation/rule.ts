import type {Definition, FootnoteDefinition, Nodes, RootContent} from 'mdast'
import {visit} from '../../markdown/visit.js'
import {beats, completenessOf} from '../../signs/completeness.js'
import {generationsOf} from '../../signs/generations.js'
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
    const identifiers = identifiersIn(tree.children)
    for (const {start, end} of generations.reverse()) {
      if (start !== best.generation.start) {
        const kept = definitionsToKeep(tree.children.slice(start, end), identifiers)
        editor.replace(tree, start, end - start, kept)
      }
    }
  }
}

/** How often each identifier of some blocks is referred to, and how often it is defined. */
interface Identifiers {
  readonly used: Map<string, number>
  readonly defined: Map<string, number>
}

function identifiersIn(children: readonly RootContent[]): Identifiers {
  const found: Identifiers = {used: new Map(), defined: new Map()}
  visit({type: 'root', children: [...children]}, (node) => {
    if ('identifier' in node) {
      add(isDefinition(node) ? found.defined : found.used, node.identifier, 1)
    }
  })
  return found
}

function add(counts: Map<string, number>, identifier: string, count: number): void {
  counts.set(identifier, (counts.get(identifier) ?? 0) + count)
}

function addAll(to: Identifiers, from: Identifiers, times: 1 | -1): void {
  for (const [identifier, count] of from.used) {
    add(to.used, identifier, count * times)
  }
  for (const [identifier, count] of from.defined) {
    add(to.defined, identifier, count * times)
  }
}

function isDefinition(node: Nodes): node is Definition | FootnoteDefinition {
  return node.type === 'definition' || node.type === 'footnoteDefinition'
}

/**
 * What a generation defines and the rest of the guide refers to: addresses and footnotes.
 *
 * @param all those of the guide, from which those that go are taken
 */
function definitionsToKeep(generation: readonly RootContent[], all: Identifiers): RootContent[] {
  addAll(all, identifiersIn(generation), -1)
  const kept = generation.filter(
    (node) =>
      isDefinition(node) &&
      (all.used.get(node.identifier) ?? 0) > 0 &&
      (all.defined.get(node.identifier) ?? 0) === 0
  )
  addAll(all, identifiersIn(kept), 1)
  return kept
}
