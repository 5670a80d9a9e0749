import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useWorkbench } from '../workbench'
import { type Beyond, findBeyond } from './find-beyond'
import { OverviewRuler } from './overview-ruler'
import { type Card, filterHeight, footroom, headroom } from './use-margin-cards'
import { useViewHeight } from './use-view-height'
import './margin-frame.css'

/** What keeps its place while the margin scrolls: the overview of all passages, and how many cards are out of sight. */
export function MarginFrame({ cards }: { readonly cards: readonly Card[] }) {
  const height = useViewHeight() - filterHeight
  const { above, below } = useBeyond(cards)
  if (height <= 0) return null
  return (
    <div className="margin-frame" style={{ height, marginBottom: -height }}>
      <OverviewRuler height={height} />
      {above.length > 0 && <BeyondCount cards={above} side="above" />}
      {below.length > 0 && <BeyondCount cards={below} side="below" />}
    </div>
  )
}

interface BeyondCountProps {
  readonly cards: readonly Card[]
  readonly side: keyof Beyond
}

/** "4 more below": leads to the first of them. */
function BeyondCount({ cards: [first, ...others], side }: BeyondCountProps) {
  const { reader } = useWorkbench()
  const Chevron = side === 'above' ? ChevronUp : ChevronDown
  const go = () => {
    const scroller = reader.get()?.scroller
    if (scroller && first) scroller.scrollTop = first.y - headroom
  }
  return (
    <div className="beyond" data-side={side}>
      <button type="button" className="beyond-count" onClick={go}>
        {others.length + 1} more {side}
        <Chevron size={14} strokeWidth={1.6} aria-hidden="true" />
      </button>
    </div>
  )
}

const nothing: Beyond = { above: [], below: [] }

function useBeyond(cards: readonly Card[]): Beyond {
  const { reader } = useWorkbench()
  const [beyond, setBeyond] = useState(nothing)
  useEffect(() => {
    const look = () => {
      const scroller = reader.get()?.scroller
      if (!scroller) return
      const view = { top: scroller.scrollTop, bottom: scroller.scrollTop + scroller.clientHeight }
      const found = findBeyond(cards, view, { top: filterHeight + footroom, bottom: footroom })
      setBeyond((before) => (isSame(before, found) ? before : found))
    }
    look()
    return reader.onMove(look)
  }, [reader, cards])
  return beyond
}

const isSame = (a: Beyond, b: Beyond): boolean =>
  (['above', 'below'] as const).every(
    (side) => a[side].length === b[side].length && a[side].every((card, i) => card === b[side][i]),
  )
