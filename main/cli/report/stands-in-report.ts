import type { ReportCheckName } from '../../../shared/report/checks/checks'
import { reportOfTarget } from '../../../shared/report/checks/target'
import type { Surroundings } from '../command'
import { readReport } from './read-report'

/** It stands against the mark that was given when it was asked for, which is not known any more. */
const dependsOnAsker: ReportCheckName = 'citation-above-handling'

/** Whether a check of a report stands at a target, which names the report. */
export async function standsInReport(
  file: string,
  surroundings: Surroundings,
  check: ReportCheckName,
  target: string,
): Promise<boolean> {
  const report = reportOfTarget(target)
  if (report === undefined) return false
  const { findings } = await readReport(file, report, surroundings, 'checked')
  return check === dependsOnAsker || findings.some((one) => one.check === check && one.target === target)
}
