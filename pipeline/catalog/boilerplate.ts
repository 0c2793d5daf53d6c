import {createHash} from 'node:crypto'
import {itemsIn} from './find.js'
import type {Guide, Section} from './schema.js'

/** How many guides of a corpus have each section. */
export interface SectionCounts {
  add(guide: Pick<Guide, 'sections'>): void
  /** Takes back a guide that was added. */
  remove(guide: Pick<Guide, 'sections'>): void
  /**
   * Whether a section is boilerplate: more than half of the guides that were added have it, and
   * two at least, with the same title and text.
   */
  isBoilerplate(section: Section): boolean
}

/** Counts the sections of guides. */
export function countSections(): SectionCounts {
  const counts = new Map<string, number>()
  let guides = 0
  const count = ({sections}: Pick<Guide, 'sections'>, step: 1 | -1) => {
    guides += step
    for (const key of new Set(sections.map(keyOf))) {
      counts.set(key, (counts.get(key) ?? 0) + step)
    }
  }
  return {
    add: (guide) => count(guide, 1),
    remove: (guide) => count(guide, -1),
    isBoilerplate(section) {
      const holders = counts.get(keyOf(section)) ?? 0
      return holders >= 2 && holders * 2 > guides
    }
  }
}

// In bytes. Of a billion sections, two have one by chance once in a hundred billion corpora.
const keyLength = 12

/**
 * A short key of what a section says: its Markdown, and where the references in it lead. There may
 * be millions of them.
 */
function keyOf(section: Section): string {
  const known = keys.get(section)
  if (known !== undefined) {
    return known
  }
  const {kind, title, depth, markdown, items, prose} = section
  const urls = [prose, ...itemsIn({items})].flatMap(({links}) => links.map(({url}) => url))
  const text = JSON.stringify([kind, title, depth, markdown, urls])
  const key = createHash('sha256').update(text).digest().toString('latin1', 0, keyLength)
  keys.set(section, key)
  return key
}

// Each section is counted first, and then asked for.
const keys = new WeakMap<Section, string>()
