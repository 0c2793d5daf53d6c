import type {Root, Yaml} from 'mdast'
import {type Document, isMap, parseAllDocuments, type Scalar, visit} from 'yaml'
import {z} from 'zod'
import {endOf, startOf} from './source.js'

/** The YAML above a guide, as data. */
export interface FrontMatter {
  readonly node: Yaml
  /** What JSON can hold of it; null where it is no mapping, or no YAML. */
  readonly data: Readonly<Record<string, unknown>> | null
  /** Why there is no data, and where: an offset from the first character below the `---`. */
  readonly problem?: {readonly offset: number; readonly reason: string}
}

/** Reads the front matter of a guide, as YAML 1.2 with its core schema; undefined without it. */
export function readFrontMatter({children: [node]}: Root): FrontMatter | undefined {
  if (node?.type !== 'yaml') {
    return undefined
  }
  try {
    return {node, ...readYaml(node.value)}
  } catch (error) {
    // What is nested too deeply, refers to itself, or grows without measure.
    const reason = error instanceof Error ? error.message.replace(/\n[\s\S]*/, '') : String(error)
    return {node, data: null, problem: {offset: 0, reason}}
  }
}

const oneMapping = z.record(z.string(), z.unknown())

// Nobody nests front matter as deep. What is far deeper ends the process of the YAML parser.
const deepest = 100

/** Whether YAML may be nested too deep, as far as its brackets and indents tell. */
function looksTooDeep(yaml: string): boolean {
  let open = 0
  for (const [bracket] of yaml.matchAll(/[[\]{}]/g)) {
    open += bracket === '[' || bracket === '{' ? 1 : -1
    if (open > deepest) {
      return true
    }
  }
  const leads = yaml.split('\n').map((line) => /^ *(?:[-?:] +)*/.exec(line)?.[0].length ?? 0)
  return leads.some((lead) => lead > 2 * deepest)
}

// How large aliases may make the data: so many times its text, and so many characters more.
const [growth, slack] = [4, 10_000]

/** What is wrong with data that aliases make: it can be far larger and deeper than its text. */
function faultOf(data: unknown, length: number): string | undefined {
  let left = growth * length + slack
  const open: {value: unknown; depth: number}[] = [{value: data, depth: 0}]
  for (let next = open.pop(); next; next = open.pop()) {
    const {value, depth} = next
    left -= typeof value === 'string' ? value.length : 1
    if (depth > deepest) {
      return `it holds itself, or is nested deeper than ${deepest} levels`
    }
    if (left < 0) {
      return 'its aliases make it far larger than its text'
    }
    if (typeof value === 'object' && value !== null) {
      for (const inside of Object.values(value)) {
        open.push({value: inside, depth: depth + 1})
      }
    }
  }
  return undefined
}

function readYaml(yaml: string): Omit<FrontMatter, 'node'> {
  if (looksTooDeep(yaml)) {
    return faulty(0, `it is nested deeper than ${deepest} levels`)
  }
  const [document, second] = parseAllDocuments(yaml, {
    version: '1.2',
    schema: 'core',
    resolveKnownTags: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'silent'
  })
  if (!document || (document.contents === null && document.errors.length === 0)) {
    return {data: null}
  }
  // A tag that is not of the schema is a warning of the parser.
  const [fault] = [...document.errors, ...document.warnings]
  if (fault) {
    return faulty(fault.pos[0], fault.message)
  }
  if (second) {
    return faulty(second.range[0], 'it holds a second document')
  }
  if (!isMap(document.contents)) {
    return faulty(document.contents?.range?.[0] ?? 0, 'it is no mapping of keys to values')
  }
  keepNumbers(document)
  const data: unknown = document.toJS({maxAliasCount})
  const problem = faultOf(data, yaml.length)
  return problem === undefined
    ? {data: oneMapping.parse(JSON.parse(JSON.stringify(data)))}
    : faulty(0, problem)
}

function faulty(offset: number, reason: string): Omit<FrontMatter, 'node'> {
  return {data: null, problem: {offset, reason}}
}

// A few aliases save typing. Aliases of aliases can make a few lines as large as memory.
const maxAliasCount = 100

/** Numbers that JSON does not have, or not exactly, stay as they are written. */
function keepNumbers(document: Document.Parsed): void {
  visit(document, {
    Scalar: (_, node: Scalar) => {
      const {value, source} = node
      const isExact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value)
      if (typeof value === 'number' && !isExact && source !== undefined) {
        node.value = source
      }
    }
  })
}

/** The title that the front matter of a guide says, on one line. */
export function frontMatterTitle(tree: Root): string | undefined {
  const title = readFrontMatter(tree)?.data?.['title']
  const text = typeof title === 'string' ? title.replace(/\s+/g, ' ').trim() : ''
  return text === '' ? undefined : text
}

/** Where an offset in the front matter is in the text that it was parsed from. */
export function offsetInText({node}: FrontMatter, offset: number, text: string): number {
  const start = startOf(node) ?? 0
  const [line = ''] = /^.*(?:\r\n|\r|\n)/.exec(text.slice(start)) ?? []
  return start + line.length + offset
}

// mdast does not know that there is TOML.
const kinds: ReadonlySet<string> = new Set(['yaml', 'toml'])

/** Where the front matter of a guide ends; 0 where there is none. What is above is no prose. */
export function endOfFrontMatter({children: [first]}: Root): number {
  return first && kinds.has(first.type) ? (endOf(first) ?? 0) : 0
}
