// @ts-check
// `node build.mjs FOLDER`: an HTML page of each guide in dist/catalog.json, and a list of them.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'

/** @typedef {import('mendmark/catalog').Catalog} Catalog */
/** @typedef {import('mendmark/catalog').Guide} Guide */
/** @typedef {import('mendmark/catalog').Section} Section */
/** @typedef {import('mendmark/catalog').Item} Item */
/** @typedef {import('mendmark/catalog').Link} Link */

/** A text as HTML. Guides are from anywhere: nothing in them is markup here. */
const html = (/** @type {string} */ text) =>
  text.replace(/[&<>"']/g, (mark) => `&#${mark.codePointAt(0)};`)

/** Links that a browser may follow: no script hides in one. */
const linksOf = (/** @type {readonly Link[]} */ links) =>
  links
    .filter(({url}) => /^https?:\/\//.test(url))
    .map(({text, url}) => ` <a href="${html(url)}">${html(text || url)}</a>`)
    .join('')

const paragraphs = (/** @type {string} */ text) =>
  text === '' ? '' : `<p>${html(text).replaceAll('\n', '<br>')}</p>`

/** @returns {string} */
function itemOf(/** @type {Item} */ {title, text, links, items}) {
  const lead = title === null ? '' : `<strong>${html(title)}</strong>${text === '' ? '' : ': '}`
  const said = html(text).replaceAll('\n', '<br>')
  return `<li>${lead}${said}${linksOf(links)}${listOf(items)}</li>`
}

/** @returns {string} */
function listOf(/** @type {readonly Item[]} */ items) {
  // An item that names a section is a section of its own, with a heading.
  const own = items.filter(({section}) => section === null)
  return own.length === 0 ? '' : `<ul>${own.map(itemOf).join('')}</ul>`
}

function sectionOf(/** @type {Section} */ {id, title, depth, prose, items}) {
  const heading = title === '' ? '' : `<h${depth} id="${html(id)}">${html(title)}</h${depth}>`
  return `${heading}\n${paragraphs(prose.text)}${linksOf(prose.links)}${listOf(items)}`
}

function page(/** @type {string} */ title, /** @type {string} */ body, language = 'en') {
  return `<!doctype html>
<html lang="${html(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${html(title)}</title>
<style>
body { font: 1rem/1.5 system-ui; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
</style>
<h1>${html(title)}</h1>
${body}
</html>
`
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: node build.mjs FOLDER')
  process.exit(2)
}
/** @type {Catalog} */
const catalog = JSON.parse(
  readFileSync(new URL('../../dist/catalog.json', import.meta.url), 'utf8')
)
mkdirSync(folder, {recursive: true})
for (const {id, title, language, prose, sections} of catalog.guides) {
  const body = [paragraphs(prose.text), ...sections.map(sectionOf)].join('\n')
  writeFileSync(join(folder, `${id}.html`), page(title, body, language))
}
const links = catalog.guides.map(
  ({id, title, summary}) =>
    `<li><a href="${html(id)}.html">${html(title)}</a><br>${html(summary ?? '')}</li>`
)
writeFileSync(join(folder, 'index.html'), page('Guides', `<ul>${links.join('\n')}</ul>`))
