import type { Filled } from '../../shared/report/protocol'
import type { ReportId } from '../../shared/report/report'
import type { SectionKind } from '../../shared/report/section'
import type { OpenAccount } from '../account/open-account'
import { fillJob, fillSections } from '../report/fill-sections'
import { elsewhereFor } from './elsewhere-for'
import type { Keeper } from './keeper'

/** With what sections of a report would be filled from the account as it is now. */
export async function fillFor(
  keeper: Keeper,
  account: OpenAccount,
  report: ReportId,
  sections: readonly SectionKind[],
): Promise<Filled> {
  const fill = keeper.setting.fillSections ?? fillSections
  return fill(fillJob(account, await elsewhereFor(keeper, account), report, sections))
}
