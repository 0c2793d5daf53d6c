import type {ProfileFile} from './schema/index.js'

/**
 * Ordinary Markdown: no title grammar, no section kinds, no template. Only what is
 * damage in any text is mended.
 */
export const plain: ProfileFile = {
  name: 'plain',
  extends: null,
  syntax: {math: true, directives: true},
  style: 'source',
  generated: null
}
