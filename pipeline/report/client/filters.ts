import {all, anyEdit, elementOf, ruleOf, say} from './elements.js'

/** What the page shows. */
export interface Filters {
  /** The edits to walk through, in order. */
  edits(): HTMLElement[]
  /** Shows everything again. */
  clear(): void
}

// In milliseconds: a person who types is faster.
const pause = 120

/** What is asked for; empty where anything is. */
interface Asked {
  words: string[]
  rule: string
  sign: string
  status: string
}

/** Hides what the search and the filters do not ask for, whenever they change. */
export function filters(): Filters {
  const query = elementOf('query', HTMLInputElement)
  const selects = ['rule', 'sign', 'status'].map((id) => elementOf(id, HTMLSelectElement))
  const [rule, sign, status] = selects
  const guides = all('.guide')
  const asked = (): Asked => ({
    words: query.value.toLowerCase().split(/\s+/).filter(Boolean),
    rule: rule?.value ?? '',
    sign: sign?.value ?? '',
    status: status?.value ?? ''
  })
  const apply = () => show(guides, asked())
  let timer = 0
  query.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(apply, pause)
  })
  for (const select of selects) {
    select.addEventListener('change', apply)
  }
  addRuleButtons((name) => {
    if (rule) {
      rule.value = name
      apply()
      elementOf('tools', HTMLElement).scrollIntoView()
      rule.focus()
    }
  })
  return {
    edits: () => all(walked(asked())).filter((edit) => !edit.closest('[hidden]')),
    clear: () => {
      query.value = ''
      for (const select of selects) {
        select.value = ''
      }
      apply()
    }
  }
}

/** Mends, and changes of style where the filter asks for edits of some kind. */
function walked({rule, sign}: Asked): string {
  return rule || sign ? anyEdit : '.mends > li'
}

function show(guides: readonly HTMLElement[], asked: Asked): void {
  const {words, rule, sign, status} = asked
  const isAsked = [...words, rule, sign, status].some(Boolean)
  let [shown, edits] = [0, 0]
  for (const guide of guides) {
    const count = rule || sign || isFiltered.has(guide) ? showEdits(guide, asked) : undefined
    const isShown = count !== 0 && isOf(guide, status) && words.every((word) => says(guide, word))
    guide.hidden = !isShown
    shown += Number(isShown)
    edits += isShown ? (count ?? guide.querySelectorAll(anyEdit).length) : 0
  }
  elementOf('nothing', HTMLElement).hidden = shown > 0
  elementOf('clear', HTMLButtonElement).hidden = !isAsked
  say(isAsked ? `${shown} of ${guides.length} guides, ${edits} edits` : '')
}

/** The guides in which edits may be hidden. */
const isFiltered = new WeakSet<HTMLElement>()

/** Shows the edits that are asked for, and says how many they are; undefined: any are. */
function showEdits(guide: HTMLElement, {rule, sign}: Asked): number | undefined {
  let count = 0
  const [signRule, signName = ''] = sign.split('/')
  for (const edit of all(anyEdit, guide)) {
    const own = ruleOf(edit)
    const isSigned = signRule === own && edit.dataset['signs']?.split(' ').includes(signName)
    const isShown = (!rule || rule === own) && (!sign || isSigned)
    edit.hidden = !isShown
    count += Number(isShown)
  }
  for (const list of all('.edits', guide)) {
    list.hidden = !list.querySelector(':scope > li:not([hidden])')
    if (list.previousElementSibling instanceof HTMLHeadingElement) {
      list.previousElementSibling.hidden = list.hidden
    }
  }
  isFiltered.add(guide)
  return rule || sign ? count : undefined
}

function isOf({dataset}: HTMLElement, status: string): boolean {
  return status === 'warnings'
    ? dataset['warnings'] !== '0'
    : status === '' || dataset['status'] === status
}

/** The path, the title, and the text before and after, in lower case. */
function textOf(guide: HTMLElement): string {
  const parts = all(':scope > summary, .sides', guide)
  return parts.map(({textContent}) => textContent.toLowerCase()).join('\n')
}

const texts = new WeakMap<HTMLElement, string>()

function says(guide: HTMLElement, word: string): boolean {
  const text = texts.get(guide) ?? textOf(guide)
  texts.set(guide, text)
  return text.includes(word)
}

/** Makes the names of the rules in the chart buttons that filter by them. */
function addRuleButtons(ask: (rule: string) => void): void {
  for (const name of all('[data-filter]')) {
    const button = document.createElement('button')
    const rule = name.dataset['filter'] ?? ''
    button.type = 'button'
    button.className = 'rule'
    button.textContent = rule
    button.title = `Show the edits of ${rule}`
    button.addEventListener('click', () => ask(rule))
    name.replaceWith(button)
  }
}
