import type { ImportChoices } from '../../shared/importing/import-choices'
import type { ImportProblem } from '../../shared/importing/import-problem'
import type { ImportedDocument } from '../../shared/importing/imported-document'
import type { Result } from '../../shared/result'

export interface DocumentFile {
  readonly bytes: Uint8Array
  /** With or without its folder. */
  readonly fileName: string
}

export interface Reading extends DocumentFile {
  /** The folder of what Adobe's character collections say of the letters of a PDF that does not say them itself, if it is at hand. */
  readonly cmaps?: string | undefined
  readonly choices: ImportChoices
  /** To be called now and then: whoever waits sees how far it is, and that it goes on. @param share of the whole, 0 to 1 */
  readonly onProgress: (share: number) => void
}

/** What a reader of one format gives; what is common to all is done for it afterwards. */
export type Read = Omit<ImportedDocument, 'format' | 'mediaType' | 'title' | 'language' | 'asides'> &
  Partial<Pick<ImportedDocument, 'title' | 'language' | 'asides'>>

/** Reads one format. Nothing of the document is run, fetched or looked up. */
export type Reader = (reading: Reading) => Promise<Result<Read, ImportProblem>>
