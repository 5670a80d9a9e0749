import { mapsOf, type Readable } from '../account/schema'
import { readDeleted, readDetail } from '../tradecraft/read-detail'
import type { ReportHead, ReportId } from './report'
import { reportRecord } from './values'

/** A report with every edit since, but for its text; undefined where there is none, or none that can be read. */
export function readReportHead(doc: Readable, id: ReportId): ReportHead | undefined {
  const made = reportRecord.safeParse(mapsOf(doc).reports.get(id)).data
  return (
    made && {
      ...made,
      id,
      title: readDetail(doc, id, 'name') ?? made.title,
      yardstick: readDetail(doc, id, 'yardstick') ?? made.yardstick,
      deleted: readDeleted(doc, id),
    }
  )
}

/** Those that stand, the oldest first: in the order in which they are listed. */
export const standingReports = (heads: Iterable<ReportHead>): readonly ReportHead[] =>
  [...heads].filter(({ deleted }) => !deleted).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
