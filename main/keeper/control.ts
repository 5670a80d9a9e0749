import type { KeptInCopy } from '../../shared/account/kept-in-copy'
import type { CodebookFormat } from '../../shared/codebook/codebook-format'
import type { Author } from '../account/author'
import type { ExportWanted } from '../exporting/export-job'
import type { FileProgress } from '../exporting/write-exports'
import type { ImporterEnd } from '../importing/process/importer-end'
import type { ImporterId } from './importers'
import type { Laid } from './laid'

// What the main process and the keeper say to each other. No account data is among it.

/** Who works here, on which device, and where what is theirs is kept. */
export interface KeeperStart {
  readonly author: Author
  /** The device's private key, as PEM. */
  readonly deviceKey: string
  readonly profile: string
}

/** A window, as the main process numbers them. */
export type WindowId = number

export type ToKeeperProcess =
  /** First of all. Sent again when the name changes. */
  | ({ readonly type: 'author' } & KeeperStart)
  /** With the keeper's end of a new window's port. */
  | { readonly type: 'attach'; readonly window: WindowId }
  | { readonly type: 'detach'; readonly window: WindowId }
  /** A `dropped` copy of the account in view is merged with it instead; `again`, with what lay on the desks of the window. */
  | {
      readonly type: 'open'
      readonly window: WindowId
      readonly file: string
      readonly dropped?: boolean
      readonly again?: Laid
    }
  | { readonly type: 'merge'; readonly window: WindowId; readonly file: string }
  /** The file is an account of an earlier edition of what the window shows. */
  | { readonly type: 'edition'; readonly window: WindowId; readonly file: string }
  /** `sample` is the folder of the sample's tags, where the file is the sample. */
  | { readonly type: 'import'; readonly window: WindowId; readonly file: string; readonly sample?: string }
  /** With the keeper's end of its port. */
  | { readonly type: 'importer-started'; readonly importer: ImporterId }
  | { readonly type: 'importer-ended'; readonly importer: ImporterId; readonly how: ImporterEnd }
  /** Something a window asked for came to nothing before the keeper was asked. */
  | { readonly type: 'failed'; readonly window: WindowId; readonly sentence: string }
  | { readonly type: 'export'; readonly request: number; readonly window: WindowId; readonly wanted: FilesWanted }
  /** Breaks it off: what is written by then stays, and of the rest there is nothing. */
  | { readonly type: 'break-off-export'; readonly window: WindowId }
  /** Answered with the name of the document that the account in view was made from. */
  | { readonly type: 'original-name'; readonly request: number; readonly window: WindowId }
  | {
      readonly type: 'export-codebook'
      readonly request: number
      readonly window: WindowId
      readonly format: CodebookFormat
      readonly file: string
    }
  | { readonly type: 'save-elsewhere'; readonly request: number; readonly window: WindowId; readonly file: string }
  | {
      readonly type: 'share-copy'
      readonly request: number
      readonly window: WindowId
      readonly kept: KeptInCopy | 'all'
      readonly file: string
    }
  /** A folder that a person has chosen to be part of the library. */
  | { readonly type: 'add-folder'; readonly window: WindowId; readonly folder: string }
  /** Answered once what this window shows is saved, or with a sentence when it cannot be. */
  | { readonly type: 'settle'; readonly request: number; readonly window: WindowId }
  /** Save what can be saved and let go of every file. */
  | { readonly type: 'close'; readonly request: number }

/** What the main process may know of the account in a window. */
export interface ShownAccount {
  readonly file: string
  readonly title: string
  /** It is a backup, which nobody looks for among their accounts. */
  readonly isBackup: boolean
}

export type FromKeeperProcess =
  | { readonly type: 'showing'; readonly window: WindowId; readonly account: ShownAccount }
  | { readonly type: 'laid'; readonly window: WindowId; readonly laid: Laid }
  /** A file is no longer where it was, and no window shows it. */
  | { readonly type: 'gone'; readonly file: string }
  /** An account is called otherwise. */
  | { readonly type: 'renamed'; readonly file: string; readonly title: string }
  /** Show a file in its folder. */
  | { readonly type: 'reveal'; readonly file: string }
  /** Start a process in which a document is read, or end it. */
  | { readonly type: 'fork-importer'; readonly importer: ImporterId }
  | { readonly type: 'kill-importer'; readonly importer: ImporterId }
  /** Something threw that should not have: for the log, without anything of an account. */
  | { readonly type: 'fault'; readonly report: string }
  /** How far a request is that takes long. */
  | { readonly type: 'progress'; readonly request: number; readonly progress: FileProgress }
  | ({ readonly type: 'done'; readonly request: number } & Answer)

/** What is to be written of an account, and to which files: one for each output. */
export type FilesWanted = ExportWanted & { readonly files: readonly string[] }

/** What came of a request. */
export interface Answer {
  /** Why it came to nothing. */
  readonly sentence?: string | undefined
  /** Where the file is kept that was there before. */
  readonly kept?: string | undefined
  /** The names of how many sources were replaced. */
  readonly replaced?: number | undefined
  readonly original?: string | undefined
}
