import path from 'node:path'
import * as Y from 'yjs'
import { type FileProblem, fileSentence } from '../../shared/account/file-problem'
import type { KeptInCopy } from '../../shared/account/kept-in-copy'
import { reportDocument } from '../../shared/account/schema'
import type { CodebookFormat } from '../../shared/codebook/codebook-format'
import type { Preview, PreviewWanted } from '../../shared/keeper/preview'
import { fail, ok, type Result } from '../../shared/result'
import type { OpenAccount } from '../account/open-account'
import { secondCopyOf } from '../account/second-copy'
import { shareCopy } from '../account/share-copy'
import { writeNewFile } from '../account-file/create'
import { ioProblem } from '../account-file/io-problem'
import { readOriginalFrom } from '../account-file/read'
import { codebookText } from '../codebook/codebook-text'
import type { ExportJob, ExportWanted } from '../exporting/export-job'
import { makeExports } from '../exporting/make-exports'
import { writeExport } from '../exporting/write-export'
import { type FileProgress, writeExports } from '../exporting/write-exports'
import { isHeld } from '../library/is-held'
import type { Answer, FilesWanted, WindowId } from './control'
import { elsewhereFor } from './elsewhere-for'
import type { Keeper } from './keeper'
import { saveOver } from './save-over'

const nothingOpen = 'No account is open.'

/** Writes the account a window shows in each of the forms that are wanted, one after the other. */
export async function exportFor(
  keeper: Keeper,
  window: WindowId,
  { files, ...wanted }: FilesWanted,
  tell: (progress: FileProgress) => void,
): Promise<Answer> {
  const account = keeper.inView(window)
  if (!account) return { sentence: nothingOpen }
  const signal = keeper.exports.begin(window)
  try {
    const made = makerOf(keeper)(await jobOf(keeper, account, wanted), signal)
    return { replaced: (await writeExports(made, files, tell, signal)).sources }
  } catch (error) {
    if (signal.aborted) return {}
    throw error
  }
}

/** The beginning of the account a window shows, as HTML, before anything is written of it. */
export async function previewFor(
  keeper: Keeper,
  account: OpenAccount,
  choices: PreviewWanted,
  signal: AbortSignal,
): Promise<Preview> {
  const wanted = { ...choices, outputs: [{ kind: 'preview', name: '' }] as const }
  for await (const { contents, replaced, partsLeft, isWhole, standing } of makerOf(keeper)(
    await jobOf(keeper, account, wanted),
    signal,
  ))
    return contents.ok
      ? { ok: true, html: new TextDecoder().decode(contents.value), sources: replaced, partsLeft, isWhole, standing }
      : { ok: false, sentence: contents.error }
  throw new Error('nothing was made')
}

/** What the document is called that an account was made from, where that is in its file. */
export async function originalNameOf(account: OpenAccount | undefined): Promise<Answer> {
  const original = account && (await readOriginalFrom(account.file, account.genesis))
  return original ? { original: original.name } : {}
}

const makerOf = ({ setting }: Keeper) => setting.makeExports ?? makeExports

async function jobOf(keeper: Keeper, account: OpenAccount, wanted: ExportWanted): Promise<ExportJob> {
  const elsewhere = await elsewhereFor(keeper, account)
  const { id, file, genesis, source, doc } = account
  const { fonts = '', cmaps = '' } = keeper.setting
  const text = wanted.report && account.reports.doc(reportDocument(wanted.report.id))
  return {
    ...{ id, file, genesis, source, elsewhere, fonts, cmaps, wanted },
    state: Y.encodeStateAsUpdate(doc),
    ...(text && { report: Y.encodeStateAsUpdate(text) }),
  }
}

/** Writes the codebook of the account a window shows. */
export async function exportCodebookFor(
  account: OpenAccount | undefined,
  { format, file }: { readonly format: CodebookFormat; readonly file: string },
): Promise<Answer> {
  if (!account) return { sentence: nothingOpen }
  const written = await writeExport(file, codebookText(account.doc, format))
  return written.ok ? {} : { sentence: fileSentence(written.error, path.basename(file)) }
}

/** Writes everything there is of an account, saved or not, to a file of its own, and goes on there. */
export async function saveElsewhere(keeper: Keeper, window: number, file: string): Promise<Answer> {
  const account = keeper.inView(window)
  const copy = account ? await wholeCopyOf(account) : await secondCopyFor(keeper, window)
  if (!copy.ok) return { sentence: copy.error }
  const { bytes, notices } = copy.value
  const made = await saveWhereFree(keeper, file, (free) => writeNewFile(free, bytes))
  if (!made.sentence) await keeper.open(window, file, { notices })
  return made
}

interface Copied {
  readonly bytes: Uint8Array
  readonly notices: readonly string[]
}

async function wholeCopyOf(account: OpenAccount): Promise<Result<Copied, string>> {
  const copy = await account.wholeCopy().catch(ioProblem)
  return copy instanceof Uint8Array
    ? ok({ bytes: copy, notices: [] })
    : fail(fileSentence(copy, path.basename(account.file)))
}

/** What there is of an account whose file could not be opened again after a restart. */
async function secondCopyFor(keeper: Keeper, window: number): Promise<Result<Copied, string>> {
  const file = keeper.missingFrom(window)
  if (file === undefined) return fail(nothingOpen)
  const { backups, atWork } = keeper.setting
  const copy = backups && atWork.journalOf && (await secondCopyOf(file, { backups, journalOf: atWork.journalOf }))
  const name = path.basename(file)
  if (!copy)
    return fail(`There is no backup of “${name}” on this computer; what is held here is saved once the file is back.`)
  const from = copy.day === null ? 'a copy beside it' : `the backup of ${copy.day}`
  return ok({
    bytes: copy.bytes,
    notices: [
      `“${name}” could not be reached. This copy was made from ${from} and from what was saved here since; merge the file into it once it is back.`,
    ],
  })
}

/** Writes a copy of the account a window shows for somebody else. */
export async function shareCopyOf(
  keeper: Keeper,
  { window, kept, file }: { readonly window: number; readonly kept: KeptInCopy | 'all'; readonly file: string },
): Promise<Answer> {
  const account = keeper.inView(window)
  if (!account) return { sentence: nothingOpen }
  const { author, atWork } = keeper.setting
  return saveWhereFree(keeper, file, (free) => shareCopy(account, free, kept, author, atWork.signerOf(author.id)))
}

/** Where a file is already, its person has agreed to have it replaced: it is kept beside the new one, and never if it is open. */
async function saveWhereFree(
  keeper: Keeper,
  file: string,
  write: (free: string) => Promise<Result<unknown, FileProblem>>,
): Promise<Answer> {
  const name = path.basename(file)
  if ((await keeper.isOpen(file)) || (await isHeld(file))) {
    return { sentence: `“${name}” is open and was left as it is; choose another name.` }
  }
  const saved = await saveOver(file, write)
  if (!saved.ok) return { sentence: fileSentence(saved.error, name) }
  return saved.value === null ? {} : { kept: saved.value }
}
