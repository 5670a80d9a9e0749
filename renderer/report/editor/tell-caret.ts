import type { LexicalEditor } from 'lexical'

/** Those that Lexical acts on where it believes the caret to be; words come with a place of their own. */
const acting: readonly string[] = ['Enter', 'Backspace', 'Delete', 'Tab']

/**
 * The browser tells in a task of its own where a key has moved the caret. On a busy machine the next key would come before, and
 * act where the caret was.
 */
export function tellCaret(editor: LexicalEditor): () => void {
  const tell = ({ key, isComposing }: KeyboardEvent) => {
    if (!isComposing && acting.includes(key)) document.dispatchEvent(new Event('selectionchange'))
  }
  return editor.registerRootListener((root, before) => {
    before?.removeEventListener('keydown', tell, true)
    root?.addEventListener('keydown', tell, true)
  })
}
