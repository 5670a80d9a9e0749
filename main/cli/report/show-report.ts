import { exportReport } from '../../../shared/exporting/report/export-report'
import { plainTextOf } from '../../../shared/exporting/report/plain-text'
import { tellReport } from '../../../shared/exporting/report/tell-report'
import { exportedPassages } from '../../../shared/report/exported-passages'
import { readArguments } from '../arguments'
import type { Surroundings } from '../command'
import { readReport } from './read-report'

/** The report as plain text, stamped while anything in it stands. */
export async function showReport(args: readonly string[], surroundings: Surroundings, usage: string): Promise<void> {
  const { files } = readArguments(args, {}, [2, 2], usage)
  const [file, named] = files as [string, string]
  const { account, ...report } = await readReport(file, named, surroundings, 'shown')
  surroundings.print(plainTextOf(tellReport(exportReport(account, report, exportedPassages(account)))))
}
