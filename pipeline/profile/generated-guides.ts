import type {ProfileFile} from './schema/index.js'

/**
 * Guides that a language model wrote, of any corpus: all damage is mended, and the words are
 * those of each guide’s language. What only one corpus says, such as the form of its titles, is in
 * a profile that extends this one.
 */
export const generatedGuides: ProfileFile = {
  name: 'generated-guides',
  extends: null,
  syntax: {math: false, directives: false},
  style: 'canonical',
  labels: 'keep',
  mend: {
    invisibles: true,
    placeholders: true,
    lists: true,
    addresses: true,
    tables: true,
    items: true,
    wraps: true,
    sentences: true,
    outline: true
  },
  generated: {expected: ['diagnosis', 'causes', 'resolution']}
}
