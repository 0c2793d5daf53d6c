import type {Root} from 'mdast'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import {type Processor, unified} from 'unified'
import {markdownStyle} from './style.js'
import {type DocumentSyntax, markdownSyntax} from './syntax.js'

/** A frozen remark processor: it parses and prints, and nothing can be added to it. */
type FrozenProcessor = Processor<Root, undefined, undefined, Root, string>

function freeze(syntax: DocumentSyntax): FrozenProcessor {
  return unified()
    .use(remarkParse)
    .use(markdownSyntax, syntax)
    .use(remarkStringify, markdownStyle)
    .freeze()
}

const frozen = new Map<string, FrozenProcessor>()

/** The processor of a syntax. There is one for each: making it costs more than parsing a guide. */
export function processorOf(syntax: DocumentSyntax): FrozenProcessor {
  const key = `${syntax.math} ${syntax.directives} ${syntax.frontMatter}`
  const known = frozen.get(key)
  if (known) {
    return known
  }
  const made = freeze(syntax)
  frozen.set(key, made)
  return made
}
