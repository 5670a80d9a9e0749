import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import type { Verdict } from '../../shared/history/verdict'
import { fail, type Result } from '../../shared/result'
import { Journal } from '../account-file/journal'
import { askWorker } from '../ask-worker'
import { verifyFile } from './verify-file'
import type { ReadJournal } from './verify-journal'

/** Verifies an account file; the sentence says why there is nothing in it to verify. */
export type Verifier = (file: string) => Promise<Result<Verdict, string>>

/** @param readJournal without it, nothing is said of the journal */
export const verifyHere =
  (readJournal?: ReadJournal): Verifier =>
  async (file) => {
    const name = path.basename(file)
    const verified = await verifyFile(file, name, readJournal)
    return verified.ok ? verified : fail(fileSentence(verified.error, name))
  }

/**
 * @param entry the program that does so with the file and the journals of its `workerData`, and posts what it found
 * @param journals has a folder for each account's id
 */
export const verifyInWorker =
  (entry: string, journals: string): Verifier =>
  (file) =>
    askWorker(entry, [file, journals])

export const journalsIn =
  (journals: string): ReadJournal =>
  async (accountId, file) =>
    new Journal(path.join(journals, accountId), await fs.realpath(file)).read()
