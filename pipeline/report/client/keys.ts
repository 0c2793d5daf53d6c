import {elementOf} from './elements.js'

/** Does what the keys say, unless somebody types or does not want it. */
export function onKeys(actions: Readonly<Record<string, () => void>>): void {
  const dialog = elementOf('keys', HTMLDialogElement)
  const isOn = elementOf('single-keys', HTMLInputElement)
  const help = () => dialog.showModal()
  elementOf('help', HTMLButtonElement).addEventListener('click', help)
  elementOf('close-keys', HTMLButtonElement).addEventListener('click', () => dialog.close())
  const byKey = new Map(Object.entries({...actions, '?': help}))
  document.addEventListener('keydown', (event) => {
    const {key, ctrlKey, altKey, metaKey, target} = event
    const field = target instanceof HTMLElement && target.matches('input, select, textarea')
    if (key === 'Escape' && field && !dialog.open) {
      target.blur()
    }
    const action = byKey.get(key)
    if (action && isOn.checked && !(field || dialog.open || ctrlKey || altKey || metaKey)) {
      event.preventDefault()
      action()
    }
  })
}
