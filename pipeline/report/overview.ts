import {statusWords} from '../catalog/status.js'
import {type BoldEdit, type BoldKind, boldest, boldKinds} from './bold.js'
import {changeOf} from './change.js'
import {counted, type Report, type ReportGuide} from './data.js'
import {whyOf} from './edit.js'
import {type Html, html} from './html.js'
import {phrase, shortened} from './phrases.js'

/** How many there are of everything. */
export function countList({guides, rejections}: Report): Html {
  const edits = guides.flatMap((guide) => guide.edits)
  const styles = edits.filter(({isStyle}) => isStyle).length
  const warnings = guides.reduce((sum, guide) => sum + guide.warnings.length, 0)
  const counts: [label: string, count: number, isAlert?: boolean][] = [
    ['Guides', guides.length],
    ['Mends', edits.length - styles],
    ['Changes of style', styles],
    ['Warnings', warnings, true],
    ['Incomplete', guides.filter(({guide}) => guide.status !== 'complete').length, true],
    ['Rejected', rejections.length, true]
  ]
  return html`<dl class="counts">${counts.map(
    ([label, count, isAlert]) =>
      html`<div class="${isAlert && count > 0 ? 'alert' : ''}">
        <dt>${label}</dt><dd>${count}</dd></div>`
  )}</dl>`
}

/** The edits that a person should look at first. */
export function boldSection(report: Report): Html {
  return html`<section aria-labelledby="bold"><h2 id="bold">Look here first</h2>
    ${boldKinds.map((kind) => kindOf(kind, report))}</section>`
}

function kindOf(kind: BoldKind, report: Report): Html {
  const {edits, more} = boldest(kind, report)
  return html`<h3>${kind.title}</h3>${
    edits.length === 0
      ? html`<p class="none">There are none.</p>`
      : html`<p class="reason">${kind.why}</p><ol class="bold">${edits.map(boldItem)}</ol>
        ${more > 0 ? html`<p class="reason">${more} more are with their guides.</p>` : undefined}`
  }`
}

function boldItem({guide, edit, what}: BoldEdit): Html {
  return html`<li><div class="what"><a href="#${edit.anchor}">${guide.path}:${edit.line}</a>
    ${' '}<b class="rule">${edit.ruleId}</b> <span class="place">${what}</span></div>
    ${changeOf(edit)}<p class="why">${whyOf(edit)}</p></li>`
}

// As many as fit on a screen.
const mostLines = 12

/** The guides that are rejected, not complete, or warned of. */
export function attentionSection(report: Report): Html {
  const lists = [rejectedList(report), incompleteList(report), warnedList(report)]
  const found = lists.filter((list) => list !== undefined)
  return html`<section aria-labelledby="attention">
    <h2 id="attention">Guides that need your attention</h2>
    ${
      found.length > 0
        ? found
        : html`<p class="none">None: all of them are
     complete, and nothing in them was left open.</p>`
    }</section>`
}

function rejectedList({rejections, errors}: Report): Html | undefined {
  const items = rejections.map(({path, code}) => {
    const own = errors.filter((error) => error.path === path)
    return html`<li><b>${path}</b> <span class="rule">${code}</span>
      ${own.map(({line, reason}) => html`<p>Line ${line}: ${phrase(reason)}</p>`)}</li>`
  })
  return listed('Rejected', items)
}

function incompleteList({guides}: Report): Html | undefined {
  const items = guides
    .filter(({guide}) => guide.status !== 'complete')
    .map((each) => {
      const {status, missing} = each.guide
      const what = status === 'incomplete' ? `no ${missing.join(', no ')}` : statusWords[status]
      return html`<li>${linkTo(each)} ${what}</li>`
    })
  return listed('Incomplete', items)
}

function warnedList({guides}: Report): Html | undefined {
  const items = guides.flatMap((each) =>
    each.warnings.map(({line, reason}) => html`<li>${linkTo(each, line)} ${phrase(reason)}</li>`)
  )
  return listed('Warnings', items)
}

function listed(title: string, items: readonly Html[]): Html | undefined {
  return items.length === 0
    ? undefined
    : html`<h3>${title} <span class="count">${items.length}</span></h3>
      <div class="attention">${shortened(items, mostLines, title.toLowerCase())}</div>`
}

function linkTo({anchor, path}: ReportGuide, line?: number): Html {
  return html`<a href="#${anchor}">${path}${line === undefined ? '' : `:${line}`}</a>`
}

/** What the page is about, in a line. */
export function leadLine({raw, profile, guides}: Report): Html {
  return html`${counted(guides.length, 'guide')} of <code>${raw}</code>, mended
    with the profile${' '}<code>${profile}</code>.`
}
