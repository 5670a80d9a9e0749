import {
  $getRoot,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type EditorState,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import { readTree } from '../../../shared/report/read-report'
import type { ReportText } from '../../../shared/report/report'
import type { Child } from '../../../shared/report/shared-tree'
import { $stateOf } from '../judging/judgment-state'

/** The text that an editor shows, read by the rules by which its document is read: where it shows all of that, both are equal. */
export const readEditorText = (state: EditorState): ReportText => state.read(() => readTree($childrenOf($getRoot())))

const $childrenOf = (element: ElementNode): readonly Child[] => element.getChildren().map($childOf)

function $childOf(node: LexicalNode): Child {
  const type = node.getType()
  // Its properties have the names that its attributes have in the document.
  const attribute = (name: string): unknown => Reflect.get(node, name)
  if ($isTextNode(node)) return { is: 'words', type, format: node.getFormat(), words: node.getTextContent() }
  if ($isLineBreakNode(node)) return { is: 'words', type, format: 0, words: '' }
  if ($isElementNode(node)) {
    const read = () => ({ attribute, state: (name: string) => $stateOf(node, name), children: $childrenOf(node) })
    return { is: 'element', type, read }
  }
  if ($isDecoratorNode(node)) return { is: 'decorator', type, attribute }
  return { is: 'words', type, format: 0, words: node.getTextContent() }
}
