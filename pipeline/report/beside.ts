import {align, type Stretch} from './alignment.js'
import {markOf} from './change.js'
import type {ReportEdit, ReportGuide} from './data.js'
import {type Html, html} from './html.js'
import {type Row, rowsOf} from './rows.js'

/** The source of a guide beside the mended one, with what went and what came marked. */
export function besideEachOther({source, edits}: ReportGuide): Html {
  const rows = rowsOf(align(source, edits))
  return html`<div class="beside">
    <div class="row names"><div>Source</div><div>Mended</div></div>
    ${rows.map((row) => rowOf(row, edits))}
    </div>`
}

function rowOf({line, isChanged, stretches}: Row, edits: readonly ReportEdit[]): Html {
  const left = stretches.filter(({kind}) => kind !== 'added')
  const right = stretches.filter(({kind}) => kind !== 'removed')
  // What is the same on both sides is there once. A script puts it on the right, where that fits.
  const mended = isChanged ? html`<div>${sideOf(right, edits)}</div>` : undefined
  return html`<div class="row"><div data-line="${line}">${sideOf(left, edits)}</div>${mended}</div>`
}

function sideOf(stretches: readonly Stretch[], edits: readonly ReportEdit[]): Html[] {
  return stretches.map((stretch) =>
    stretch.kind === 'kept' ? html`${stretch.text}` : linked(stretch, edits[stretch.edit ?? -1])
  )
}

/** A mark that leads to its edit. Those of style are many, and lead nowhere. */
function linked({kind, text}: Stretch, edit: ReportEdit | undefined): Html {
  const isSpace = text.trim() === ''
  const className = [edit?.isStyle ? 's' : '', isSpace ? 'w' : ''].join('') || undefined
  const breaks = isSpace ? lineBreaks(text) : undefined
  const mark = html`${markOf(kind, text, className)}${breaks}`
  return edit && !edit.isStyle ? html`<a href="#${edit.anchor}">${mark}</a>` : mark
}

/** The line breaks themselves, after the signs for them. */
function lineBreaks(text: string): string {
  return text.replace(/[^\n]/g, '')
}
