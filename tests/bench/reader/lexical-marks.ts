import { $createMarkNode, $isMarkNode, $wrapSelectionInMarkNode, MarkNode } from '@lexical/mark'
import {
  $createParagraphNode,
  $createRangeSelection,
  $createTextNode,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getRoot,
  createEditor,
  type ElementNode,
  type NodeKey,
  type ParagraphNode,
  type PointType,
} from 'lexical'
import type { AnnotationId } from '../../../shared/account/annotation'
import { endOf, startOf } from '../../../shared/account/range'
import { cutAtAnnotations, type Piece } from './pieces'
import { placeIn } from './place-in'
import type { Show } from './shown'
import './lexical-marks.css'

/**
 * A read-only Lexical editor with a mark node around each run of text under the same annotations, which has all their
 * ids. All is made in one update: wrapping one selection after the other takes several times as long.
 */
export const showLexicalMarks: Show = ({ text, blocks }, annotations, into) => {
  const scroller = document.createElement('div')
  scroller.className = 'reader'
  const root = document.createElement('div')
  root.className = 'lexical-marks'
  scroller.append(root)
  into.append(scroller)

  const editor = createEditor({
    namespace: 'account',
    editable: false,
    nodes: [MarkNode],
    onError(error) {
      throw error
    },
  })
  editor.setRootElement(root)

  const paragraphs: NodeKey[] = []
  const added = new Map<AnnotationId, NodeKey>()

  function $createParagraph(pieces: readonly Piece[]): ParagraphNode {
    const paragraph = $createParagraphNode()
    for (const { from, to, ids } of pieces) {
      const words = $createTextNode(text.slice(from, to))
      paragraph.append(ids.length > 0 ? $createMarkNode(ids).append(words) : words)
    }
    paragraphs.push(paragraph.getKey())
    return paragraph
  }

  const withoutSelection = { discrete: true, tag: 'skip-dom-selection' } as const
  editor.update(() => {
    $getRoot().append(...cutAtAnnotations(blocks, annotations).map($createParagraph))
  }, withoutSelection)

  function $setPoint(point: PointType, offset: number): void {
    const { block, within } = placeIn(blocks, offset)
    let left = within
    for (const words of ($getNodeByKey(paragraphs[block] as NodeKey) as ElementNode).getAllTextNodes()) {
      const length = words.getTextContentSize()
      if (left <= length) return point.set(words.getKey(), left, 'text')
      left -= length
    }
    throw new RangeError(`there is no text at ${offset}`)
  }

  return {
    scroller,
    annotations: {
      highlights: 'mark',
      add: ({ id, ranges }) =>
        editor.update(() => {
          const selection = $createRangeSelection()
          $setPoint(selection.anchor, startOf(ranges))
          $setPoint(selection.focus, endOf(ranges))
          $wrapSelectionInMarkNode(selection, false, id, (ids) => {
            const mark = $createMarkNode(ids)
            added.set(id, mark.getKey())
            return mark
          })
        }, withoutSelection),
      isDrawn: (id) => editor.getElementByKey(added.get(id) ?? '')?.isConnected === true,
      hit(x, y) {
        const element = document.elementFromPoint(x, y)
        if (!element || !root.contains(element)) return []
        return editor.read(() => {
          const ids: AnnotationId[] = []
          for (let node = $getNearestNodeFromDOMNode(element); node; node = node.getParent()) {
            if ($isMarkNode(node)) ids.push(...node.getIDs())
          }
          return ids
        })
      },
    },
  }
}
