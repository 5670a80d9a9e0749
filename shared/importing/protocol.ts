import type { BlockColumns } from '../text/block-columns'
import type { Accepted } from './accepted'
import type { ImportChoices } from './import-choices'
import type { ImportedDocument } from './imported-document'

// What a window and the keeper say to each other about documents that are on their way in.

/** A document on its way in, numbered by the keeper. */
export type ImportId = number

/** How far it is. */
export interface ImportRow {
  readonly id: ImportId
  /** Of the file; of what was pasted, what that is. */
  readonly name: string
  readonly state: ImportState
}

export type ImportState =
  /** @property share of the whole, 0 to 1; null while that is not known */
  | { readonly step: 'reading'; readonly share: number | null }
  /** It opens with a password only. */
  | { readonly step: 'locked'; readonly wasWrong: boolean }
  | { readonly step: 'refused'; readonly sentence: string }
  /** It waits for a person to look at it. */
  | {
      readonly step: 'read'
      readonly title: string
      /** What was recognised, as a person would say it. */
      readonly method: string
      readonly words: number
      readonly asides: number
      readonly warnings: readonly string[]
      /** There is an account of the same text, or of the same file, by this title. */
      readonly known: string | null
      /** Why it could not be read otherwise, as was asked for last, if it could not. */
      readonly problem?: string
    }
  /** It has come in, among several. */
  | { readonly step: 'done'; readonly title: string; readonly warnings: readonly string[] }

/** Everything that a person may look at before it comes in. */
export interface Draft extends Omit<ImportedDocument, 'blocks' | 'warnings' | 'attachments'> {
  readonly id: ImportId
  readonly name: string
  readonly blocks: BlockColumns
  readonly warnings: readonly string[]
  readonly choices: ImportChoices
  /** Files that came within it, by their size in bytes. */
  readonly attachments: readonly { readonly name: string; readonly mediaType: string; readonly size: number }[]
  /** Of the file that is kept as the original; null of what was pasted. */
  readonly sha256: string | null
}

export interface AcceptedDocument extends Accepted {
  readonly id: ImportId
}

export type ImportAction =
  /** Asks for all of it. */
  | { readonly do: 'look'; readonly id: ImportId }
  /** Has it read again, otherwise. */
  | { readonly do: 'choose'; readonly id: ImportId; readonly choices: ImportChoices }
  /** @property others whether those that wait beside them come in too, as they were read, but for what is probably boilerplate */
  | { readonly do: 'accept'; readonly documents: readonly AcceptedDocument[]; readonly others: boolean }
  /** Has a file that came within it read too, by its place among them. */
  | { readonly do: 'attachment'; readonly id: ImportId; readonly index: number }
  /** Has pasted words read as the page that they were copied from. */
  | { readonly do: 'paste'; readonly html: string }
  /** Fetches a page of the web; of one's own network only where that is allowed. */
  | { readonly do: 'fetch'; readonly address: string; readonly allowPrivate: boolean }
  | { readonly do: 'drop'; readonly ids: readonly ImportId[] }

export type ImportNews =
  | { readonly type: 'imports'; readonly rows: readonly ImportRow[] }
  | { readonly type: 'draft'; readonly draft: Draft }
