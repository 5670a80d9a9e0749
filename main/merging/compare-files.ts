import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { shortReport } from '../../shared/merging/summary'
import { fail, ok, type Result } from '../../shared/result'
import { readAccountFile } from '../account-file/read'
import { askWorker } from '../ask-worker'
import { type Comparison, compare } from './compare'

/** Compares an account's file with another; the sentence says which cannot be read, and why. */
export type Comparer = (ours: string, theirs: string) => Promise<Result<Comparison, string>>

/** As many entries of each list of a report as a window is shown. */
const mostEntries = 100

export const compareFiles: Comparer = async (ours, theirs) => {
  const [mine, other] = await Promise.all([readAccountFile(ours), readAccountFile(theirs)])
  if (!mine.ok) return fail(fileSentence(mine.error, path.basename(ours)))
  if (!other.ok) return fail(fileSentence(other.error, path.basename(theirs)))
  const compared = compare(mine.value, other.value)
  return ok(compared.kind === 'copy' ? { ...compared, report: shortReport(compared.report, mostEntries) } : compared)
}

/** @param entry the program that compares the files named by its `workerData` and posts what it found */
export const compareInWorker =
  (entry: string): Comparer =>
  (ours, theirs) =>
    askWorker(entry, [ours, theirs])
