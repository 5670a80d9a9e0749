import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection'
import { COMMAND_PRIORITY_LOW, KEY_ENTER_COMMAND, type NodeKey } from 'lexical'
import { TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Citation } from '../../../shared/report/citation'
import { useStore } from '../../store/use-store'
import { useWorkbench } from '../../workbench'
import { CitationCard } from './citation-card'
import { citationLabel, gradeLabel } from './citation-label'
import { flagsHere, showPassage } from './cited-here'
import './citation.css'

interface CitationChipProps {
  readonly citation: Citation
  /** Missing where nothing can be changed: in what a section was filled with. */
  readonly nodeKey?: NodeKey
}

/** Before the card comes, and before it goes, in ms: a pointer on its way to it may leave the chip. */
const cardDelay = { in: 250, out: 200 }

/** A citation as it stands in a sentence: on whose word, where, and how far that is trusted. */
export function CitationChip({ citation, nodeKey }: CitationChipProps) {
  const bench = useWorkbench()
  const { account } = bench
  const chip = useRef<HTMLSpanElement>(null)
  const [hovered, setHovered] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const flags = useStore(account, () => flagsHere(account, citation).join(' '))
  const { cited } = citation
  const grade = gradeLabel(cited)
  const over = (next: boolean) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setHovered(next), next ? cardDelay.in : cardDelay.out)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const label = citationLabel(cited)
  return (
    <span
      className="cite-anchor"
      data-alarm={cited.denies || flags !== ''}
      data-flagged={flags !== ''}
      onPointerEnter={() => over(true)}
      onPointerLeave={() => over(false)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a button is a box, behind which a full stop goes to the next line alone */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the editor has its keys */}
      <span ref={chip} role="button" tabIndex={-1} className="cite" onClick={() => showPassage(bench, citation)}>
        {flags !== '' && <TriangleAlert size={11} strokeWidth={2.2} aria-hidden="true" />}
        <span className="cite-said">Citation: </span>
        <bdi>{label}</bdi>
        {grade !== '' && <span className="cite-said"> graded </span>}
        {grade !== '' && <b className="cite-grade">{grade}</b>}
        {flags !== '' && <span className="cite-said"> to be looked at again</span>}
      </span>
      {nodeKey !== undefined && (
        <SelectedChip nodeKey={nodeKey} onEnter={() => showPassage(bench, citation)} onSelect={over} />
      )}
      {hovered && chip.current && (
        <CitationCard
          anchor={chip.current}
          citation={citation}
          {...(nodeKey !== undefined && { nodeKey })}
          onPointer={over}
          onClose={() => setHovered(false)}
        />
      )}
    </span>
  )
}

/** By keyboard: where the caret steps over it, it is chosen, its card comes and Enter leads to the passage. */
function SelectedChip({
  nodeKey,
  onEnter,
  onSelect,
}: {
  readonly nodeKey: NodeKey
  readonly onEnter: () => void
  readonly onSelect: (selected: boolean) => void
}) {
  const [editor] = useLexicalComposerContext()
  const [selected] = useLexicalNodeSelection(nodeKey)
  const latest = useRef({ onEnter, onSelect })
  useEffect(() => {
    latest.current = { onEnter, onSelect }
  })
  useEffect(() => {
    editor.getElementByKey(nodeKey)?.toggleAttribute('data-selected', selected)
    if (!selected) return
    const { current } = latest
    current.onSelect(true)
    const stop = editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        event?.preventDefault()
        latest.current.onEnter()
        return true
      },
      COMMAND_PRIORITY_LOW,
    )
    return () => {
      stop()
      latest.current.onSelect(false)
    }
  }, [editor, nodeKey, selected])
  return null
}
