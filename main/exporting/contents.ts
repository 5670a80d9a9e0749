import path from 'node:path'
import type { ExportAccount } from '../../shared/exporting/export-account'
import type { ExportFormat } from '../../shared/exporting/format'
import { htmlReport } from '../../shared/exporting/html/report'
import { plainTextReport } from '../../shared/exporting/plain-text/report'
import { jsonLines, recordsOf } from '../../shared/exporting/records/records'
import { csvOf } from '../../shared/exporting/tables/csv'
import { oneTable, sheetsOf } from '../../shared/exporting/tables/tables'
import { webAnnotations } from '../../shared/web-annotation/writing/collection'
import { docxReport } from './docx/report'
import { reportFonts } from './fonts'
import { markdownReport } from './markdown/report'
import { xlsxOf } from './xlsx'

/** What is written of an account; `print` is the page of which a PDF is printed. */
export type WrittenFormat = Exclude<ExportFormat, 'pdf' | 'annotated-pdf'> | 'print'

/** Why an export cannot be called so; undefined where it can. */
export function nameProblem({ protection }: ExportAccount, file: string): string | undefined {
  const name = path.basename(file)
  return protection?.tells(name)
    ? `“${name}” names a source whose name is protected; choose another name for the file.`
    : undefined
}

/** @param fonts the folder of the fonts that a printed report carries */
export async function contentsOf(
  account: ExportAccount,
  format: WrittenFormat,
  fonts: string,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return htmlReport(account)
    case 'print':
      return htmlReport(account, await reportFonts(fonts))
    case 'docx':
      return docxReport(account)
    case 'md':
      return markdownReport(account)
    case 'txt':
      return plainTextReport(account)
    case 'xlsx':
      return xlsxOf(sheetsOf(account))
    case 'csv':
      return csvOf(oneTable(recordsOf(account)))
    case 'jsonl':
      return jsonLines(account)
    case 'jsonld':
      return webAnnotations(account)
  }
}
