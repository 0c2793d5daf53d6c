import type {Root} from 'hast'
import {sanitize} from 'hast-util-sanitize'
import {toHtml} from 'hast-util-to-html'
import {markupSchema} from './markup-schema.js'
import {unseenAsCode} from './unseen.js'

/**
 * Markup that is safe to be in the page. Only this file makes any: the text of a template, which
 * is ours, with whatever else escaped.
 */
export class Html {
  readonly markup: string

  private constructor(markup: string) {
    this.markup = markup
  }

  /** @internal Only this file may call it: nothing is escaped. */
  static of(markup: string): Html {
    return new Html(markup)
  }
}

/** What can be put into a template. Nothing is there for `undefined`. */
export type Content = Html | string | number | undefined | readonly Content[]

/**
 * Markup with values in it: texts are escaped, also for attributes, which have to be in double
 * quotation marks. A line break of the template is layout: beside a tag or a value it goes with
 * the white space around it, and inside of a text or a tag it is a space.
 */
export function html(template: TemplateStringsArray, ...values: readonly Content[]): Html {
  const parts = literalsOf(template)
  return Html.of(
    parts.map((part, index) => (index === 0 ? '' : markupOf(values[index - 1])) + part).join('')
  )
}

const literals = new WeakMap<TemplateStringsArray, readonly string[]>()

function literalsOf(template: TemplateStringsArray): readonly string[] {
  const known = literals.get(template) ?? template.map(withoutLayout)
  literals.set(template, known)
  return known
}

function withoutLayout(part: string): string {
  return part.replace(/(^|.)\s*\n\s*(?=(.?))/g, (_, before: string, after: string) => {
    const isBeside = ['', '>'].includes(before) || ['', '<'].includes(after)
    return before + (isBeside ? '' : ' ')
  })
}

function markupOf(value: Content): string {
  if (value === undefined) {
    return ''
  }
  if (value instanceof Html) {
    return value.markup
  }
  return typeof value === 'object' ? value.map(markupOf).join('') : escaped(String(value))
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;'
}

/** A text as it is in an element or in an attribute, with what nobody could see in it shown. */
function escaped(text: string): string {
  return unseenAsCode(text).replace(/[&<>"]/g, (character) => entities[character] ?? '')
}

/** A tree that a guide parsed to, as markup: with the elements of the schema, and no others. */
export function markupOfTree(tree: Root): Html {
  return Html.of(toHtml(sanitize(tree, markupSchema)))
}

/** The page’s own script or style. It has to be as it is, for the policy names it by its hash. */
export function ownCode(element: 'script' | 'style', code: string): Html {
  if (/<[/!]/.test(code)) {
    throw new Error(`the ${element} of the page holds what may end it`)
  }
  return Html.of(`<${element}>${code}</${element}>`)
}

/** A whole document. */
export function documentOf(root: Html): string {
  return `<!doctype html>\n${root.markup}\n`
}
