import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  TableCellNode,
  TableNode,
} from '@lexical/table'
import { $getNearestNodeOfType } from '@lexical/utils'
import { $getSelection, $isElementNode, $isRangeSelection, type ElementNode, type Klass } from 'lexical'
import { Columns3, type LucideIcon, Rows3, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'

/** What can be done with the table that the caret is in. */
export interface TableEdit {
  readonly name: string
  readonly icon: LucideIcon
  /** Called in an update of the editor. */
  readonly edit: () => void
}

export const tableEdits: readonly TableEdit[] = [
  { name: 'Row below', icon: Rows3, edit: () => void $insertTableRowAtSelection(true) },
  { name: 'Row above', icon: Rows3, edit: () => void $insertTableRowAtSelection(false) },
  { name: 'Column after', icon: Columns3, edit: () => void $insertTableColumnAtSelection(true) },
  { name: 'Column before', icon: Columns3, edit: () => void $insertTableColumnAtSelection(false) },
  { name: 'Delete the row', icon: Trash2, edit: () => $deleteTableRowAtSelection() },
  { name: 'Delete the column', icon: Trash2, edit: () => $deleteTableColumnAtSelection() },
  { name: 'Delete the table', icon: Trash2, edit: () => $here(TableNode)?.remove() },
]

function $here<T extends ElementNode>(klass: Klass<T>): T | null {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? $getNearestNodeOfType<T>(selection.anchor.getNode(), klass) : null
}

/** From the last cell of a table, into a row of its own below. @returns whether the caret was there */
export function $addRowBehind(): boolean {
  const [cell, table] = [$here(TableCellNode), $here(TableNode)]
  if (!cell || !table?.getLastDescendant()?.getParents().includes(cell)) return false
  const row = $insertTableRowAtSelection(true)
  const first = row?.getFirstChild()
  if ($isElementNode(first)) first.selectStart()
  return true
}

/** Whether the caret is in a cell. */
export function useInTable(): boolean {
  const [editor] = useLexicalComposerContext()
  const [inTable, setInTable] = useState(false)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) =>
        setInTable(editorState.read(() => $here(TableCellNode) !== null)),
      ),
    [editor],
  )
  return inTable
}
