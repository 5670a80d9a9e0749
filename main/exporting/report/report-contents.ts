import type { ExportReport } from '../../../shared/exporting/report/export-report'
import { reportPage } from '../../../shared/exporting/report/html/report-page'
import { plainTextOf } from '../../../shared/exporting/report/plain-text'
import { tellReport } from '../../../shared/exporting/report/tell-report'
import { reportFonts } from '../fonts'
import { reportDocument } from './docx/report-document'
import { markdownOfReport } from './markdown'

/** What a report can be written as; `print` is the page of which a PDF is printed. */
export const reportFormats = ['html', 'print', 'docx', 'md', 'txt'] as const

export type ReportFormat = (typeof reportFormats)[number]

export const isReportFormat = (format: string): format is ReportFormat => reportFormats.includes(format as ReportFormat)

/** @param fonts the folder of the fonts that a printed report carries */
export async function reportContents(
  report: ExportReport,
  format: ReportFormat,
  fonts: string,
): Promise<string | Uint8Array> {
  const told = tellReport(report)
  const { app } = report.account
  switch (format) {
    case 'html':
      return reportPage(told, app)
    case 'print':
      return reportPage(told, app, await reportFonts(fonts))
    case 'docx':
      return reportDocument(told, app)
    case 'md':
      return markdownOfReport(told)
    case 'txt':
      return plainTextOf(told)
  }
}
