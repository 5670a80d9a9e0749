import type { ExportAccount } from '../../exporting/export-account'
import type { ReportBlock, ReportHead, ReportText } from '../report'
import type { SectionKind } from '../section'
import { fillSection } from '../sections/fill-section'
import type { CheckedReport } from './check'
import { checkedWords } from './checked-export'

/**
 * All that checks look at of a report on an account. Sections are filled for comparison once they are asked for.
 * @param account before any name in it was replaced: in one that is protected, names and places are others than were cited
 * @param handling the mark of what the report is to be; undefined where it has none
 */
export function checkedFromExport(
  account: ExportAccount,
  head: ReportHead,
  text: ReportText,
  handling?: string,
): CheckedReport {
  const filled = new Map<SectionKind, readonly ReportBlock[]>()
  const section = (kind: SectionKind) => {
    const blocks = filled.get(kind) ?? fillSection(kind, account, { head, text })
    filled.set(kind, blocks)
    return blocks
  }
  return { ...checkedWords(account, head, text, handling), section }
}
