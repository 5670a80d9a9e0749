import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import type { KeptInCopy } from '../../shared/account/kept-in-copy'
import { htmlReport } from '../../shared/exporting/html'
import { webAnnotations } from '../../shared/exporting/web-annotation'
import type { OpenAccount } from '../account/open-account'
import { shareCopy } from '../account/share-copy'
import { writeNewFile } from '../account-file/create'
import { ioProblem } from '../account-file/io-problem'
import { exportAccount } from '../exporting/export-account'
import { reportFonts } from '../exporting/fonts'
import { writeExport } from '../exporting/write-export'
import { appName } from '../version'
import type { Keeper } from './keeper'

const nothingOpen = 'No account is open.'

/** Writes a report of the account a window shows; the sentence says why it could not be written. */
export async function exportFor(
  account: OpenAccount | undefined,
  { format, file }: { readonly format: 'html' | 'print' | 'jsonld'; readonly file: string },
  fonts: string,
): Promise<string | undefined> {
  if (!account) return nothingOpen
  const exported = exportAccount(account, appName)
  const contents =
    format === 'jsonld'
      ? webAnnotations(exported)
      : htmlReport(exported, format === 'print' ? await reportFonts(fonts) : undefined)
  const written = await writeExport(file, contents)
  return written.ok ? undefined : fileSentence(written.error, path.basename(file))
}

/** Writes everything there is of an account, saved or not, to a new file, and goes on there. */
export async function saveElsewhere(keeper: Keeper, window: number, file: string): Promise<string | undefined> {
  const account = keeper.inView(window)
  if (!account) return nothingOpen
  const copy = await account.wholeCopy().catch(ioProblem)
  if (!(copy instanceof Uint8Array)) return fileSentence(copy, path.basename(account.file))
  const made = await writeNewFile(file, copy)
  if (!made.ok) return fileSentence(made.error, path.basename(file))
  await keeper.open(window, file)
  return undefined
}

/** Writes a copy of the account a window shows for somebody else. */
export async function shareCopyOf(
  keeper: Keeper,
  { window, kept, file }: { readonly window: number; readonly kept: KeptInCopy | 'all'; readonly file: string },
): Promise<string | undefined> {
  const account = keeper.inView(window)
  if (!account) return nothingOpen
  const { author, atWork } = keeper.setting
  const made = await shareCopy(account, file, kept, author, atWork.signerOf(author.id))
  return made.ok ? undefined : fileSentence(made.error, path.basename(file))
}
