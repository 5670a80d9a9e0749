import {
  $isListNode,
  INSERT_CHECK_LIST_COMMAND,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  ListNode,
} from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $getNearestNodeOfType } from '@lexical/utils'
import { $createParagraphNode, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'

/** What a block of a report can be, in the order in which they are offered. */
export const blockTypes = {
  paragraph: 'Paragraph',
  h1: 'Heading 1',
  h2: 'Heading 2',
  h3: 'Heading 3',
  bullet: 'Bulleted list',
  number: 'Numbered list',
  check: 'List of checks',
  quote: 'Quotation',
} as const

export type BlockType = keyof typeof blockTypes

export const blockTypeNames = Object.keys(blockTypes) as readonly BlockType[]

/** Makes that of the blocks that are selected. */
export function setBlockType(editor: LexicalEditor, type: BlockType): void {
  switch (type) {
    case 'bullet':
      return void editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)
    case 'number':
      return void editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined)
    case 'check':
      return void editor.dispatchCommand(INSERT_CHECK_LIST_COMMAND, undefined)
    default:
      editor.update(() => {
        const selection = $getSelection()
        if (!$isRangeSelection(selection)) return
        $setBlocksType(selection, () =>
          type === 'paragraph'
            ? $createParagraphNode()
            : type === 'quote'
              ? $createQuoteNode()
              : $createHeadingNode(type),
        )
      })
  }
}

/** Of the block with the caret. */
export function $blockTypeHere(): BlockType {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return 'paragraph'
  const anchor = selection.anchor.getNode()
  const list = $getNearestNodeOfType(anchor, ListNode)
  if ($isListNode(list)) return list.getListType()
  const block = anchor.getTopLevelElement()
  if ($isHeadingNode(block)) {
    const tag = block.getTag()
    return tag === 'h1' || tag === 'h2' ? tag : 'h3'
  }
  return $isQuoteNode(block) ? 'quote' : 'paragraph'
}
