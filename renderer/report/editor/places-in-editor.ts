import { $isListItemNode, $isListNode } from '@lexical/list'
import { $isTableCellNode, $isTableNode, $isTableRowNode } from '@lexical/table'
import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical'
import type { ReportPlace } from '../../../shared/report/checks/check'
import { CitationNode } from '../citing/citation-node'

/** What the words of a block are made of, in their order: words, signs one unit long, and what parts lines and cells. */
type Piece = { readonly is: 'words'; readonly node: LexicalNode; readonly length: number } | { readonly is: 'gap' }

const gap: Piece = { is: 'gap' }

/** As `wordsOf` of shared/report/words.ts has them of a block that was read. */
function $piecesOf(block: LexicalNode): readonly Piece[] {
  if ($isListNode(block)) return joined($linesOf(block))
  if ($isTableNode(block))
    return joined(
      block
        .getChildren()
        .filter($isTableRowNode)
        .map((row) => joined(row.getChildren().filter($isTableCellNode).map($cellPieces))),
    )
  return $inlinePieces(block)
}

/** Items with those of the lists below them, from top to bottom. */
const $linesOf = (list: ElementNode): readonly (readonly Piece[])[] =>
  list
    .getChildren()
    .filter($isListItemNode)
    .flatMap((item) => {
      const [below, own] = [
        item.getChildren().filter($isListNode),
        item.getChildren().filter((one) => !$isListNode(one)),
      ]
      const lines = below.flatMap($linesOf)
      return own.length === 0 && below.length > 0 ? lines : [own.flatMap($inlinePieces), ...lines]
    })

const $cellPieces = (cell: ElementNode): readonly Piece[] =>
  joined(cell.getChildren().flatMap((child) => ($isListNode(child) ? $linesOf(child) : [$inlinePieces(child)])))

const joined = (parts: readonly (readonly Piece[])[]): readonly Piece[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [gap, ...part]))

function $inlinePieces(node: LexicalNode): readonly Piece[] {
  if ($isTextNode(node)) return [{ is: 'words', node, length: node.getTextContentSize() }]
  if ($isElementNode(node)) return node.getChildren().flatMap($inlinePieces)
  return [{ is: 'words', node, length: 1 }]
}

const $blockAt = (index: number): LexicalNode | null => $getRoot().getChildAtIndex(index)

/** The node that an offset of a block falls into, and how far; the end of the block after it. */
function $pointAt(
  block: LexicalNode,
  offset: number,
): { readonly node: LexicalNode; readonly offset: number } | undefined {
  let left = offset
  let last: { readonly node: LexicalNode; readonly offset: number } | undefined
  for (const piece of $piecesOf(block)) {
    if (piece.is === 'gap') {
      left -= 1
      continue
    }
    last = { node: piece.node, offset: Math.min(Math.max(left, 0), piece.length) }
    if (left <= piece.length) return last
    left -= piece.length
  }
  return last
}

function $setPoint(point: PointType, { node, offset }: { readonly node: LexicalNode; readonly offset: number }): void {
  if ($isTextNode(node)) return point.set(node.getKey(), offset, 'text')
  const parent = node.getParentOrThrow()
  point.set(parent.getKey(), node.getIndexWithinParent() + (offset > 0 ? 1 : 0), 'element')
}

/** Selects a place; undefined where it is no more. */
export function $selectPlace({ block, from, to }: ReportPlace): RangeSelection | undefined {
  const element = $blockAt(block)
  const start = element && $pointAt(element, from)
  const end = element && $pointAt(element, to)
  if (!start || !end) return undefined
  const selection = $createRangeSelection()
  $setPoint(selection.anchor, start)
  $setPoint(selection.focus, end)
  $setSelection(selection)
  return selection
}

/** The citation that stands at an offset of a block. */
export function $citationAt(block: number, at: number): CitationNode | undefined {
  const element = $blockAt(block)
  const point = element && $pointAt(element, at + 1)
  return point?.node instanceof CitationNode ? point.node : undefined
}

/** The ends of a place as nodes of the page with offsets, where they are words. */
export function $endsOf({ block, from, to }: ReportPlace) {
  const element = $blockAt(block)
  if (!element) return undefined
  return { start: $pointAt(element, from + (from < to ? 1 : 0)), end: $pointAt(element, to), element }
}
