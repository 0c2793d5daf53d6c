import {isStyleRule} from '../rules/index.js'
import {summaryOf} from '../rules/reasons.js'
import {countsOf, type Report} from './data.js'
import {type Html, html} from './html.js'
import {phrase} from './phrases.js'

/** How many edits each rule made, as a table with a bar in each row. */
export function ruleChart({guides}: Report): Html {
  const counts = countsOf(guides.flatMap(({edits}) => edits.map(({ruleId}) => ruleId)))
  const mends = counts.filter(([rule]) => !isStyleRule(rule))
  const styles = counts.filter(([rule]) => isStyleRule(rule))
  return html`<section aria-labelledby="by-rule"><h2 id="by-rule">Edits by rule</h2>
    ${mends.length > 0 ? tableOf(mends, 'Mends') : html`<p class="none">Nothing was damaged.</p>`}
    ${styles.length > 0 ? styleTable(styles) : undefined}</section>`
}

type Counts = readonly [rule: string, count: number][]

function styleTable(styles: Counts): Html {
  const total = styles.reduce((sum, [, count]) => sum + count, 0)
  return html`<details class="more"><summary>${total} changes of style</summary>
    ${tableOf(styles, 'Changes of style')}</details>`
}

function tableOf(counts: Counts, caption: string): Html {
  const most = Math.max(...counts.map(([, count]) => count))
  return html`<table class="chart"><caption class="unseen">${caption} by rule</caption>
    <thead class="unseen"><tr><th scope="col">Rule</th><th scope="col">Edits</th></tr></thead>
    <tbody>${counts.map((each) => rowOf(each, most))}</tbody></table>`
}

function rowOf([rule, count]: Counts[number], most: number): Html {
  return html`<tr><th scope="row"><span class="rule" data-filter="${rule}">${rule}</span>
    <span class="summary">${phrase(summaryOf(rule))}</span></th>
    <td><span class="number">${count}</span>${barOf(count / most)}</td></tr>`
}

/** @param share from 0 to 1 */
function barOf(share: number): Html {
  const percent = (100 * share).toFixed(1)
  return html`<svg class="bar" aria-hidden="true" focusable="false"><rect width="100%" height="8"
     rx="4" class="track"/><rect width="${percent}%" height="8" rx="4"/></svg>`
}
