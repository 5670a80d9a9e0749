import type { MouseEvent } from 'react'
import type { Annotation } from '../../shared/account/annotation'
import { type Kind, kinds } from '../../shared/account/kind'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { pathOf } from './ruler'
import { type Ruler, useRuler } from './use-ruler'
import './overview-ruler.css'

/** Each kind has its own lane, so that it is told by more than its colour; in px. */
const lane = { width: 3, pitch: 4 }

/** How far beside a passage a click still means it, in px. */
const reach = 4

interface OverviewRulerProps {
  /** In px. */
  readonly height: number
}

/** All passages of the account at the edge of its margin; a click goes there. The margin's list has them for the keyboard. */
export function OverviewRuler({ height }: OverviewRulerProps) {
  const { account, reader } = useWorkbench()
  const ruler = useRuler(height)
  const active = useStore(account, (state) => (state.active ? account.annotation(state.active) : undefined))
  if (!ruler) return null

  const go = ({ nativeEvent: { offsetX, offsetY } }: MouseEvent) => {
    const meant = passageAt(ruler, kinds[Math.floor(offsetX / lane.pitch)], offsetY)
    if (meant) return account.reveal(meant.id)
    const scroller = reader.get()?.scroller
    if (scroller) scroller.scrollTop = (offsetY / height) * scroller.scrollHeight - scroller.clientHeight / 2
  }
  return (
    <div className="ruler" aria-hidden="true">
      {/* biome-ignore lint/a11y: for the pointer only; the margin's list serves the keyboard and screen readers */}
      <svg width="12" height={height} onClick={go}>
        {kinds.map((kind, i) => (
          <path key={kind} data-kind={kind} d={pathOf(ruler.lanes[kind], i * lane.pitch, lane.width)} />
        ))}
        {active && <ActiveRows rows={ruler.rowsOf(active)} />}
      </svg>
    </div>
  )
}

function ActiveRows({ rows: [top, bottom] }: { readonly rows: readonly [number, number] }) {
  const first = Math.floor(top) - 1.5
  return (
    <rect className="ruler-active" x="0.5" y={first} width="11" height={Math.max(5, Math.ceil(bottom) + 1.5 - first)} />
  )
}

/** The passage nearest to a click, before all others one in the lane that was clicked. */
function passageAt({ listed, rowsOf }: Ruler, kind: Kind | undefined, y: number): Annotation | undefined {
  let nearest: Annotation | undefined
  let least = reach + 1
  for (const annotation of listed) {
    const [top, bottom] = rowsOf(annotation)
    const beside = Math.max(top - y, y - bottom, 0)
    const distance = beside + (annotation.kind === kind ? 0 : 0.5)
    if (beside <= reach && distance < least) [nearest, least] = [annotation, distance]
  }
  return nearest
}
