import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import type { TriggerFn } from '@lexical/react/LexicalTypeaheadMenuPlugin'
import { mergeRegister } from '@lexical/utils'
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_NORMAL,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
} from 'lexical'
import { useEffect, useRef } from 'react'
import type { Choice } from './typeahead'

/** What a list shows. */
interface Shown {
  /** What it is for. */
  readonly typed: string
  readonly chosen: Choice | undefined
}

/**
 * Enter and Tab take what is chosen in the list for what is typed. Lexical's own go by what it last showed: whoever types fast
 * presses them before that, and then takes the first of the list that is still to come.
 */
export function useTakingKeys(triggerFn: TriggerFn, choicesFor: (typed: string) => readonly Choice[]) {
  const [editor] = useLexicalComposerContext()
  const shown = useRef<Shown | null>(null)
  /** What stood before the caret when the list was put away. */
  const putAwayAt = useRef<string | null>(null)
  useEffect(() => {
    const take = (event: KeyboardEvent | null): boolean => {
      const text = $textBeforeCaret()
      const found = triggerFn(text, editor)
      if (!found || event?.shiftKey || text === putAwayAt.current) return false
      const isShown = shown.current?.typed === found.matchingString
      const choice = isShown ? shown.current?.chosen : choicesFor(found.matchingString)[0]
      if (!choice) return false
      event?.preventDefault()
      $takeOut(found.replaceableString.length)
      choice.choose()
      return true
    }
    return mergeRegister(
      editor.registerCommand(KEY_ENTER_COMMAND, take, COMMAND_PRIORITY_NORMAL),
      editor.registerCommand(KEY_TAB_COMMAND, take, COMMAND_PRIORITY_NORMAL),
    )
  }, [editor, triggerFn, choicesFor])
  return {
    onShown: (list: Shown) => {
      shown.current = list
      putAwayAt.current = null
    },
    onClose: () => {
      shown.current = null
      putAwayAt.current = editor.getEditorState().read($textBeforeCaret)
    },
  }
}

function $textBeforeCaret(): string {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return ''
  const node = selection.anchor.getNode()
  return $isTextNode(node) && node.isSimpleText() ? node.getTextContent().slice(0, selection.anchor.offset) : ''
}

/** So many signs before the caret, of the text that it is in. */
function $takeOut(length: number): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const { key, offset } = selection.anchor
  selection.anchor.set(key, offset - length, 'text')
  selection.removeText()
}
