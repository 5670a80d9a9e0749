import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import type { ExportAccount } from '../../shared/exporting/export-account'
import { type Includes, includeNames, readIncludes, usualIncludes } from '../../shared/exporting/includes'
import { originalBeside, originalFor } from '../exporting/original'
import { toldHistory } from '../exporting/told-history'
import { type ExportFile, writeTogether } from '../exporting/write-export'
import { logOf } from '../history/log-of'
import type { ReadAccount } from './account'
import { refuse } from './refusal'

/** `--with history,original --without comments,grades` */
export const includeOptions = { with: { type: 'string' }, without: { type: 'string' } } as const

/** What `exportAccount` is told of these options. */
export function includedOf(read: ReadAccount, text: (name: 'with' | 'without') => string | undefined) {
  const includes = readIncludes(text('with'), text('without'))
  if (!includes.ok) return refuse(includes.error)
  const history = includes.value.history ? toldHistory(read, logOf(read.updates).entries) : []
  return { includes: includes.value, history }
}

/** Whoever asks for a report without grades would otherwise take it for one, which is told with all that a reader needs to weigh it. */
export function refuseForReport(includes: Includes): void {
  const asked = includeNames.filter((name) => name !== 'original' && includes[name] !== usualIncludes[name])
  if (asked.length > 0)
    refuse(
      `A report is written as it stands, with the grades of what it cites and without history; --with and --without ${asked.join(', ')} are for the account itself.`,
    )
}

/** The original, to be written beside an export where that was asked for. @param file the account's */
export async function originalWanted(
  { original }: Includes,
  { file, genesis }: { readonly file: string } & Pick<ReadAccount, 'genesis'>,
  { protection }: ExportAccount,
  output: string,
): Promise<readonly ExportFile[]> {
  if (!original) return []
  const found = await originalFor({ file, genesis }, protection !== undefined)
  if (!found.ok) return refuse(`${found.error} Nothing was written; export without it.`)
  const { name, bytes } = found.value
  const beside = originalBeside(output, name)
  // Nobody has named it: another file of that name stays.
  const there = await fs.readFile(beside).catch(() => undefined)
  if (there && !there.equals(bytes))
    return refuse(`“${path.basename(beside)}” is there already and is another file. Nothing was written.`)
  return [{ file: beside, contents: bytes }]
}

/** Writes an export with what is wanted beside it, or nothing at all. */
export async function writeOrRefuse(files: readonly ExportFile[]): Promise<void> {
  const written = await writeTogether(files)
  if (written.ok) return
  const { problem, file } = written.error
  const sentence = fileSentence(problem, path.basename(file))
  refuse(files.length === 1 ? sentence : `${sentence} Neither it nor what belongs beside it was written.`)
}
