import { lastOf } from '../../in-steps'
import { inARow } from '../../text/phrases'
import { parseEventTime } from '../../tradecraft/event-time'
import type { MatrixRow } from '../../tradecraft/matrix/matrix'
import { eventsInSteps } from '../../tradecraft/matrix/timeline'
import type { Inlines, ReportBlock } from '../report'
import { inlinesOf, paragraph, table } from './blocks'
import type { Filling } from './filling'

/** What is said to have happened when; a time is as it is claimed. */
export function timelineSection(filling: Filling): readonly ReportBlock[] {
  const { account, matrix } = filling
  if (matrix.rows.length === 0) return [paragraph('Nothing in this account is tagged as a claim.')]
  const { tradecraft } = account.craft
  const events = lastOf(eventsInSteps(matrix, tradecraft))
  const dated = new Set(events.map(({ row }) => row))
  const rows = [
    ...events.map(({ row, passage }) => rowOf(row, passage, filling)),
    ...matrix.rows.filter((row) => !dated.has(row)).map((row) => rowOf(row, row.id, filling)),
  ]
  return [
    paragraph('Times are those that are claimed, as exactly as they are.'),
    table(['When', 'What is said', 'By whom'], rows),
  ]
}

function rowOf({ claims }: MatrixRow, passage: string, filling: Filling): readonly Inlines[] {
  const { account, called, claimWords, cite } = filling
  const { eventTime, polarity } = account.craft.tradecraft.details.get(passage) ?? {}
  const sources = [...new Set(claims.flatMap(({ claim }) => account.craft.voices(claim.id).sources))]
  return [
    inlinesOf(timeWords(eventTime)),
    inlinesOf(`${polarity === 'denied' ? 'Denied: ' : ''}${claimWords(passage)}`, cite(passage)),
    inlinesOf(sources.length > 0 ? inARow(sources.map(called)) : 'nobody is named'),
  ]
}

/** “2024-03-05 to 2024-03-07, uncertain” */
function timeWords(eventTime: string | undefined): string {
  const time = eventTime === undefined ? undefined : parseEventTime(eventTime)
  if (eventTime === undefined || !time) return 'said without a time'
  const plain = eventTime.trim().replace(/[?~%]/g, '').replace('/', ' to ').replaceAll('T', ' ').replaceAll('Z', ' UTC')
  return time.uncertain ? `${plain}, uncertain` : plain
}
