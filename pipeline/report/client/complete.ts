import {all, ruleOf, say} from './elements.js'

/** Completes a guide once it is opened: most never are. */
export function completeGuides(): void {
  for (const guide of all('.guide')) {
    const complete = () => {
      addButtons(guide)
      addSides(guide)
    }
    guide.addEventListener('toggle', complete, {once: true})
    if (guide.hasAttribute('open')) {
      complete()
    }
  }
}

/** Puts on the right what is the same on both sides. Whoever hears the page hears it once. */
function addSides(guide: HTMLElement): void {
  for (const left of all('.row > [data-line]:only-child', guide)) {
    const right = document.createElement('div')
    right.className = 'same'
    right.ariaHidden = 'true'
    right.textContent = left.textContent
    left.after(right)
  }
}

/** Puts a button beside each line to paste. */
function addButtons(guide: HTMLElement): void {
  for (const code of all('.no', guide)) {
    const edit = code.closest('li')
    if (edit) {
      code.append(' ', buttonFor(code, edit))
    }
  }
}

function buttonFor(code: HTMLElement, edit: HTMLElement): HTMLButtonElement {
  const line = code.textContent
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.textContent = 'Copy'
  button.setAttribute('aria-label', `Copy the line that rejects this edit of ${ruleOf(edit)}`)
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(line)
      button.textContent = 'Copied'
      say('Copied')
      setTimeout(() => {
        button.textContent = 'Copy'
      }, 2000)
    } catch {
      // The browser does not let it: selected, it is one key away.
      getSelection()?.setBaseAndExtent(code, 0, code, 1)
      say('Selected: copy it with your keyboard')
    }
  })
  return button
}
