import type { ExportAccount } from '../../shared/exporting/export-account'
import { checkedFromExport } from '../../shared/report/checks/checked-from-export'
import { type ReportFinding, reportFindings } from '../../shared/report/checks/checks'
import { fixWords } from '../../shared/report/checks/fix-words'
import { exportedPassages } from '../../shared/report/exported-passages'
import type { ReportBlock, ReportHead } from '../../shared/report/report'
import { wordsOf } from '../../shared/report/words'
import { exportedOf } from '../fixtures/export-account'
import { cite, headOf, notedEnglish } from '../fixtures/reports'
import type { Noted } from './noted'

export interface Written {
  readonly head?: Partial<ReportHead>
  readonly handling?: string
  /** After it was written. */
  readonly later?: (noted: Noted) => void
}

export type Write = (account: ExportAccount) => readonly ReportBlock[]

/** What is found in a report, and what the report says where it is. */
export function found(write: Write, { head, handling, later }: Written = {}, noted = notedEnglish()) {
  const blocks = write(exportedOf(noted))
  later?.(noted)
  const account = exportedOf(noted)
  const findings = reportFindings(checkedFromExport(account, headOf(head), { blocks }, handling))
  return { blocks, account, findings }
}

/** The checks that stand, each once. */
export const names = (findings: readonly ReportFinding[]) => [...new Set(findings.map(({ check }) => check))]

/** The words that a finding is at. */
export const wordsAt = (blocks: readonly ReportBlock[], { at }: ReportFinding) =>
  at && wordsOf(blocks[at.block] as ReportBlock).slice(at.from, at.to)

/** What it offers, in words. */
export const fixOf = (account: ExportAccount, { fix }: ReportFinding, yardstick: ReportHead['yardstick'] = 'icd-203') =>
  fix && fixWords(fix, yardstick, exportedPassages(account))

/** What a judgment lacks nothing with. */
export const full = { likelihood: 5, confidence: 'moderate' } as const

/** Two passages of two origins. */
export const onTwo = (account: ExportAccount) => [cite(account, 'trucks'), cite(account, 'engines')]
