import {all, reveal, ruleOf, say} from './elements.js'
import type {Filters} from './filters.js'

/** Goes through the edits, and shows guides as readers see them. */
export interface Walk {
  /** Goes to the next edit, or by -1 to the one before. */
  go(step: 1 | -1): void
  toggleRendered(): void
}

export function walk(filters: Filters): Walk {
  return {
    go(step) {
      const edits = filters.edits()
      const edit = edits[indexAfter(edits, step)]
      if (edit) {
        visit(edit)
        say(`Edit ${edits.indexOf(edit) + 1} of ${edits.length}: ${ruleOf(edit)}`)
      } else {
        const edge = step > 0 ? 'That was the last edit' : 'That was the first edit'
        say(edits.length === 0 ? 'There is no such edit' : edge)
      }
    },
    toggleRendered() {
      const guide = currentGuide()
      if (guide) {
        reveal(guide)
        toggle(guide)
      } else {
        say('Open a guide first')
      }
    }
  }
}

/** Where to go from the edit that was visited last, or from what is on the screen. */
function indexAfter(edits: readonly HTMLElement[], step: 1 | -1): number {
  const current = document.querySelector<HTMLElement>('.current')
  const at = current ? edits.indexOf(current) : -1
  if (at >= 0) {
    return at + step
  }
  const from = current ?? document.querySelector('.guide[open]:not([hidden])')
  const after = edits.findIndex((edit) => from && isBefore(from, edit))
  if (step > 0) {
    return Math.max(0, after)
  }
  return (after < 0 ? edits.length : after) - 1
}

function isBefore(one: Node, other: Node): boolean {
  return Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)
}

function visit(element: HTMLElement): void {
  document.querySelector('.current')?.classList.remove('current')
  element.classList.add('current')
  reveal(element)
  element.tabIndex = -1
  element.focus({preventScroll: true})
  element.scrollIntoView({block: 'center'})
}

/** The guide of the last edit, or else the first that is open, or the first of all. */
function currentGuide(): HTMLElement | null | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('.guide')
  const visited = document.querySelector('.current')?.closest<HTMLElement>('.guide:not([hidden])')
  const shown = all('.guide:not([hidden])')
  return focused ?? visited ?? shown.find((guide) => guide.hasAttribute('open')) ?? shown[0]
}

/** Shows the guide as readers see it, or takes it away again. */
function toggle(guide: HTMLElement): void {
  const template = guide.querySelector('template')
  const present = guide.querySelector<HTMLElement>('.rendered')
  const name = guide.querySelector('h3')?.textContent ?? ''
  if (present) {
    present.remove()
    say(`${name} without what readers see`)
    return
  }
  if (!template) {
    return
  }
  const view = document.createElement('section')
  view.className = 'rendered'
  view.setAttribute('aria-label', `${name} as readers see it`)
  view.append(template.content.cloneNode(true))
  template.before(view)
  view.tabIndex = -1
  view.focus({preventScroll: true})
  view.scrollIntoView({block: 'start'})
  say(`${name} as readers see it`)
}

/** Shows what a link of the page leads to, also where a filter hides it. */
export function showTargets(filters: Filters): void {
  const show = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (target?.closest('.guide')) {
      if (target.closest('[hidden]')) {
        filters.clear()
      }
      visit(target)
    }
  }
  addEventListener('hashchange', show)
  document.addEventListener('click', ({target}) => {
    const link = target instanceof Element ? target.closest('a') : null
    // A second click on a link changes no hash.
    if (link?.hash && link.hash === location.hash) {
      show()
    }
  })
  if (location.hash) {
    show()
  }
}
