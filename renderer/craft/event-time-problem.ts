import { parseEventTime } from '../../shared/tradecraft/event-time'

/** Why what is written is no event time, and how to write it; undefined where it is one. */
export function eventTimeProblem(written: string): string | undefined {
  if (parseEventTime(written) !== undefined) return undefined
  const [begin, end, ...more] = written.split('/')
  if (begin && end && more.length === 0 && parseEventTime(begin) && parseEventTime(end))
    return 'This ends before it begins. Nothing was saved.'
  return `“${written}” cannot be read as a time. Write 2026, 2026-03, 2026-03-13 or 2026-03-13T23:40, two of them with / between, and ? behind one that is uncertain.`
}
