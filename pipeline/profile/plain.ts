import type {Profile} from './schema.js'

/**
 * Ordinary Markdown: no title grammar, no section kinds, no template. Only what is
 * damage in any text is mended.
 */
export const plain: Profile = {
  name: 'plain',
  syntax: {math: true, directives: true},
  style: 'source',
  mend: {
    invisibles: false,
    placeholders: false,
    lists: false,
    addresses: false,
    tables: false,
    items: false,
    wraps: false,
    sentences: false,
    outline: false
  },
  title: null,
  mentions: null,
  lookupUrl: null,
  template: null,
  generated: null
}
