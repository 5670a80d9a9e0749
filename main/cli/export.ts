import { type ExportFormat, exportFormats, isExportFormat } from '../../shared/exporting/format'
import type { Elsewhere } from '../../shared/tradecraft/elsewhere'
import { contentsOf, nameProblem } from '../exporting/contents'
import { exportAccount } from '../exporting/export-account'
import { isReportFormat, reportContents, reportFormats } from '../exporting/report/report-contents'
import { reportOf } from '../exporting/report/report-of'
import { findReport, readReports } from '../report/read-reports'
import { appName } from '../version'
import { type ReadAccount, readAccount } from './account'
import { readArguments } from './arguments'
import type { Command, Surroundings } from './command'
import { includedOf, includeOptions, originalWanted, refuseForReport, writeOrRefuse } from './export-includes'
import { readElsewhere } from './library/elsewhere'
import { markedOriginal } from './marked-original'
import { printWithApp } from './print-with-app'
import { protectionRemarks, unprotectedRemarks } from './protection-remarks'
import { refuse } from './refusal'
import { lostRemarks } from './show'

export const exportCommand: Command = {
  usage: `export FILE --format ${exportFormats.join('|')} -o OUT [--report NAME] [--protect] [--with history,original] [--without comments,grades]`,
  about:
    'write an annotated report, one of the reports written on the account, or the annotations in a standard format',
  async run(args, surroundings) {
    const options = {
      format: { type: 'string' },
      output: { type: 'string', short: 'o' },
      report: { type: 'string' },
      protect: { type: 'boolean' },
      ...includeOptions,
    } as const
    const { files, text } = readArguments(args, options, [1, 1], this.usage)
    const [file = ''] = files
    const format = text('format')
    if (!isExportFormat(format))
      return refuse(`The format must be one of ${exportFormats.join(', ')}, not “${format ?? ''}”.`)
    const output = text('output') || refuse(`Say where to with -o: attest ${this.usage}`)
    const read = await readAccount(file)
    const elsewhere = await readElsewhere(read, surroundings)
    const included = includedOf(read, text)
    const wanted: Wanted = { ...{ file, format, output, elsewhere, included }, protects: text('protect') !== undefined }
    const name = text('report')
    const exported =
      name === undefined
        ? await theAccount(read, wanted, surroundings)
        : await theReport(read, name, wanted, surroundings)
    const beside = await originalWanted(included.includes, { file, ...read }, exported.account, output)
    await writeOrRefuse([{ file: output, contents: exported.contents }, ...beside])
    const { account, partsLeft } = exported
    const told = wanted.protects
      ? protectionRemarks(account.protection, partsLeft, format)
      : unprotectedRemarks(account, format)
    for (const sentence of [...told, ...exported.remarks, ...lostRemarks(read, 'exported')])
      surroundings.remark(sentence)
  },
}

interface Wanted {
  readonly file: string
  readonly format: ExportFormat
  readonly output: string
  readonly elsewhere: Elsewhere
  readonly protects: boolean
  readonly included: ReturnType<typeof includedOf>
}

async function theAccount(read: ReadAccount, wanted: Wanted, surroundings: Surroundings) {
  const { format, elsewhere, protects, included, output } = wanted
  const account = exportAccount(read, appName, { elsewhere, protects, ...included })
  const problem = nameProblem(account, output)
  if (problem !== undefined) refuse(problem)
  const partsLeft = account.protection?.partsLeft() ?? []
  if (format === 'annotated-pdf') return { account, partsLeft, ...(await markedOriginal(read, wanted, surroundings)) }
  const { fonts, env } = surroundings
  const contents =
    format === 'pdf'
      ? await printWithApp(await contentsOf(account, 'print', fonts), env)
      : await contentsOf(account, format, fonts)
  return { account, partsLeft, contents, remarks: [] }
}

/** One of the reports on the account: where its checks are not passed it is stamped, and that is told. */
async function theReport(read: ReadAccount, name: string, wanted: Wanted, { fonts, env }: Surroundings) {
  const { format, elsewhere, protects, output, included } = wanted
  if (format !== 'pdf' && !isReportFormat(format))
    return refuse(
      `A report can be written as ${reportFormats.filter((one) => one !== 'print').join(', ')} or pdf, not as ${format}.`,
    )
  refuseForReport(included.includes)
  const found = findReport(readReports(read), name)
  if (!found.ok) return refuse(found.error)
  const { id } = found.value.head
  const report = reportOf(read, found.value.text, { id, handling: '' }, appName, { elsewhere, protects })
  if (!report) throw new Error(`the report ${id} is gone`)
  const { account, standing, head, partsLeft } = report
  const problem = nameProblem(account, output)
  if (problem !== undefined) refuse(problem)
  const contents =
    format === 'pdf'
      ? await printWithApp(await reportContents(report, 'print', fonts), env)
      : await reportContents(report, format, fonts)
  const remarks =
    standing.length === 0
      ? []
      : [
          `“${head.title}” is stamped as a draft that is not to be cited, since its checks say:`,
          ...standing.map((sentence) => `- ${sentence}`),
        ]
  return { account, partsLeft, contents, remarks }
}
