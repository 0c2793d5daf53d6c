import {reasonsFor, summaryOf} from '../rules/reasons.js'
import {changeOf} from './change.js'
import type {ReportEdit} from './data.js'
import {type Html, html} from './html.js'
import {phrase} from './phrases.js'
import {rejectLine} from './shell.js'

// There are thousands of these: what a list can say once is said there, or by the style.

/** A mend: its rule and place, what changed, why, and how to say no to it. */
export function mendItem(edit: ReportEdit): Html {
  return html`<li id="${edit.anchor}"${signsOf(edit)}>
    <div class="what"><b class="rule">${edit.ruleId}</b>
    ${' '}<span class="place">line ${edit.line}, column ${edit.column}</span></div>
    ${changeOf(edit)}
    <p class="why">${whyOf(edit)}</p>
    <code class="no">${rejectLine(edit.id)}</code></li>`
}

/** A change of style, in a line. */
export function styleItem(edit: ReportEdit): Html {
  return html`<li id="${edit.anchor}"${signsOf(edit)}>
    <span class="place">${edit.line}:${edit.column}</span>
    ${changeOf(edit)}
    <code class="no">${rejectLine(edit.id)}</code></li>`
}

/** What the filter by signs asks for; that by rules finds the rule here or above. */
function signsOf({signs}: ReportEdit): Html | undefined {
  return signs.length > 0 ? html` data-signs="${signs.join(' ')}"` : undefined
}

/** Why an edit was made: its reasons, or what its rule does where nothing had to be weighed. */
export function whyOf(edit: ReportEdit): Html {
  const reasons = reasonsFor(edit)
  return reasons.length === 0
    ? html`${phrase(summaryOf(edit.ruleId))}`
    : html`${phrase(`because ${reasons.join('; ')}`)}`
}
