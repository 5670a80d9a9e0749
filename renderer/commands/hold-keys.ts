import type { Workbench } from '../workbench'
import { isTyping } from './run-command'

/**
 * From the moment a dialog is asked for until it stands there, which takes a while where its code is still being read,
 * the keyboard is already the dialog's: no key does anything to what is behind it. What was typed meanwhile is written
 * in the dialog's field, if that has one; Escape leaves it.
 */
export function holdKeys(window: Window, { view }: Workbench): () => void {
  const { document } = window
  let typed = ''
  const isComing = () => view.get().dialog !== null && document.querySelector('dialog:modal') === null

  const hold = (event: KeyboardEvent) => {
    if (!isComing()) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (event.key === 'Escape') view.update((state) => ({ ...state, dialog: null }))
    else if (event.key === 'Backspace') typed = typed.slice(0, -1)
    else if (isCharacter(event) && !event.repeat) typed += event.key
  }
  // A dialog gives the keyboard on to its field at once: only afterwards is it where it stays.
  const arrive = () => queueMicrotask(write)
  const write = () => {
    if (isComing()) return
    // Deprecated, and the only way to write in a field as a person does.
    if (typed !== '' && view.get().dialog !== null && isTyping(document))
      document.execCommand('insertText', false, typed)
    typed = ''
  }

  const capture = { capture: true }
  // Before whoever else listens for keys.
  window.addEventListener('keydown', hold, capture)
  document.addEventListener('focusin', arrive)
  const unsubscribe = view.subscribe(() => {
    if (view.get().dialog === null) typed = ''
  })
  return () => {
    window.removeEventListener('keydown', hold, capture)
    document.removeEventListener('focusin', arrive)
    unsubscribe()
  }
}

const isCharacter = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  [...key].length === 1 && !ctrlKey && !altKey && !metaKey
