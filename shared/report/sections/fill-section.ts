import type { ExportAccount } from '../../exporting/export-account'
import type { ReportBlock, ReportHead, ReportText } from '../report'
import type { SectionKind } from '../section'
import { actorsSection } from './actors'
import { claimsSection } from './claims'
import { custodySection } from './custody'
import { disagreementsSection } from './disagreements'
import { type Filling, fillingOf } from './filling'
import { matrixSection } from './matrix'
import { sourceSummarySection } from './source-summary'
import { sourcesSection } from './sources'
import { timelineSection } from './timeline'
import { waivedSection } from './waived'
import { yardstickSection } from './yardstick'

const sections: { readonly [K in SectionKind]: (filling: Filling) => readonly ReportBlock[] } = {
  'source-summary': sourceSummarySection,
  claims: claimsSection,
  matrix: matrixSection,
  timeline: timelineSection,
  actors: actorsSection,
  sources: sourcesSection,
  disagreements: disagreementsSection,
  custody: custodySection,
  yardstick: yardstickSection,
  waived: waivedSection,
}

/**
 * What a section says of the account as it is, as plain blocks without a heading of their own: the same account always fills it
 * alike, whenever that is done. Sources with a release label are called by that; quotations are as they stand.
 */
export const fillSection = (
  kind: SectionKind,
  account: ExportAccount,
  report: { readonly head: ReportHead; readonly text: ReportText },
): readonly ReportBlock[] => sections[kind](fillingOf(account, report))
