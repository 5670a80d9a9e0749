import type { AnnotationId } from '../../account/annotation'
import { type EventTime, parseEventTime } from '../event-time'
import { linksOfType } from '../links-of-type'
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

/** So many rows are looked at before anything else is let in. */
const atOnce = 500

/**
 * What is dated, the earliest first; of passages that make one claim those that give it another time. Comes to it in
 * steps of a few milliseconds each.
 */
export function* eventsInSteps(
  { rows }: Pick<Matrix, 'rows'>,
  { details, links }: Tradecraft,
): Generator<undefined, readonly TimelineEvent[]> {
  const objecting = new Set(linksOfType(links, 'contradicts').map(({ from }) => from))
  const events: TimelineEvent[] = []
  for (const [i, row] of rows.entries()) {
    if (i % atOnce === 0) yield
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
