import type { AnnotationId } from '../../account/annotation'
import { type EventTime, parseEventTime } from '../event-time'
import type { Tradecraft } from '../tradecraft'
import type { Matrix, MatrixRow } from './matrix'

/** When something is said to have happened, by one passage. */
export interface TimelineEvent {
  readonly row: MatrixRow
  readonly passage: AnnotationId
  readonly time: EventTime
  /** It is said against what others say, or denied. */
  readonly denies: boolean
}

const minute = 60_000

/** Whether it is said to the minute, and not of a stretch of time. */
export const isMoment = ({ from, to }: EventTime): boolean => to - from < minute

/** What is dated, the earliest first; of passages that make one claim those that give it another time. */
export function eventsOf(matrix: Matrix, { details, links }: Tradecraft): readonly TimelineEvent[] {
  const objecting = new Set<AnnotationId>()
  for (const { type, from, deleted } of links.values()) if (type === 'contradicts' && !deleted) objecting.add(from)
  const events: TimelineEvent[] = []
  for (const row of matrix.rows) {
    const told = new Set<string>()
    for (const { claim } of row.claims) {
      const { eventTime = '', polarity } = details.get(claim.id) ?? {}
      const time = told.has(eventTime) ? undefined : parseEventTime(eventTime)
      if (!time) continue
      told.add(eventTime)
      events.push({ row, passage: claim.id, time, denies: polarity === 'denied' || objecting.has(claim.id) })
    }
  }
  return events.sort((a, b) => a.time.from - b.time.from || a.row.number - b.row.number)
}
