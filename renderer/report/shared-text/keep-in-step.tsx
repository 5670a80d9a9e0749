import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getRoot, $getSelection, type LexicalEditor } from 'lexical'
import { useLayoutEffect } from 'react'
import { inIdleTime } from '../../in-idle-time'
import { holdKeyboard } from './hold-keyboard'
import type { OpenReport } from './open-report'
import { readEditorText } from './read-editor'

/** How long after a change it is looked at, in ms: changes come with every key. */
const soonMs = 400

interface KeepInStepProps {
  readonly open: OpenReport
  /** Called where an editor cannot show what its document has. */
  readonly onUnreadable: () => void
}

/**
 * Looks whether the editor shows what its document has, and has it bound anew where it does not. Lexical's collaboration
 * (version 1) gets out of step at times: while it puts carets back after others' edits it can throw, and drops those edits
 * from the view. What is written then would land at other places than it seems to. An editor that never was in step with its
 * document cannot show it, and a new one could not either. All other errors are of one command, and end with it.
 */
export function KeepInStep({ open, onUnreadable }: KeepInStepProps): null {
  const [editor] = useLexicalComposerContext()
  // Before anything else can have the keyboard.
  useLayoutEffect(() => {
    const { caret } = open.state.get()
    let letGo = caret === null ? undefined : holdKeyboard(editor)
    let wasInStep = false
    const arrive = () => {
      wasInStep = true
      if (!letGo) return
      letGo()
      letGo = undefined
      putCaretBack(open, editor)
    }
    const look = () => {
      if (!open.provider.isConnected) return
      if (isInStep(open, editor)) arrive()
      else if (wasInStep) open.bindAnew(caretIn(editor))
      else onUnreadable()
    }
    const looking = lookSoon(look)
    const stop = [
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size + dirtyLeaves.size === 0) return
        if (letGo && open.provider.isConnected && isInStep(open, editor)) arrive()
        looking.ask()
      }),
      open.state.subscribe(looking.ask),
    ]
    looking.ask()
    return () => {
      for (const one of stop) one()
      looking.stop()
      letGo?.()
    }
  }, [editor, open, onUnreadable])
  return null
}

export const isInStep = (open: Pick<OpenReport, 'textNow'>, editor: LexicalEditor): boolean =>
  JSON.stringify(open.textNow()) === JSON.stringify(readEditorText(editor.getEditorState()))

/** Once for all that asks for it meanwhile, when the page has nothing else to do: no update of an editor is half done then. */
function lookSoon(look: () => void): { readonly ask: () => void; readonly stop: () => void } {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let stopIdle = () => {}
  return {
    ask() {
      waiting ??= setTimeout(() => {
        stopIdle = inIdleTime(() => {
          waiting = undefined
          look()
          return false
        })
      }, soonMs)
    },
    stop() {
      clearTimeout(waiting)
      stopIdle()
    },
  }
}

/** The block with the caret, by its number; the last where that is gone, and null where the text has not the keyboard. */
function caretIn(editor: LexicalEditor): number | null {
  if (!editor.getRootElement()?.contains(document.activeElement)) return null
  return editor.getEditorState().read(() => {
    const block = $getSelection()?.getNodes()[0]?.getTopLevelElement()
    return block?.getIndexWithinParent() ?? $getRoot().getChildrenSize()
  })
}

function putCaretBack(open: OpenReport, editor: LexicalEditor): void {
  const { caret } = open.state.get()
  editor.update(() => {
    const root = $getRoot()
    root.getChildAtIndex(Math.min(caret ?? 0, root.getChildrenSize() - 1))?.selectEnd()
  })
  editor.focus()
}
