import type {List, Root, Table, TableRow} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {markdownStyle} from '../markdown/style.js'
import {visibleOnPage} from '../visible.js'
import type {Catalog, Guide} from './schema.js'
import {statusWords} from './status.js'

// Without padding: a row that changes is a line that changes, and the others stay as they are.
const printer = unified()
  .use(remarkGfm, {tablePipeAlign: false})
  .use(remarkStringify, markdownStyle)
  .freeze()

/** The Markdown page that lists the guides of a catalog: counts, then a table. */
export function indexPage({guides, counts, generator}: Catalog): string {
  const cells = (values: (string | TableRow['children'][number])[]): TableRow => ({
    type: 'tableRow',
    children: values.map((value) =>
      typeof value === 'string'
        ? {
            type: 'tableCell',
            children: value === '' ? [] : [{type: 'text', value: visibleOnPage(value)}]
          }
        : value
    )
  })
  const table: Table = {
    type: 'table',
    align: [null, null, null, null],
    children: [
      cells(['Code', 'Name', 'Status', 'Guide']),
      ...guides.map((guide) =>
        cells([guide.code ?? guide.id, guide.name ?? '', statusOf(guide), linkTo(guide)])
      )
    ]
  }
  const summary: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: countsOf(counts).map((value) => ({
      type: 'listItem',
      spread: false,
      children: [{type: 'paragraph', children: [{type: 'text', value}]}]
    }))
  }
  const page: Root = {
    type: 'root',
    children: [
      {type: 'heading', depth: 1, children: [{type: 'text', value: 'Guides'}]},
      {
        type: 'paragraph',
        children: [
          {
            type: 'text',
            value: `Written by ${generator.name} ${generator.version}; do not edit. Programs read `
          },
          {type: 'link', url: 'catalog.json', children: [{type: 'text', value: 'catalog.json'}]},
          {type: 'text', value: '.'}
        ]
      },
      summary,
      ...(guides.length > 0 ? [table] : [])
    ]
  }
  return printer.stringify(page)
}

/** Most corpora have no guide of the last two kinds. */
function countsOf(counts: Catalog['counts']): string[] {
  return [
    `${counts.guides} guides`,
    `${counts.complete} complete`,
    `${counts.incomplete} incomplete`,
    ...(counts.boilerplate > 0 ? [`${counts.boilerplate} ${statusWords.boilerplate}`] : []),
    ...(counts.titleOnly > 0 ? [`${counts.titleOnly} ${statusWords['title-only']}`] : [])
  ]
}

function statusOf({status, missing}: Guide): string {
  return status === 'incomplete' ? `incomplete: no ${missing.join(', ')}` : statusWords[status]
}

// A longer description breaks over three lines and more on a page of usual width.
const longestDescription = 100

function linkTo({path, description, title}: Guide): TableRow['children'][number] {
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
