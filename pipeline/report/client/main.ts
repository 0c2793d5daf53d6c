// What the page can do where scripts run. Without them, all of it can be read.
import {completeGuides} from './complete.js'
import {elementOf} from './elements.js'
import {filters} from './filters.js'
import {onKeys} from './keys.js'
import {showTargets, walk} from './walk.js'

const tools = elementOf('tools', HTMLElement)
tools.hidden = false
const filter = filters()
const {go, toggleRendered} = walk(filter)
const query = elementOf('query', HTMLInputElement)
const find = () => {
  query.focus()
  query.select()
}
onKeys({n: () => go(1), p: () => go(-1), r: toggleRendered, '/': find})
for (const [id, action] of [
  ['next', () => go(1)],
  ['previous', () => go(-1)],
  ['render', toggleRendered],
  ['find', find],
  ['clear', filter.clear]
] as const) {
  elementOf(id, HTMLButtonElement).addEventListener('click', action)
}
showTargets(filter)
completeGuides()
document.documentElement.dataset['ready'] = ''
