import type { LexicalEditor } from 'lexical'

/**
 * Gives an editor the keyboard from its first moment, until what this returns is called: outside it, what its person types on
 * would be commands of the account. Nothing is written meanwhile, since its text is not there yet.
 */
export function holdKeyboard(editor: LexicalEditor): () => void {
  const hold = (event: Event) => event.preventDefault()
  const stop = editor.registerRootListener((root, before) => {
    before?.removeEventListener('beforeinput', hold, true)
    root?.addEventListener('beforeinput', hold, true)
    root?.focus({ preventScroll: true })
  })
  return () => {
    stop()
    editor.getRootElement()?.removeEventListener('beforeinput', hold, true)
  }
}
