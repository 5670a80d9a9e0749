import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $getNodeByKey,
  $getRoot,
  $isParagraphNode,
  type LexicalEditor,
  type NodeKey,
  type ParagraphNode,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import { useEffect, useRef, useState } from 'react'
import type { AnnotationId } from '../../../shared/account/annotation'
import type { JudgmentState } from '../../../shared/report/judgment-values'
import type { Judgment } from '../../../shared/report/report'
import type { YardstickName } from '../../../shared/report/yardstick'
import { CitationNode } from '../citing/citation-node'
import { JudgmentHead } from './judgment-head'
import { $judgmentOf, $setJudgmentState } from './judgment-state'
import { YardstickDrawing } from './yardstick-drawing'
import './judgment.css'

/** A paragraph that is a judgment, and where it stands, in px within the page. */
interface Placed {
  readonly key: NodeKey
  readonly judgment: Judgment
  /** The claims that are cited in it. */
  readonly cited: readonly AnnotationId[]
  readonly top: number
  readonly height: number
}

/**
 * Draws what a judgment says of itself around its words. Their paragraph is the editor's: it only leaves room, so that
 * nothing is drawn into what is being written.
 */
export function JudgmentLayer({
  yardstick,
  readOnly,
}: {
  readonly yardstick: YardstickName
  readonly readOnly: boolean
}) {
  const [editor] = useLexicalComposerContext()
  const placed = useJudgments(editor)
  const set = <S extends JudgmentState>(key: NodeKey, name: S, value: Parameters<typeof $setJudgmentState<S>>[2]) =>
    editor.update(
      () => {
        const node = $getNodeByKey(key)
        if (node) $setJudgmentState(node, name, value)
      },
      // The keyboard stays where somebody is writing what it takes for granted.
      { tag: SKIP_DOM_SELECTION_TAG },
    )
  return (
    <div className="judgment-layer">
      {placed.map(({ key, judgment, cited, top, height }, index) => (
        <section key={key} className="judgment" aria-label={`Judgment ${index + 1}`} style={{ top, height }}>
          <JudgmentHead
            number={index + 1}
            judgment={judgment}
            cited={cited}
            yardstick={yardstick}
            readOnly={readOnly}
            onSet={(name, value) => set(key, name, value as never)}
          />
          <YardstickDrawing
            yardstick={yardstick}
            likelihood={judgment.likelihood}
            readOnly={readOnly}
            onChoose={(likelihood) => set(key, 'likelihood', likelihood)}
          />
        </section>
      ))}
    </div>
  )
}

function useJudgments(editor: LexicalEditor): readonly Placed[] {
  const [placed, setPlaced] = useState<readonly Placed[]>([])
  const shown = useRef('')
  useEffect(() => {
    const look = () => {
      const found = placedIn(editor)
      const drawn = JSON.stringify(found)
      if (drawn === shown.current) return
      shown.current = drawn
      setPlaced(found)
    }
    const stop = editor.registerUpdateListener(look)
    const observer = new ResizeObserver(look)
    const unroot = editor.registerRootListener((root, before) => {
      if (before) observer.unobserve(before)
      if (root) observer.observe(root)
      look()
    })
    return () => {
      stop()
      unroot()
      observer.disconnect()
    }
  }, [editor])
  return placed
}

function placedIn(editor: LexicalEditor): readonly Placed[] {
  const found = editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .filter($isParagraphNode)
      .map((node) => {
        const judgment = $judgmentOf(node)
        return { key: node.getKey(), judgment, cited: judgment ? $claimsCitedIn(node) : [] }
      }),
  )
  return found.flatMap(({ key, judgment, cited }) => {
    const element = editor.getElementByKey(key)
    element?.toggleAttribute('data-judgment', judgment !== undefined)
    if (!element || !judgment) return []
    return [{ key, judgment, cited, top: element.offsetTop, height: element.offsetHeight }]
  })
}

function $claimsCitedIn(paragraph: ParagraphNode): readonly AnnotationId[] {
  const citations = paragraph
    .getChildren()
    .flatMap((child) => (child instanceof CitationNode ? [child.getCitation()] : []))
  return [...new Set(citations.flatMap((one) => (one?.cited.kind === 'claim' ? [one.annotation] : [])))]
}
