import { promises as fs } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { BrowserWindow } from 'electron'
import { fileSentence } from '../../shared/account/file-problem'
import type { ExportChoices } from '../../shared/exporting/choices'
import type { ExportProgress, ExportResult } from '../../shared/ipc/exporting'
import { ioProblem } from '../account-file/io-problem'
import { writeExport } from '../exporting/write-export'
import type { FileProgress } from '../exporting/write-exports'
import type { PlannedFile } from './export-files'
import type { KeeperProcess } from './keeper-process'
import { printToPdf } from './print'

interface ExportRun {
  readonly keeper: KeeperProcess
  readonly window: BrowserWindow
  readonly files: readonly PlannedFile[]
  readonly choices: ExportChoices
  /** The mark of what the report is to be. */
  readonly handling: string
}

/**
 * Has the keeper write one file after the other, prints what is a PDF as soon as its page is there, and tells the window how
 * far that is. Once the signal is given, what is written stays, and of the rest there is nothing.
 */
export async function runExport(run: ExportRun, signal: AbortSignal): Promise<ExportResult> {
  const { files } = run
  const outputs = files.map(
    ({ output, file }): ExportProgress => ({ output, name: path.basename(file), is: 'waiting' }),
  )
  const tell = (at: number, change: Pick<ExportProgress, 'is' | 'sentence'>) => {
    outputs[at] = { ...(outputs[at] as ExportProgress), ...change }
    if (!run.window.isDestroyed()) run.window.webContents.send('exporting', [...outputs])
  }
  const pages = await fs.mkdtemp(path.join(os.tmpdir(), 'attest-print-')).catch(ioProblem)
  if (typeof pages !== 'string') return { is: 'refused', sentence: fileSentence(pages, os.tmpdir()) }
  try {
    const { sentence, replaced = 0 } = await writeAll(run, pages, tell, signal)
    const brokenOff = signal.aborted
    return sentence ? { is: 'refused', sentence } : { is: 'ended', outputs, sources: replaced, brokenOff }
  } finally {
    await fs.rm(pages, { recursive: true, force: true })
  }
}

type Tell = (at: number, change: Pick<ExportProgress, 'is' | 'sentence'>) => void

async function writeAll(
  { keeper, window, files, choices, handling }: ExportRun,
  pages: string,
  tell: Tell,
  signal: AbortSignal,
) {
  const { includes, protects, report } = choices
  const printing: Promise<void>[] = []
  const isPrinted = (at: number): boolean => files[at]?.output === 'pdf'
  const pageOf = (at: number): string => path.join(pages, `${at}.html`)
  const onProgress = (progress: FileProgress) => {
    const { file: at, ...change } = progress
    if (change.is !== 'written' || !isPrinted(at)) return tell(at, change)
    printing.push(print(pageOf(at), files[at] as PlannedFile, signal).then((change) => change && tell(at, change)))
  }
  const wanted = {
    outputs: files.map(({ output, file }) => ({
      kind: output === 'pdf' ? ('print' as const) : output,
      name: path.basename(file),
    })),
    files: files.map(({ file }, at) => (isPrinted(at) ? pageOf(at) : file)),
    ...{ includes, protects },
    ...(report !== null && { report: { id: report, handling } }),
  }
  const breakOff = () => keeper.send({ type: 'break-off-export', window: window.id })
  signal.addEventListener('abort', breakOff)
  const answer = await keeper.request({ type: 'export', window: window.id, wanted }, onProgress)
  signal.removeEventListener('abort', breakOff)
  await Promise.all(printing)
  return answer
}

/** @returns what came of it; nothing where it was broken off: what is printed by then is thrown away */
async function print(
  page: string,
  { file }: PlannedFile,
  signal: AbortSignal,
): Promise<Pick<ExportProgress, 'is' | 'sentence'> | undefined> {
  const printed = printToPdf(page).catch(() => null)
  const pdf = await Promise.race([printed, broken(signal)])
  if (pdf === undefined) return undefined
  if (pdf === null) return { is: 'failed', sentence: 'The pages could not be printed; nothing was written.' }
  const written = await writeExport(file, pdf)
  return written.ok ? { is: 'written' } : { is: 'failed', sentence: fileSentence(written.error, path.basename(file)) }
}

const broken = (signal: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(undefined)
    signal.addEventListener('abort', () => resolve(undefined))
  })
