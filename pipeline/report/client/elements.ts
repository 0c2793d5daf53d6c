/** An element of the page’s own, which is always there. */
export function elementOf<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id)
  if (!(element instanceof type)) {
    throw new TypeError(`the page has no ${id}`)
  }
  return element
}

/** All elements that a selector finds, in order. */
export function all(selector: string, root: ParentNode = document): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)]
}

/** Opens an element and whatever it is in. */
export function reveal(element: Element): void {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) {
      at.open = true
    }
  }
}

/** The rule of an edit, which its list names, or the edit itself. */
export function ruleOf(edit: Element): string {
  const list = edit.closest<HTMLElement>('[data-rule]')
  return list?.dataset['rule'] ?? edit.querySelector('.rule')?.textContent ?? ''
}

/** What finds the edits. */
export const anyEdit = '.edits > li'

let last = ''

/** Says something to whoever hears the page, and shows it. */
export function say(text: string): void {
  if (text !== last) {
    last = text
    elementOf('found', HTMLOutputElement).textContent = text
  }
}
