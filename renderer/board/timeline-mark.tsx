import { type RefObject, useEffect, useRef } from 'react'
import { isMoment } from '../../shared/tradecraft/matrix/timeline'
import { lineHeight, type PlacedEvent, spanWords } from './timeline-layout'

interface TimelineMarkProps {
  readonly placed: PlacedEvent
  /** What is claimed. */
  readonly words: string
  /** Whether the keyboard comes to it. */
  readonly isStop: boolean
  /** Whether it is to have the keyboard once it is drawn. */
  readonly wanted: RefObject<boolean>
  readonly onOpen: () => void
}

/** One event: a dot for a moment, a bar for a stretch of time, with a soft edge where nobody fixed it. */
export function TimelineMark({ placed, words, isStop, wanted, onOpen }: TimelineMarkProps) {
  const { event, x, width, label, line } = placed
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isStop || !wanted.current) return
    wanted.current = false
    button.current?.focus({ preventScroll: true })
  }, [isStop, wanted])
  const { row, time, denies } = event
  const shape = isMoment(time) ? 'moment' : 'stretch'
  return (
    <li style={{ left: x, top: line * lineHeight }}>
      <button
        ref={button}
        type="button"
        className="timeline-event"
        data-shape={shape}
        data-uncertain={time.uncertain}
        data-denies={denies}
        tabIndex={isStop ? 0 : -1}
        title={words}
        onClick={onOpen}
      >
        <i style={shape === 'stretch' ? { width } : undefined} />
        <span className="timeline-number">{row.number}</span>
        <span dir="auto">{label}</span>
        <span className="unseen">
          {`, ${spanWords(time.from, time.to)}${time.uncertain ? ', not certain' : ''}${denies ? ', a denial' : ''}`}
        </span>
      </button>
    </li>
  )
}
