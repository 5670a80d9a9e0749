import {
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type PointType,
  type RangeSelection,
} from 'lexical'

/** Selects what a range of the editor's page spans; undefined where that is no longer text of the editor. */
export function $selectRange(range: StaticRange): RangeSelection | undefined {
  const selection = $createRangeSelection()
  if (!$setPoint(selection.anchor, range.startContainer, range.startOffset)) return undefined
  if (!$setPoint(selection.focus, range.endContainer, range.endOffset)) return undefined
  $setSelection(selection)
  return selection
}

/** Puts other words in the place of what a range spans, in the form that its first letter has. */
export function replaceWord(editor: LexicalEditor, range: StaticRange, words: string): void {
  editor.update(() => $selectRange(range)?.insertText(words))
}

function $setPoint(point: PointType, node: Node, offset: number): boolean {
  const text = $getNearestNodeFromDOMNode(node)
  if (!$isTextNode(text) || offset > text.getTextContentSize()) return false
  point.set(text.getKey(), offset, 'text')
  return true
}
