import { endOf, splitsCharacter } from '../../shared/account/range'
import type { ExportAccount } from '../../shared/exporting/export-account'
import type { ExportReport } from '../../shared/exporting/report/export-report'

/** Some pages, in UTF-16 code units of the text, in passages and in changes, and in blocks of a report. */
const most = { text: 12_000, annotations: 150, history: 60, blocks: 120 }

/** The first pages of a long account, as far as they go; a short one as it is. What is said of its claims is of all of it. */
export function beginningOf(account: ExportAccount): ExportAccount {
  const { text, blocks, annotations, history } = account
  const end = endOfPages(account)
  const first = annotations.filter(({ ranges }) => endOf(ranges) <= end)
  const isShort = end === text.length && first.length <= most.annotations && (history?.length ?? 0) <= most.history
  if (isShort) return account
  return {
    ...account,
    text: text.slice(0, end),
    blocks: blocks.flatMap((block) => (block.start < end ? [{ ...block, end: Math.min(block.end, end) }] : [])),
    annotations: first.slice(0, most.annotations),
    ...(history && { history: history.slice(0, most.history) }),
  }
}

/** The first pages of a long report; what its checks say is of all of it. */
export function beginningOfReport(report: ExportReport): ExportReport {
  const { blocks } = report.text
  return blocks.length <= most.blocks ? report : { ...report, text: { blocks: blocks.slice(0, most.blocks) } }
}

/** After a whole block, unless one alone is longer than that. */
function endOfPages({ text, blocks }: ExportAccount): number {
  if (text.length <= most.text) return text.length
  const ends = blocks.map(({ end }) => end).filter((end) => end <= most.text)
  return ends.at(-1) ?? most.text - Number(splitsCharacter(text, most.text))
}
