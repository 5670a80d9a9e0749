import type { ImportChoices } from '../../../shared/importing/import-choices'
import type { ImportProblem } from '../../../shared/importing/import-problem'
import type { Fetched, ImportedDocument } from '../../../shared/importing/imported-document'
import { fail, type Result } from '../../../shared/result'
import type { Port } from '../../keeper/port'
import type { ImporterEnd } from './importer-end'

/** What an importer is asked to read. */
export interface ToImporter {
  readonly source: ImportSource
  readonly choices: ImportChoices
}

export type ImportSource =
  | { readonly file: string }
  /** Words that are in no file; or what is in none here but is kept as one: a page that was fetched, a file in a message. */
  | { readonly bytes: Uint8Array; readonly fileName: string; readonly fetched?: Fetched; readonly isFile?: boolean }

/** What was read, with the file that it was read from. */
export interface ReadDocument {
  readonly document: ImportedDocument
  /** How many it has. */
  readonly words: number
  readonly original?: { readonly bytes: Uint8Array; readonly name: string }
}

/** Why a file did not become a document: what is wrong with it, or, in a sentence, why it could not be had. */
export type ReadProblem = ImportProblem | { readonly kind: 'unreadable'; readonly sentence: string }

export type FromImporter =
  | { readonly type: 'share'; readonly share: number }
  | { readonly type: 'read'; readonly result: Result<ReadDocument, ReadProblem> }

/** A process in which one document is read, and which can be ended at any time. */
export interface ImporterProcess {
  readonly port: Port
  /** Of the process, where it is one of its own. */
  readonly pid?: number | undefined
  /** Resolves when it has ended by itself: how, where it can be told. */
  readonly ended: Promise<ImporterEnd>
  kill(): void
}

/** Nothing came of it for so long and it is given up, in ms. */
const patienceMs = 20_000

/** Has a document read in a process of its own; whatever happens to that, there is an answer, and the process is gone. */
export function readInProcess(
  importer: ImporterProcess,
  question: ToImporter,
  onProgress: (share: number) => void,
): Promise<Result<ReadDocument, ReadProblem>> {
  return new Promise((resolve) => {
    let impatient = setTimeout(giveUp, patienceMs)
    const finish = (result: Result<ReadDocument, ReadProblem>) => {
      clearTimeout(impatient)
      importer.kill()
      resolve(result)
    }
    function giveUp(): void {
      finish(fail({ kind: 'too-slow', seconds: patienceMs / 1000 }))
    }
    void importer.ended.then((kind) => finish(fail({ kind })))
    importer.port.listen((message) => {
      const said = message as FromImporter
      if (said.type === 'read') return finish(said.result)
      clearTimeout(impatient)
      impatient = setTimeout(giveUp, patienceMs)
      onProgress(said.share)
    })
    importer.port.post(question)
  })
}
