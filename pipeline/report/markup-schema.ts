import type {Schema} from 'hast-util-sanitize'

/**
 * The elements that a rendered guide may have. Nothing in it loads, runs, submits or has an id;
 * an address may be one of the web.
 */
export const markupSchema: Schema = {
  tagNames: [
    ...['a', 'blockquote', 'br', 'code', 'del', 'em', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p'],
    ...['pre', 'section', 'span', 'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr'],
    'ul'
  ],
  attributes: {
    a: ['href', 'rel'],
    ol: ['start'],
    td: ['align'],
    th: ['align']
  },
  protocols: {href: ['http', 'https']},
  // Their text is not the guide’s.
  strip: ['script', 'style']
}
