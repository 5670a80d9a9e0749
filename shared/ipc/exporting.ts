import type { ExportChoices } from '../exporting/choices'
import type { ExportFormat } from '../exporting/format'

// What the page and the main process say to each other of an export.

/** A form that is written, or the document that the account was made from beside them. */
export type ExportOutput = ExportFormat | 'original'

/** Where an export goes: each form into this folder, under this name with its own ending. */
export interface ExportTarget {
  readonly folder: string
  readonly name: string
}

export interface ExportPrepared {
  readonly choices: ExportChoices
  readonly target: ExportTarget
}

/** How far an export is with one of its forms; `name` is what its file is called. */
export interface ExportProgress {
  readonly output: ExportOutput
  readonly name: string
  readonly is: 'waiting' | 'being-made' | 'written' | 'failed'
  /** Why it was not written, or what is not in it. */
  readonly sentence?: string | undefined
}

/** What an export came to: nothing where the person would not have replaced what is there. */
export type ExportResult =
  | { readonly is: 'not-begun' }
  /** Why none of it was written. */
  | { readonly is: 'refused'; readonly sentence: string }
  | {
      readonly is: 'ended'
      readonly outputs: readonly ExportProgress[]
      /** The names of how many sources are replaced in what was written. */
      readonly sources: number
      readonly brokenOff: boolean
    }
