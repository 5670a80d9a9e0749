import { $createTextNode, $getSelection, $insertNodes, $isRangeSelection, $isTextNode } from 'lexical'
import type { Citation } from '../../../shared/report/citation'
import { CitationNode } from './citation-node'

/** Puts a citation where the caret is, with a blank before it where words would touch it. */
export function $insertCitation(citation: Citation): void {
  const node = new CitationNode(citation)
  $insertNodes([...($touchesWords() ? [$createTextNode(' ')] : []), node])
  node.selectNext(0, 0)
}

/** Whether the caret stands right behind words. */
export function $touchesWords(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const { offset } = selection.anchor
  const anchor = selection.anchor.getNode()
  if (!$isTextNode(anchor)) return false
  return offset > 0 && !/\s$/.test(anchor.getTextContent().slice(0, offset))
}
