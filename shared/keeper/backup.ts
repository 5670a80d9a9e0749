import { type FileProblem, fileSentence } from '../account/file-problem'

/** A file as it was when it was first opened on some day. */
export interface Backup {
  readonly file: string
  /** `2026-11-25`, by this computer's clock of that day: it only names the backup. */
  readonly day: string
  readonly bytes: number
}

/** @param name of the account's file */
export const notBackedUpSentence = (problem: FileProblem, name: string): string =>
  `“${name}” is open, and today’s backup of it was not made: ${fileSentence(problem, 'backups')}`
