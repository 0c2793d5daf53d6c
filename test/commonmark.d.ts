// The reference implementation comes without types; this is what the tests use of it.
declare module 'commonmark' {
  type Node = object
  export class Parser {
    parse(markdown: string): Node
  }
  export class HtmlRenderer {
    render(document: Node): string
  }
}
