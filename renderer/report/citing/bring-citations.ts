import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { mergeRegister } from '@lexical/utils'
import {
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $isElementNode,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  PASTE_COMMAND,
} from 'lexical'
import { useEffect } from 'react'
import { useWorkbench } from '../../workbench'
import { broughtPassage, passageType, wordsType } from './cite-transfer'
import { $insertCitation } from './insert-citation'
import { citationOf } from './passages-here'

/** Takes passages that are dropped or pasted into the report as citations. */
export function BringCitations(): null {
  const [editor] = useLexicalComposerContext()
  const { account } = useWorkbench()
  useEffect(() => {
    const citationIn = (transfer: DataTransfer | null) => {
      const id = transfer ? broughtPassage(transfer, account) : undefined
      return id === undefined ? undefined : citationOf(account, { id })
    }
    return mergeRegister(
      editor.registerCommand(
        DRAGOVER_COMMAND,
        (event) => {
          if (!event.dataTransfer?.types.includes(passageType)) return false
          event.preventDefault()
          event.dataTransfer.dropEffect = 'copy'
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => {
          const citation = citationIn(event.dataTransfer)
          if (!citation) return false
          event.preventDefault()
          $selectAt(event)
          $insertCitation(citation)
          editor.focus()
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          if (!(event instanceof ClipboardEvent) || !event.clipboardData?.types.includes(wordsType)) return false
          const citation = citationIn(event.clipboardData)
          if (!citation) return false
          event.preventDefault()
          $insertCitation(citation)
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    )
  }, [editor, account])
  return null
}

/** Where the pointer lets go. */
function $selectAt({ clientX, clientY }: DragEvent): void {
  const at = document.caretRangeFromPoint(clientX, clientY)
  const node = at && $getNearestNodeFromDOMNode(at.startContainer)
  if (!at || !node) return
  const selection = $createRangeSelection()
  if ($isTextNode(node)) {
    selection.anchor.set(node.getKey(), at.startOffset, 'text')
    selection.focus.set(node.getKey(), at.startOffset, 'text')
  } else {
    const element = $isElementNode(node) ? node : node.getParentOrThrow()
    const offset = element.getChildrenSize()
    selection.anchor.set(element.getKey(), offset, 'element')
    selection.focus.set(element.getKey(), offset, 'element')
  }
  $setSelection(selection)
}
