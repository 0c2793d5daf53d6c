import type {Element, ElementContent, RootContent, Text} from 'hast'
import type {Html as RawHtml} from 'mdast'
import {type State, toHast} from 'mdast-util-to-hast'
import {parseMarkdown} from '../markdown/parse.js'
import type {Syntax} from '../markdown/syntax.js'
import {type Html, markupOfTree} from './html.js'
import {unseenAsCode} from './unseen.js'

/** A guide as readers see it, with nothing in it that loads or runs. */
export function renderedGuide(markdown: string, syntax: Syntax): Html {
  const tree = toHast(parseMarkdown(markdown, syntax), {handlers: {html: shownAsCode}})
  const children = 'children' in tree ? tree.children : []
  return markupOfTree({type: 'root', children: children.flatMap(harmless)})
}

/** HTML in a guide is no part of the page: it is there to be read. */
function shownAsCode(_: State, {value}: RawHtml): ElementContent {
  return element('code', [{type: 'text', value}])
}

function harmless(node: RootContent): ElementContent[] {
  if (node.type === 'text') {
    return [{type: 'text', value: unseenAsCode(node.value)}]
  }
  if (node.type !== 'element') {
    return []
  }
  return (special[node.tagName] ?? asHeading)(node, node.children.flatMap(harmless))
}

type Make = (node: Element, children: ElementContent[]) => ElementContent[]

/** What is not as remark has it, by the name of the element. */
const special: Readonly<Record<string, Make>> = {
  a: (node, children) => {
    const address = String(node.properties['href'] ?? '')
    return /^https?:\/\//i.test(address)
      ? [element('a', children, {href: address, rel: ['noopener', 'noreferrer']})]
      : [...children, ...aside(address)]
  },
  // An image is not loaded.
  img: ({properties}) => [
    element('em', [text(`image: ${properties['alt'] || 'no description'}`)]),
    ...aside(String(properties['src'] ?? ''))
  ],
  // A box that nobody can tick.
  input: ({properties}) => [text(properties['checked'] ? '☑' : '☐')]
}

/** An address that leads nowhere from here, as text. */
function aside(address: string): ElementContent[] {
  return address === '' ? [] : [text(' ('), element('code', [text(address)]), text(')')]
}

/** Headings are below those of the page. */
function asHeading(node: Element, children: ElementContent[]): ElementContent[] {
  const [, rank] = /^h([1-6])$/.exec(node.tagName) ?? []
  const tagName = rank === undefined ? node.tagName : `h${Math.min(6, Number(rank) + 3)}`
  return [{...node, tagName, children}]
}

function element(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {}
): Element {
  return {type: 'element', tagName, properties, children}
}

function text(value: string): Text {
  return {type: 'text', value: unseenAsCode(value)}
}
