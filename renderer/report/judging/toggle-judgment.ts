import { $createParagraphNode, $getSelection, $isParagraphNode, $isRangeSelection, type ParagraphNode } from 'lexical'
import { judgmentStates } from '../../../shared/report/judgment-values'
import { $judgmentOf, $setJudgmentState } from './judgment-state'

/** Makes a judgment of the paragraph with the caret, or an ordinary paragraph of one. */
export function $toggleJudgment(): void {
  const paragraph = $paragraphHere()
  if (!paragraph) return
  if (!$judgmentOf(paragraph)) return $setJudgmentState(paragraph, 'judgment', true)
  for (const state of judgmentStates) $setJudgmentState(paragraph, state, null)
}

/** Of a heading or a quotation with the caret, a paragraph is made. */
function $paragraphHere(): ParagraphNode | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return undefined
  const block = selection.anchor.getNode().getTopLevelElement()
  if (!block || $isParagraphNode(block)) return block ?? undefined
  if (!['heading', 'quote'].includes(block.getType())) return undefined
  return block.replace($createParagraphNode(), true)
}
