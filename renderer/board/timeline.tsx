import { type CSSProperties, type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { shortWords } from '../../shared/account/short-quote'
import type { TimelineEvent } from '../../shared/tradecraft/matrix/timeline'
import { useInSteps } from '../use-in-steps'
import { useWorkbench } from '../workbench'
import type { LaidOut } from './board-store'
import type { Names } from './names'
import { showPassage } from './show-passage'
import { lineHeight, markWords, spanWords, timelineInSteps } from './timeline-layout'
import { TimelineMark } from './timeline-mark'
import { useSize } from './use-size'
import './timeline.css'

/** Lines drawn on either side of what is seen. */
const reserve = 6

/** Kept free at the right for the words of what happened last, in px. */
const labelRoom = 150

interface TimelineProps {
  readonly laidOut: LaidOut
  readonly names: Names
  /** Whether it has the board to itself, and not the foot of the matrix. */
  readonly whole?: boolean
}

/** What is said to have happened, when: each event opens its claim. The arrow keys go from event to event. */
export function Timeline({ laidOut: { events }, names, whole = false }: TimelineProps) {
  const bench = useWorkbench()
  const [lines, setLines] = useState<HTMLDivElement | null>(null)
  const { width, height } = useSize(lines)
  const [top, setTop] = useState(0)
  const [current, setCurrent] = useState<string | null>(null)
  const wanted = useRef(false)
  const begin = useMemo(() => {
    if (events.length === 0 || width === 0) return null
    const wordsOf = ({ row }: TimelineEvent, most: number) => shortWords(names.claim(row), most)
    return () => timelineInSteps(events, Math.max(200, width - labelRoom), wordsOf)
  }, [events, width, names])
  const layout = useInSteps(begin)
  if (events.length === 0) {
    return whole ? <p className="board-none">No claim has an event time yet. It is noted on the claim’s card.</p> : null
  }

  const seen = (line: number) => line >= top / lineHeight - reserve && line <= (top + height) / lineHeight + reserve
  const stop = current !== null && events.some(({ passage }) => passage === current) ? current : events[0]?.passage

  const press = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -events.length, End: events.length }[
      event.key
    ]
    if (step === undefined || !layout || !lines) return
    event.preventDefault()
    const at = events.findIndex(({ passage }) => passage === stop)
    const next = layout.events[Math.max(0, Math.min(events.length - 1, at + step))]
    if (!next) return
    wanted.current = true
    setCurrent(next.event.passage)
    const y = next.line * lineHeight
    if (y < lines.scrollTop) lines.scrollTop = y
    else if (y + lineHeight > lines.scrollTop + lines.clientHeight)
      lines.scrollTop = y + lineHeight - lines.clientHeight
  }

  const last = events.reduce((latest, { time }) => Math.max(latest, time.to), 0)
  return (
    <section
      className="timeline"
      data-whole={whole}
      aria-label="Timeline"
      style={{ '--lines': Math.max(2, Math.min(3, layout?.lines ?? 2)) } as CSSProperties}
    >
      <p className="timeline-head">
        <b>{spanWords(events[0]?.time.from ?? 0, last)}</b>
        <span>In UTC. A soft edge is a time nobody fixed.</span>
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the events in it */}
      <div
        ref={setLines}
        className="timeline-lines"
        onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
        onKeyDown={press}
      >
        {layout && (
          <>
            {layout.scale.marks.map((mark) => (
              <i key={mark} className="timeline-rule" style={{ left: layout.xOf(mark) }} />
            ))}
            <ul style={{ height: layout.lines * lineHeight, width: width - 1 }}>
              {layout.events
                .filter(({ line, event }) => seen(line) || event.passage === stop)
                .map((placed) => (
                  <TimelineMark
                    key={placed.event.passage}
                    placed={placed}
                    words={names.claim(placed.event.row)}
                    isStop={placed.event.passage === stop}
                    wanted={wanted}
                    onOpen={() => showPassage(bench, placed.event.passage)}
                  />
                ))}
            </ul>
          </>
        )}
      </div>
      <div className="timeline-scale" aria-hidden="true">
        {layout?.scale.marks.map((mark) => (
          <span key={mark} className="timeline-when" style={{ left: layout.xOf(mark) }}>
            {markWords(layout.scale, mark)}
          </span>
        ))}
      </div>
    </section>
  )
}
