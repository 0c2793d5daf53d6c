import type {List, Root, Table, TableCell, Text} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {markdownStyle} from '../markdown/style.js'
import {visibleOnPage} from '../visible.js'
import type {ListedGuide} from './listed-guide.js'
import type {CatalogHead} from './schema.js'
import {statusWords} from './status.js'

// Without padding: a row that changes is a line that changes, and the others stay as they are.
const printer = unified()
  .use(remarkGfm, {tablePipeAlign: false})
  .use(remarkStringify, markdownStyle)
  .freeze()

// A table of all guides would be a tree of all guides.
const rowsAtOnce = 500

/** The Markdown page that lists the guides of a catalog: counts, then a table. */
export function* indexPage(
  {counts, generator}: CatalogHead,
  guides: Iterable<ListedGuide>
): Generator<string> {
  const before = `Written by ${generator.name} ${generator.version}; do not edit. Programs read `
  yield printed([
    {type: 'heading', depth: 1, children: [{type: 'text', value: 'Guides'}]},
    {
      type: 'paragraph',
      children: [
        {type: 'text', value: before},
        {type: 'link', url: 'catalog.json', children: [{type: 'text', value: 'catalog.json'}]},
        {type: 'text', value: '.'}
      ]
    },
    bulletsOf(countsOf(counts))
  ])
  let isFirst = true
  for (const rows of inGroups(guides, rowsAtOnce)) {
    const lines = tableOf(rows.map(cellsOf))
    // The first rows have the headings above them.
    yield [...(isFirst ? ['', ...lines] : lines.slice(2)), ''].join('\n')
    isFirst = false
  }
}

function printed(children: Root['children']): string {
  return printer.stringify({type: 'root', children})
}

function bulletsOf(values: readonly string[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: values.map((value) => ({
      type: 'listItem',
      spread: false,
      children: [{type: 'paragraph', children: [{type: 'text', value}]}]
    }))
  }
}

/** A cell of the table: its text, and where it leads. */
interface Cell {
  text: string
  url?: string
}

function cellsOf(guide: ListedGuide): Cell[] {
  return [
    {text: guide.code ?? guide.id},
    {text: guide.name ?? ''},
    {text: statusOf(guide)},
    {text: descriptionOf(guide), url: guide.path}
  ].map((cell) => ({...cell, text: visibleOnPage(cell.text)}))
}

const headings = ['Code', 'Name', 'Status', 'Guide'].map((text) => ({text}))

// Text in which nothing has to be escaped, wherever it is in a cell, and that holds no address.
// To print a tree takes a hundred times as long, and few guides need it.
const isBare = /^(?!.*(?:w\.[-.\w]|[ps]:\/))[\p{L}\p{N}\p{Pd}\p{Pi}\p{Pf},;.:'…()%"?/ ]*$/iu
const isBareUrl = /^[\w/-]+\.md$/

function isSimple(cells: readonly Cell[]): boolean {
  return cells.every(
    ({text, url}) => isBare.test(text) && (url === undefined || isBareUrl.test(url))
  )
}

function simpleRow(cells: readonly Cell[]): string {
  const shown = cells.map(({text, url}) => (url === undefined ? text : `[${text}](${url})`))
  return `| ${shown.join(' | ')} |`
}

/** The lines of the table with the headings, and some rows below them. */
function tableOf(rows: readonly Cell[][]): string[] {
  const [first = '', second = '', ...others] = linesOf([
    headings,
    ...rows.filter((cells) => !isSimple(cells))
  ])
  const escaped = others.values()
  const written = rows.map((cells) =>
    isSimple(cells) ? simpleRow(cells) : (escaped.next().value ?? '')
  )
  return [first, second, ...written]
}

/** The lines of a table, as the printer writes them; the second one is below the headings. */
function linesOf(rows: readonly (readonly Cell[])[]): string[] {
  const table: Table = {
    type: 'table',
    align: headings.map(() => null),
    children: rows.map((cells) => ({type: 'tableRow', children: cells.map(cellNode)}))
  }
  return printed([table]).trimEnd().split('\n')
}

function cellNode({text, url}: Cell): TableCell {
  const children: Text[] = text === '' ? [] : [{type: 'text', value: text}]
  return {
    type: 'tableCell',
    children: url === undefined ? children : [{type: 'link', url, children}]
  }
}

function* inGroups<T>(values: Iterable<T>, size: number): Generator<T[]> {
  let group: T[] = []
  for (const value of values) {
    group.push(value)
    if (group.length === size) {
      yield group
      group = []
    }
  }
  if (group.length > 0) {
    yield group
  }
}

/** Most corpora have no guide of the last two kinds. */
function countsOf(counts: CatalogHead['counts']): string[] {
  return [
    `${counts.guides} guides`,
    `${counts.complete} complete`,
    `${counts.incomplete} incomplete`,
    ...(counts.boilerplate > 0 ? [`${counts.boilerplate} ${statusWords.boilerplate}`] : []),
    ...(counts.titleOnly > 0 ? [`${counts.titleOnly} ${statusWords['title-only']}`] : [])
  ]
}

function statusOf({status, missing}: ListedGuide): string {
  return status === 'incomplete' ? `incomplete: no ${missing.join(', ')}` : statusWords[status]
}

// A longer description breaks over three lines and more on a page of usual width.
const longestDescription = 100

function descriptionOf({description, title}: ListedGuide): string {
  const text = description === '' ? title : description
  const isLong = text.length > longestDescription
  return isLong ? `${text.slice(0, longestDescription - 3).trimEnd()}…` : text
}
