import { fieldKey } from '../../account/schema'
import { lastOf } from '../../in-steps'
import type { Waiver } from '../../tradecraft/waiver'
import { citationsIn } from '../words'
import type { CheckedReport, ReportParts, ReportStanding } from './check'
import { citingChecks } from './citing'
import { fillingChecks } from './filling'
import { judgingChecks } from './judging'
import { judgmentsIn } from './judgments-in'
import { namingChecks } from './naming'
import { sentencesInSteps } from './sentence'
import { reportTarget } from './target'
import { wordingChecks } from './wording'

/** All checks of a report, by the names under which they are waived, in the order in which they are read. */
export const reportChecks = {
  ...judgingChecks,
  ...wordingChecks,
  ...citingChecks,
  ...fillingChecks,
  ...namingChecks,
} as const

export type ReportCheckName = keyof typeof reportChecks

export const reportCheckNames = Object.keys(reportChecks) as readonly ReportCheckName[]

export const isReportCheckName = (name: string): name is ReportCheckName => Object.hasOwn(reportChecks, name)

/** What a check says of a report, and whether somebody has let it stand. */
export interface ReportFinding extends Omit<ReportStanding, 'of'> {
  readonly check: ReportCheckName
  /** Under which it is waived: the same for the same words wherever they stand in the report, twice where they do twice. */
  readonly target: string
  readonly waiver: Waiver | undefined
}

/** Runs them all; those of one check together, in the order of the report. */
export const reportFindings = (report: CheckedReport): readonly ReportFinding[] => lastOf(reportFindingsInSteps(report))

/** So many places are looked at before anything else is let in. */
const atOnce = 50

/** The same, coming to it in steps of a few milliseconds each. */
export function* reportFindingsInSteps(report: CheckedReport): Generator<undefined, readonly ReportFinding[]> {
  const parts = yield* partsInSteps(report)
  const findings: ReportFinding[] = []
  let looked = 0
  for (const check of reportCheckNames) {
    yield
    for (const standing of reportChecks[check].run(parts)) {
      looked += 1
      if (looked % atOnce === 0) yield
      if (!standing) continue
      const { of, ...told } = standing
      const target = reportTarget(report.head.id, of)
      findings.push({ ...told, check, target, waiver: report.waivers.get(fieldKey(check, target)) })
    }
  }
  return findings
}

function* partsInSteps(report: CheckedReport): Generator<undefined, ReportParts> {
  const { text, account, head } = report
  const sentences = yield* sentencesInSteps(text, head.yardstick)
  yield
  const judgments = judgmentsIn(text, account)
  yield
  const citations = text.blocks.flatMap((one, block) =>
    one.type === 'section' ? [] : citationsIn(one).map((citation) => ({ ...citation, block })),
  )
  return { ...report, sentences, judgments, citations }
}
