// These renderers come without types; this is what the tests and checks use of them.

declare module 'commonmark' {
  type Node = object
  export class Parser {
    parse(markdown: string): Node
  }
  export class HtmlRenderer {
    render(document: Node): string
  }
}

declare module 'markdown-it' {
  export default class MarkdownIt {
    constructor(preset: 'default', options: {html: boolean})
    render(markdown: string): string
  }
}
