// Reads the fixtures of a rule: the Markdown file beside it, in the form that
// CONTRIBUTING.md describes. The tests and docs/rules.md are made from them.
import {readFileSync} from 'node:fs'
import {toString as textOf} from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

/**
 * @typedef {object} Fixture
 * @property {string} name What it shows; unique in its file.
 * @property {string} note More about it, as Markdown; empty where there is none.
 * @property {'aadsts' | 'plain'} profile
 * @property {string[]} given The rules that have run before.
 * @property {string} shown The source as it is in the file, its escapes not read.
 * @property {string} shownAfter What comes out, as it is in the file; empty where nothing does.
 * @property {string | Uint8Array} source The source: bytes where it has an escaped byte.
 * @property {string} [after] What the rule makes of it; the source itself where it stays.
 * @property {'mends' | 'stays' | 'rejects'} outcome
 * @property {string[]} reports The warnings, `LINE: reason` each.
 * @property {string[]} rejects Why it is rejected, `LINE: reason` each.
 */

/**
 * @typedef {object} FixtureFile
 * @property {string} id The rule, as the title says.
 * @property {string} intro What is above the first fixture, as Markdown.
 * @property {Fixture[]} fixtures
 */

const kinds = ['before', 'after', 'stays', 'reports', 'rejects']
const sources = ['before', 'stays']

/**
 * The fixtures of a rule.
 *
 * @param {string} id the rule’s id, which is the name of its folder
 * @returns {FixtureFile}
 */
export function readFixtures(id) {
  const path = `pipeline/rules/${id}/fixtures.md`
  return parseFixtures(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'), path)
}

/**
 * @param {string} text
 * @param {string} path for errors
 * @returns {FixtureFile}
 * @throws {SyntaxError} with the path and line of what is wrong, and what was expected
 */
export function parseFixtures(text, path) {
  const {children} = unified().use(remarkParse).parse(text)
  const [title, ...rest] = children
  if (title?.type !== 'heading' || title.depth !== 1) {
    throw new SyntaxError(`${path}:1 begins with a heading that names the rule: # some-rule`)
  }
  /** @type {(typeof children)[]} */
  const groups = [[]]
  for (const node of rest) {
    if (node.type === 'heading') {
      groups.push([])
    }
    groups.at(-1)?.push(node)
  }
  const [intro = [], ...parts] = groups
  const fixtures = parts.map((nodes) => readFixture(nodes, text, path))
  const names = fixtures.map(({name}) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) {
    throw new SyntaxError(`${path} has two fixtures named “${twice}”; give each its own name`)
  }
  return {id: textOf(title), intro: sliceOf(intro, text), fixtures}
}

/**
 * @param {readonly import('mdast').RootContent[]} nodes a heading and what is below it
 * @param {string} text
 * @param {string} path
 * @returns {Fixture}
 */
function readFixture([heading, ...nodes], text, path) {
  const where = `${path}:${heading?.position?.start.line ?? 1}`
  const name = heading ? textOf(heading) : ''
  const blocks = readBlocks(nodes, path)
  const given = [...blocks.keys()].filter((kind) => sources.includes(kind))
  const source = blocks.get(given[0] ?? '')
  const hasOutcome = ['after', 'rejects', 'stays'].some((kind) => blocks.has(kind))
  if (given.length !== 1 || !source || !hasOutcome) {
    throw new SyntaxError(
      `${where} “${name}” needs a block “stays”, or “before” with “after” or “rejects”`
    )
  }
  const after = blocks.get('after')?.value
  const prose = nodes.filter(({type}) => type !== 'code')
  return {
    name,
    note: sliceOf(prose, text),
    ...readOptions(source.options, where),
    shown: source.value,
    shownAfter: after ?? '',
    source: readEscapes(`${source.value}\n`),
    ...wantedOf(blocks.has('stays') ? source.value : after),
    outcome: outcomeOf(blocks.has('stays'), after !== undefined),
    reports: linesOf(blocks.get('reports')?.value),
    rejects: linesOf(blocks.get('rejects')?.value)
  }
}

/** @param {string | undefined} value what comes out, as it is in the file */
function wantedOf(value) {
  if (value === undefined) {
    return {}
  }
  return {after: value === '' ? '' : asText(readEscapes(`${value}\n`))}
}

/**
 * @param {readonly import('mdast').RootContent[]} nodes
 * @param {string} path
 * @returns {Map<string, {value: string, options: string[]}>} the code blocks by their kind
 */
function readBlocks(nodes, path) {
  const blocks = new Map()
  for (const node of nodes.filter((each) => each.type === 'code')) {
    const [kind = '', ...options] = (node.meta ?? '').split(' ')
    if (!kinds.includes(kind) || blocks.has(kind)) {
      throw new SyntaxError(
        `${path}:${node.position?.start.line ?? 1} has a block “${node.lang ?? ''} ${kind}”; ` +
          `each block is one of ${kinds.join(', ')}, once`
      )
    }
    blocks.set(kind, {value: node.value, options})
  }
  return blocks
}

/**
 * @param {boolean} stays
 * @param {boolean} mends
 * @returns {Fixture['outcome']}
 */
function outcomeOf(stays, mends) {
  if (stays) {
    return 'stays'
  }
  return mends ? 'mends' : 'rejects'
}

/**
 * @param {readonly string[]} options what follows the kind of a block
 * @param {string} where
 * @returns {Pick<Fixture, 'profile' | 'given'>}
 */
function readOptions(options, where) {
  /** @type {Pick<Fixture, 'profile' | 'given'>} */
  const read = {profile: 'aadsts', given: []}
  for (const option of options) {
    const [key, value = ''] = option.split('=')
    if (key === 'profile' && (value === 'aadsts' || value === 'plain')) {
      read.profile = value
    } else if (key === 'given' && value !== '') {
      read.given = value.split(',')
    } else {
      throw new SyntaxError(
        `${where} has “${option}”; expected profile=plain, or given= and rules that ran before`
      )
    }
  }
  return read
}

/** @param {string | undefined} value */
function linesOf(value) {
  return value === undefined ? [] : value.split('\n').filter((line) => line !== '')
}

/**
 * @param {readonly import('mdast').RootContent[]} nodes
 * @param {string} text
 */
function sliceOf(nodes, text) {
  return text.slice(
    nodes.at(0)?.position?.start.offset ?? 0,
    nodes.at(-1)?.position?.end.offset ?? 0
  )
}

const escaped = /\\([xu])\{([0-9A-Fa-f]{1,6})\}/g

/**
 * Reads `\u{A0}` as the character U+00A0 and `\x{92}` as the byte 0x92. A text
 * with such a byte gives bytes, in which all else is UTF-8.
 *
 * @param {string} text
 * @returns {string | Uint8Array}
 */
export function readEscapes(text) {
  if (!/\\x\{/.test(text)) {
    return text.replace(escaped, (_, __, code) => String.fromCodePoint(Number.parseInt(code, 16)))
  }
  /** @type {number[]} */
  const bytes = []
  let at = 0
  for (const match of text.matchAll(escaped)) {
    bytes.push(...Buffer.from(text.slice(at, match.index)))
    const code = Number.parseInt(match[2] ?? '', 16)
    bytes.push(...(match[1] === 'x' ? [code] : Buffer.from(String.fromCodePoint(code))))
    at = match.index + match[0].length
  }
  bytes.push(...Buffer.from(text.slice(at)))
  return Uint8Array.from(bytes)
}

/** @param {string | Uint8Array} source */
function asText(source) {
  return typeof source === 'string' ? source : new TextDecoder().decode(source)
}
