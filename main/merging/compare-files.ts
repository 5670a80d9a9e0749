import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import type { Kind } from '../../shared/account/kind'
import { shortReport } from '../../shared/merging/summary'
import { fail, ok, type Result } from '../../shared/result'
import { type AccountContents, readAccountFile } from '../account-file/read'
import { askWorker } from '../ask-worker'
import { accountIn, type Comparison, compare } from './compare'
import type { Here } from './not-added'
import { isWebAnnotationFile, readWebAnnotationFile } from './web-annotations'

/**
 * Compares an account's file with another; the sentence says which cannot be read, and why.
 * @param kind what annotations of another program are that are said to be neither claim, actor nor source
 */
export type Comparer = (ours: string, theirs: string, kind?: Kind) => Promise<Result<Comparison, string>>

/** As many entries of each list of a report as a window is shown. */
const mostEntries = 100

export const compareFiles: Comparer = async (ours, theirs, kind) => {
  const mine = await readAccountFile(ours)
  if (!mine.ok) return fail(fileSentence(mine.error, path.basename(ours)))
  if (isWebAnnotationFile(theirs)) return readWebAnnotationFile(theirs, hereOf(mine.value), kind)
  const other = await readAccountFile(theirs)
  if (!other.ok) return fail(fileSentence(other.error, path.basename(theirs)))
  const compared = compare(mine.value, other.value)
  return ok(compared.kind === 'copy' ? { ...compared, report: shortReport(compared.report, mostEntries) } : compared)
}

/** An account, as annotations of another program are read for it. */
export const hereOf = ({ id, source, updates }: AccountContents): Here => ({
  ...{ id, text: source.text },
  doc: accountIn(updates),
})

/** @param entry the program that compares the files named by its `workerData` and posts what it found */
export const compareInWorker =
  (entry: string): Comparer =>
  (ours, theirs, kind) =>
    askWorker(entry, [ours, theirs, kind])
