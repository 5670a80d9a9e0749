import { ListItemNode } from '@lexical/list'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { TableCellNode } from '@lexical/table'
import { $getNearestNodeOfType, mergeRegister } from '@lexical/utils'
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type BaseSelection,
  COMMAND_PRIORITY_BEFORE_EDITOR,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  INDENT_CONTENT_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalNode,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical'
import { useEffect } from 'react'
import { useWorkbench } from '../../workbench'
import { $judgmentOf } from '../judging/judgment-state'
import { keepFlat } from './keep-flat'
import { $addRowBehind } from './table-edits'
import { tellCaret } from './tell-caret'

/** As deep as a list is nested. */
const mostBelow = 5

/** Keys that act on whole blocks. */
export function BlockKeys(): null {
  const [editor] = useLexicalComposerContext()
  const { reader, view } = useWorkbench()
  useEffect(
    () =>
      mergeRegister(
        keepFlat(editor),
        tellCaret(editor),
        // Out of the text, where Tab is a key of lists, to the account beside it; alone, it stays where it is.
        editor.registerCommand(
          KEY_ESCAPE_COMMAND,
          () => {
            if (!view.get().reportAlone) reader.get()?.focus()
            return true
          },
          COMMAND_PRIORITY_BEFORE_EDITOR,
        ),
        // Anywhere in an item of a list; elsewhere it goes on to what is beside the text, as a report has no indents.
        editor.registerCommand(
          KEY_TAB_COMMAND,
          (event) => {
            const selection = $getSelection()
            if (!$isRangeSelection(selection)) return false
            const node = selection.anchor.getNode()
            const item = $getNearestNodeOfType(node, ListItemNode)
            if (!item || $getNearestNodeOfType(node, TableCellNode)) return false
            event.preventDefault()
            if (event.shiftKey) return editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined)
            if (item.getIndent() >= mostBelow) return true
            return editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined)
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          KEY_TAB_COMMAND,
          (event) => {
            if (event.shiftKey || !$addRowBehind()) return false
            event.preventDefault()
            return true
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
        // An empty paragraph goes, and what stands behind it stays what it is: joined, a judgment would lose all it says.
        editor.registerCommand(
          KEY_BACKSPACE_COMMAND,
          (event) => {
            const block = $blockAtStart($getSelection())
            const before = block?.getPreviousSibling()
            if (!before || !$isEmpty(before)) return false
            event.preventDefault()
            before.remove()
            return true
          },
          COMMAND_PRIORITY_HIGH,
        ),
        // Room above a judgment: its words would otherwise go down without what it says of them.
        editor.registerCommand(
          KEY_ENTER_COMMAND,
          (event) => {
            const block = event?.shiftKey ? null : $blockAtStart($getSelection())
            if (!$isParagraphNode(block) || block.isEmpty() || !$judgmentOf(block)) return false
            event?.preventDefault()
            block.insertBefore($createParagraphNode())
            return true
          },
          COMMAND_PRIORITY_BEFORE_EDITOR,
        ),
        editor.registerCommand(
          KEY_DELETE_COMMAND,
          (event) => {
            const block = $blockAtStart($getSelection())
            const after = block?.getNextSibling()
            if (!block || !$isEmpty(block) || !$isElementNode(after)) return false
            event?.preventDefault()
            after.selectStart()
            block.remove()
            return true
          },
          COMMAND_PRIORITY_HIGH,
        ),
      ),
    [editor, reader, view],
  )
  return null
}

const $isEmpty = (node: LexicalNode): boolean => $isParagraphNode(node) && node.isEmpty() && !$judgmentOf(node)

/** The paragraph that the caret stands before all words of. */
function $blockAtStart(selection: BaseSelection | null): LexicalNode | null {
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset !== 0) return null
  const node = selection.anchor.getNode()
  const block = node.getTopLevelElement()
  if (!$isParagraphNode(block)) return null
  const first = block.getFirstDescendant()
  return first === null || node.is(block) || node.is(first) ? block : null
}
