import {statusWords} from '../catalog/status.js'
import {besideEachOther} from './beside.js'
import {counted, countsOf, type ReportEdit, type ReportGuide} from './data.js'
import {mendItem, styleItem} from './edit.js'
import {type Html, html} from './html.js'
import {phrase} from './phrases.js'
import {renderedGuide} from './rendered.js'

/** A guide: what was changed, and the source beside the mended guide. */
export function guideSection(report: ReportGuide): Html {
  const {anchor, path, guide, markdown, syntax, warnings} = report
  const inOrder = [...report.edits].sort((a, b) => a.source.start - b.source.start)
  const mends = inOrder.filter(({isStyle}) => !isStyle)
  const styles = inOrder.filter(({isStyle}) => isStyle)
  return html`<details class="guide" id="${anchor}" data-status="${guide.status}"
     data-warnings="${warnings.length}"><summary><h3>${path}</h3>
    <span class="title">${guide.title}</span>
    <span class="badges">${badgesOf(report, mends.length, styles.length)}</span></summary>
    <div class="body">
    ${missingIn(report)}${warningsIn(report)}
    ${mends.length > 0 ? mendList(mends) : html`<p class="none">Nothing in it was damaged.</p>`}
    ${styles.length > 0 ? styleList(styles) : undefined}
    <details class="sides"><summary>Source beside the mended guide</summary>
    ${besideEachOther(report)}</details>
    <template>${renderedGuide(markdown, syntax)}</template>
    </div></details>`
}

function badgesOf({guide, warnings}: ReportGuide, mends: number, styles: number): Html[] {
  const isWhole = guide.status === 'complete'
  return [
    html`<span class="badge${isWhole ? '' : ' alert'}">${statusWords[guide.status]}</span> `,
    html`<span class="badge">${counted(mends, 'mend')}</span> `,
    html`<span class="badge">${counted(styles, 'change')} of style</span> `,
    ...(warnings.length > 0
      ? [html`<span class="badge alert">${counted(warnings.length, 'warning')}</span> `]
      : [])
  ]
}

function missingIn({guide: {status, missing}}: ReportGuide): Html | undefined {
  return status === 'incomplete'
    ? html`<p class="note">Incomplete: it has no ${missing.join(', no ')}.</p>`
    : undefined
}

function warningsIn({warnings}: ReportGuide): Html | undefined {
  return warnings.length === 0
    ? undefined
    : html`<h4>Warnings</h4><ul class="note">${warnings.map(
        ({line, reason, ruleId}) =>
          html`<li>Line ${line}: ${phrase(reason)} <span class="rule">${ruleId}</span></li>`
      )}</ul>`
}

function mendList(edits: readonly ReportEdit[]): Html {
  return html`<h4>Mends</h4><ol class="edits mends">${edits.map(mendItem)}</ol>`
}

/** The changes of style by rule, the rule with the most first. */
function styleList(edits: readonly ReportEdit[]): Html {
  const rules = countsOf(edits.map(({ruleId}) => ruleId))
  return html`<details class="styles"><summary>
    ${counted(edits.length, 'change')} of style</summary>
    ${rules.map(([rule, count]) => {
      const own = edits.filter(({ruleId}) => ruleId === rule)
      return html`<h4>${rule} <span class="count">${count}</span></h4>
        <ol class="edits" data-rule="${rule}">${own.map(styleItem)}</ol>`
    })}</details>`
}
