import path from 'node:path'
import * as Y from 'yjs'
import { fileSentence } from '../../shared/account/file-problem'
import type { ExportAccount } from '../../shared/exporting/export-account'
import type { ExportedChange } from '../../shared/exporting/history'
import { htmlReport } from '../../shared/exporting/html/report'
import type { ExportReport } from '../../shared/exporting/report/export-report'
import { reportPage } from '../../shared/exporting/report/html/report-page'
import { tellReport } from '../../shared/exporting/report/tell-report'
import { readReportText } from '../../shared/report/read-report'
import { fail, ok, type Result } from '../../shared/result'
import { readAccountFile, readOriginalFrom } from '../account-file/read'
import { logOf } from '../history/log-of'
import { appName } from '../version'
import { annotatedPdf } from './annotated-pdf/annotated-pdf'
import { beginningOf, beginningOfReport } from './beginning'
import { contentsOf, nameProblem, type WrittenFormat } from './contents'
import { exportAccount } from './export-account'
import { type ExportJob, type Made, notMade, type OutputKind } from './export-job'
import { originalFor } from './original'
import { isReportFormat, reportContents } from './report/report-contents'
import { reportOf } from './report/report-of'
import { toldHistory } from './told-history'

/** Makes the outputs of a job in this thread. */
export async function* makeExports(job: ExportJob): AsyncGenerator<Made, void> {
  const read = await exportedOf(job)
  for (const { kind, name } of job.wanted.outputs)
    yield read.ok ? await made(job, read.value, kind, name) : notMade(read.error)
}

/** What the forms are made of: the account, or one of its reports. */
interface Exported {
  readonly account: ExportAccount
  readonly standing: readonly string[]
  /** Words of protected names that still stand alone in it. */
  readonly partsLeft: readonly string[]
  write(format: WrittenFormat): Promise<string | Uint8Array>
  preview(): { readonly html: string; readonly isWhole: boolean }
}

async function made(job: ExportJob, exported: Exported, kind: OutputKind, name: string): Promise<Made> {
  const { account, standing, partsLeft } = exported
  const told = {
    replaced: account.protection?.sources ?? 0,
    partsLeft,
    isWhole: true,
    standing,
  }
  const problem = nameProblem(account, name)
  if (problem !== undefined) return { ...told, contents: fail(problem) }
  if (kind === 'original') {
    const original = await originalFor(job, account.protection !== undefined)
    return { ...told, contents: original.ok ? ok(original.value.bytes) : original }
  }
  try {
    if (kind === 'annotated-pdf') {
      const marked = await annotatedPdf(account, await readOriginalFrom(job.file, job.genesis), job.cmaps)
      if (!marked.ok) return { ...told, contents: marked }
      return { ...told, contents: ok(bytesOf(marked.value.pdf)), unplaced: marked.value.unplaced }
    }
    if (kind !== 'preview') return { ...told, contents: ok(bytesOf(await exported.write(kind))) }
    const { html, isWhole } = exported.preview()
    return { ...told, isWhole, contents: ok(bytesOf(html)) }
  } catch (error) {
    // One form that fails keeps nobody from the others.
    console.error(error)
    return { ...told, contents: fail('It could not be made; nothing was written. The log says more.') }
  }
}

/** Bytes of their own, so that they can be handed to another thread. */
const bytesOf = (contents: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof contents === 'string' ? new TextEncoder().encode(contents) : new Uint8Array(contents)

async function exportedOf({ state, elsewhere, wanted, report, ...job }: ExportJob): Promise<Result<Exported, string>> {
  const account = { ...job, doc: docOf(state) }
  if (wanted.report) {
    const text = readReportText(docOf(report))
    const found = reportOf(account, text, wanted.report, appName, { elsewhere, protects: wanted.protects })
    return found ? ok(exportedReport(found, job.fonts)) : fail('That report is not in the account any more.')
  }
  const history = wanted.includes.history ? await historyOf(account) : ok([])
  if (!history.ok) return history
  const { includes, protects } = wanted
  const choices = { elsewhere, includes, protects, history: history.value }
  return ok(exportedAccount(exportAccount(account, appName, choices), job.fonts))
}

const exportedAccount = (account: ExportAccount, fonts: string): Exported => ({
  account,
  standing: [],
  partsLeft: account.protection?.partsLeft() ?? [],
  write: (format) => contentsOf(account, format, fonts),
  preview: () => {
    const beginning = beginningOf(account)
    return { html: htmlReport(beginning), isWhole: beginning === account }
  },
})

const exportedReport = (report: ExportReport, fonts: string): Exported => ({
  account: report.account,
  standing: report.standing,
  partsLeft: report.partsLeft,
  write: async (format) => {
    if (isReportFormat(format)) return reportContents(report, format, fonts)
    throw new Error(`a report is not written as ${format}`)
  },
  preview: () => {
    const beginning = beginningOfReport(report)
    // As the app prints it: what a browser would draw at the heads of its pages is in nobody's way on the screen.
    return { html: reportPage(tellReport(beginning), appName, []), isWhole: beginning === report }
  },
})

function docOf(update: Uint8Array | undefined): Y.Doc {
  const doc = new Y.Doc()
  if (update) Y.applyUpdate(doc, update)
  return doc
}

async function historyOf(
  account: Pick<ExportJob, 'file' | 'source'> & { readonly doc: Y.Doc },
): Promise<Result<readonly ExportedChange[], string>> {
  const contents = await readAccountFile(account.file)
  if (contents.ok) return ok(toldHistory(account, logOf(contents.value.updates).entries))
  return fail(`The history could not be read. ${fileSentence(contents.error, path.basename(account.file))}`)
}
