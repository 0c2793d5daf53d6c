// Reads the fixtures of a rule: the Markdown file beside it, in the form that
// CONTRIBUTING.md describes. The tests and docs/rules.md are made from them.
import {existsSync, readFileSync} from 'node:fs'
import {toString as textOf} from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {readEscapes} from './escapes.mjs'

/**
 * @typedef {object} Fixture
 * @property {string} name What it shows; unique in its file.
 * @property {string} note More about it, as Markdown; empty where there is none.
 * @property {'aadsts' | 'plain' | 'generated-guides'} profile
 * @property {string[]} given The rules that have run before.
 * @property {'best' | 'reject' | 'ours' | 'theirs'} conflicts What becomes of merge conflicts.
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
  requireNoCode(intro, path)
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
  const where = `${path}:${lineOf(heading)}`
  const name = heading ? textOf(heading) : ''
  if (heading?.type !== 'heading' || heading.depth !== 2 || name === '') {
    throw new SyntaxError(`${where} each fixture is a heading with its name: ## Joins a cut item`)
  }
  const prose = nodes.filter(({type}) => type !== 'code')
  requireNoCode(prose, path)
  const blocks = readBlocks(nodes, text, path)
  const source = sourceIn(blocks, `${where} “${name}”`)
  const after = blocks.get('after')?.value
  return {
    name,
    note: sliceOf(prose, text),
    ...readOptions(source.options, where),
    shown: source.value,
    shownAfter: after ?? '',
    source: readEscapes(`${source.value}\n`),
    ...wantedOf(blocks.has('stays') ? source.value : after),
    outcome: outcomeOf(blocks.has('stays'), after !== undefined),
    reports: linesOf(blocks.get('reports')?.value, where),
    rejects: linesOf(blocks.get('rejects')?.value, where)
  }
}

/** @typedef {{value: string, options: string[]}} Block */

/**
 * @param {ReadonlyMap<string, Block>} blocks
 * @param {string} where
 * @returns {Block} the one that holds what comes in
 */
function sourceIn(blocks, where) {
  const kinds = ['stays', 'before', 'after', 'rejects'].filter((kind) => blocks.has(kind)).join()
  const source = blocks.get('stays') ?? blocks.get('before')
  if (!source || !['stays', 'before,after', 'before,rejects'].includes(kinds)) {
    throw new SyntaxError(
      `${where} needs one block “stays”, or a block “before” and one “after” or “rejects”`
    )
  }
  return source
}

/**
 * A block that is not read would look like a test and be none.
 *
 * @param {readonly import('mdast').RootContent[]} nodes
 * @param {string} path
 */
function requireNoCode(nodes, path) {
  visit({type: 'root', children: [...nodes]}, 'code', (node) => {
    throw new SyntaxError(
      `${path}:${lineOf(node)} code is directly below the heading of a fixture; ` +
        'put none in the introduction, in a list or in a quotation'
    )
  })
}

/** @param {import('mdast').Nodes | undefined} node */
function lineOf(node) {
  return node?.position?.start.line ?? 1
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
 * @param {string} text
 * @param {string} path
 * @returns {Map<string, Block>} the code blocks by their kind
 */
function readBlocks(nodes, text, path) {
  const blocks = new Map()
  for (const node of nodes.filter((each) => each.type === 'code')) {
    const where = `${path}:${lineOf(node)}`
    const [kind = '', ...options] = (node.meta ?? '').split(' ')
    if (!kinds.includes(kind) || blocks.has(kind)) {
      throw new SyntaxError(
        `${where} has a block “${node.lang ?? ''} ${kind}”; ` +
          `each block is one of ${kinds.join(', ')}, once`
      )
    }
    if (options.length > 0 && !sources.includes(kind)) {
      throw new SyntaxError(`${where} options belong to ${sources.join(' or ')}, not to ${kind}`)
    }
    if (!/\n *(`{3,}|~{3,}) *$/.test(sliceOf([node], text))) {
      throw new SyntaxError(`${where} has a fence that is not closed`)
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
 * @returns {Pick<Fixture, 'profile' | 'given' | 'conflicts'>}
 */
function readOptions(options, where) {
  /** @type {Pick<Fixture, 'profile' | 'given' | 'conflicts'>} */
  const read = {profile: 'aadsts', given: [], conflicts: 'best'}
  for (const option of options) {
    const [key, value = ''] = option.split('=')
    if (
      key === 'profile' &&
      (value === 'aadsts' || value === 'plain' || value === 'generated-guides')
    ) {
      read.profile = value
    } else if (key === 'given' && value.split(',').every(isRule)) {
      read.given = value.split(',')
    } else if (key === 'conflicts' && isConflictChoice(value)) {
      read.conflicts = value
    } else {
      throw new SyntaxError(
        `${where} has “${option}”; expected profile=plain or profile=generated-guides, ` +
          'conflicts=reject|ours|theirs, or given= and rules that ran before'
      )
    }
  }
  return read
}

/**
 * @param {string} value
 * @returns {value is 'reject' | 'ours' | 'theirs'}
 */
function isConflictChoice(value) {
  return ['reject', 'ours', 'theirs'].includes(value)
}

/** @param {string} id */
function isRule(id) {
  return id !== '' && existsSync(new URL(`../pipeline/rules/${id}/rule.ts`, import.meta.url))
}

/**
 * @param {string | undefined} value
 * @param {string} where
 * @returns {string[]}
 */
function linesOf(value, where) {
  const lines = value === undefined ? [] : value.split('\n')
  if (lines.some((line) => !/^\d+: \S/.test(line))) {
    throw new SyntaxError(`${where} reports and rejects have lines of the form “3: the reason”`)
  }
  return lines
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

/** @param {string | Uint8Array} source */
function asText(source) {
  return typeof source === 'string' ? source : new TextDecoder().decode(source)
}
