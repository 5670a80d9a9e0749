import path from 'node:path'
import * as Y from 'yjs'
import { fileSentence } from '../../shared/account/file-problem'
import type { Genesis } from '../../shared/account/genesis'
import type { AccountText } from '../../shared/text/block'
import type { Elsewhere } from '../../shared/tradecraft/elsewhere'
import { askWorker } from '../ask-worker'
import { appName } from '../version'
import { contentsOf, type ExportWanted, nameProblem } from './contents'
import { exportAccount } from './export-account'
import { writeExport } from './write-export'

/** An account at one moment, and what is to be written of it: all that a thread needs to know. */
export interface ExportJob {
  readonly id: string
  readonly genesis: Genesis
  readonly source: AccountText
  /** Its document, as a Yjs update. */
  readonly state: Uint8Array
  readonly elsewhere: Elsewhere
  /** The folder of the fonts that a printed report carries. */
  readonly fonts: string
  readonly wanted: ExportWanted
}

/** @returns why nothing was written, as a sentence */
export type Exporter = (job: ExportJob) => Promise<string | undefined>

export const exportToFile: Exporter = async ({ state, elsewhere, fonts, wanted, ...account }) => {
  const { format, file, protects } = wanted
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const exported = exportAccount({ ...account, doc }, appName, { elsewhere, protects })
  const problem = nameProblem(exported, file)
  if (problem !== undefined) return problem
  const written = await writeExport(file, await contentsOf(exported, format, fonts))
  return written.ok ? undefined : fileSentence(written.error, path.basename(file))
}

/** @param entry the program that writes what its `workerData` asks for and posts why it could not */
export const exportInWorker =
  (entry: string): Exporter =>
  (job) =>
    askWorker(entry, job)
