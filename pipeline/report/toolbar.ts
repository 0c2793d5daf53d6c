import {statuses} from '../catalog/schema.js'
import {statusWords} from '../catalog/status.js'
import {ruleOf} from '../rules/index.js'
import {countsOf, type Report} from './data.js'
import {type Html, html} from './html.js'

/** Search, filters and the buttons. Without a script they would do nothing, and are hidden. */
export function toolbar(report: Report): Html {
  return html`<div id="tools" role="search" aria-label="Search the guides" hidden>
    <div class="fields">
    <label class="query"><span>Search</span>
    <input id="query" type="search" autocomplete="off" spellcheck="false"
     placeholder="Text, path, title or code"></label>
    <label><span>Rule</span><select id="rule"><option value="">Any rule</option>
    ${ruleOptions(report)}</select></label>
    <label><span>Sign</span><select id="sign"><option value="">Any sign</option>
    ${signOptions(report)}</select></label>
    <label><span>Status</span><select id="status"><option value="">Any status</option>
    ${statuses.map((status) => html`<option value="${status}">${statusWords[status]}</option>`)}
    <option value="warnings">with warnings</option></select></label></div>
    <div class="buttons">
    <button type="button" id="previous" aria-keyshortcuts="p">Previous edit <kbd>p</kbd></button>
    <button type="button" id="next" aria-keyshortcuts="n">Next edit <kbd>n</kbd></button>
    <button type="button" id="render" aria-keyshortcuts="r">Rendered guide <kbd>r</kbd></button>
    <button type="button" id="find" aria-keyshortcuts="/">Search <kbd>/</kbd></button>
    <button type="button" id="help" aria-keyshortcuts="?">Keys <kbd>?</kbd></button>
    <button type="button" id="clear" hidden>Clear the filters</button>
    <output id="found" aria-live="polite"></output></div></div>`
}

function ruleOptions({guides}: Report): Html[] {
  const rules = countsOf(guides.flatMap(({edits}) => edits.map(({ruleId}) => ruleId)))
  return rules.map(([rule, count]) => html`<option value="${rule}">${rule} (${count})</option>`)
}

/** The signs that decided for an edit, below their rules. */
function signOptions({guides}: Report): Html[] {
  const used = new Map<string, Set<string>>()
  for (const {ruleId, signs} of guides.flatMap(({edits}) => edits)) {
    used.set(ruleId, new Set([...(used.get(ruleId) ?? []), ...signs]))
  }
  const rules = [...used].filter(([, signs]) => signs.size > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  return rules.map(
    ([rule, signs]) => html`<optgroup label="${rule}">${[...signs]
      .sort()
      .map((sign) => html`<option value="${rule}/${sign}">${wordsFor(rule, sign)}</option>`)}
      </optgroup>`
  )
}

function wordsFor(rule: string, sign: string): string {
  return (
    ruleOf(rule)
      ?.signs.find(({id}) => id === sign)
      ?.because.replaceAll('`', '') ?? sign
  )
}

/** What the keys do. */
const keys: readonly [key: string, meaning: string][] = [
  ['n', 'the next edit'],
  ['p', 'the edit before'],
  ['r', 'the guide as readers see it; once more, without it'],
  ['/', 'search'],
  ['?', 'this list'],
  ['Esc', 'leave the search, or close this list']
]

/** The list of the keys. */
export function keyList(): Html {
  return html`<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2>
    <dl>${keys.map(
      ([key, meaning]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${meaning}</dd>
    </div>`
    )}</dl>
    <p><code>n</code> and <code>p</code> go from mend to mend; where the filter asks for a rule of
     style, from change to change.</p>
    <label><input type="checkbox" id="single-keys" checked> Use these keys</label>
    <button type="button" id="close-keys">Close</button></dialog>`
}
