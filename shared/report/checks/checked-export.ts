import { quoteOf } from '../../account/range'
import type { ExportAccount } from '../../exporting/export-account'
import { protectedNames } from '../../exporting/protect/protected-names'
import { exportedPassages } from '../exported-passages'
import type { ReportHead, ReportText } from '../report'
import type { CheckedReport } from './check'
import { claimsWithIn } from './claims-with'
import { originsTogether } from './origins-together'

/**
 * What checks look at of a report on an account, but for what its sections would be filled with.
 * @param account before any name in it was replaced: in one that is protected, names and places are others than were cited
 * @param handling the mark of what the report is to be
 */
export function checkedWords(
  account: ExportAccount,
  head: ReportHead,
  text: ReportText,
  handling?: string,
): CheckedReport {
  const { annotations, craft } = account
  const { tradecraft, elsewhere, board } = craft
  return {
    ...{ head, text },
    account: account.id,
    passages: exportedPassages(account),
    origins: (claims) => originsTogether(claims, board.corroborations, craft.nameOf),
    claimsWith: claimsWithIn(annotations, ({ ranges }) => quoteOf(account.text, ranges)),
    section: () => undefined,
    handling: { account: account.meta['handling'], report: handling },
    waivers: tradecraft.waivers,
    protectedNames: protectedNames({ text: account.text, annotations, tradecraft, elsewhere }).labels,
  }
}
