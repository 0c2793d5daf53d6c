import type {List, Root, Table, TableCell, TableRow} from 'mdast'
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
    const lines = printed([tableOf(rows)]).split('\n')
    // The first rows have the header above them.
    yield (isFirst ? ['', ...lines] : lines.slice(2)).join('\n')
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

function tableOf(guides: readonly ListedGuide[]): Table {
  return {
    type: 'table',
    align: [null, null, null, null],
    children: [
      rowOf(['Code', 'Name', 'Status', 'Guide']),
      ...guides.map((guide) =>
        rowOf([guide.code ?? guide.id, guide.name ?? '', statusOf(guide), linkTo(guide)])
      )
    ]
  }
}

function rowOf(values: readonly (string | TableCell)[]): TableRow {
  return {
    type: 'tableRow',
    children: values.map((value) =>
      typeof value === 'string'
        ? {
            type: 'tableCell',
            children: value === '' ? [] : [{type: 'text', value: visibleOnPage(value)}]
          }
        : value
    )
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

function linkTo({path, description, title}: ListedGuide): TableCell {
  const text = description === '' ? title : description
  const isLong = text.length > longestDescription
  const short = isLong ? `${text.slice(0, longestDescription - 3).trimEnd()}…` : text
  return {
    type: 'tableCell',
    children: [
      {
        type: 'link',
        url: path,
        children: [{type: 'text', value: visibleOnPage(short)}]
      }
    ]
  }
}
