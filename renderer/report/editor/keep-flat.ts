import { ListItemNode } from '@lexical/list'
import { $isHeadingNode, HeadingNode, QuoteNode } from '@lexical/rich-text'
import { mergeRegister } from '@lexical/utils'
import { $createLineBreakNode, $isParagraphNode, type ElementNode, type LexicalEditor } from 'lexical'

/**
 * What is pasted becomes what a report has: a quotation, a heading and an item of a list have lines, where elsewhere they may
 * have paragraphs, and headings go three levels deep.
 */
export const keepFlat = (editor: LexicalEditor): (() => void) =>
  mergeRegister(...[QuoteNode, HeadingNode, ListItemNode].map((klass) => editor.registerNodeTransform(klass, $flatten)))

function $flatten(block: ElementNode): void {
  if ($isHeadingNode(block) && !['h1', 'h2', 'h3'].includes(block.getTag())) block.setTag('h3')
  for (const child of block.getChildren()) {
    if (!$isParagraphNode(child)) continue
    if (child.getPreviousSibling()) child.insertBefore($createLineBreakNode())
    const last = child.getNextSibling()
    if (last && !$isParagraphNode(last)) child.insertAfter($createLineBreakNode())
    for (const inner of child.getChildren()) child.insertBefore(inner)
    child.remove()
  }
}
