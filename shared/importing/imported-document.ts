import type { AccountText } from '../text/block'
import type { TextDirection } from '../text/direction'
import type { Encoding } from './encoding'
import type { FormatId } from './format'
import type { ImportWarning } from './import-warning'
import type { PostTable } from './post-columns'

/** What a document says about itself, in its own words: a date is not parsed. */
export interface DocumentMeta {
  readonly author?: string
  readonly outlet?: string
  readonly publishedAt?: string
  /** When it was taken from where it stood, if that was not now. */
  readonly capturedAt?: string
  readonly url?: string
  /** In which all of it is read; missing where each block goes as it begins. */
  readonly direction?: TextDirection
}

/** What a block probably is that is no part of the account, as the dialog says it beside the block. */
export type Aside =
  | 'menu'
  | 'header'
  | 'footer'
  | 'sidebar'
  | 'form'
  | 'cookie notice'
  | 'share bar'
  | 'newsletter'
  | 'read next'
  | 'comments'
  | 'advertisement'
  | 'page number'

/** A post among others, or several that are a thread. */
export interface DocumentPart {
  /** `[from, to)`, by the index of blocks. */
  readonly from: number
  readonly to: number
  readonly title: string
  readonly meta: DocumentMeta
}

/** A file that came within a document and can be imported by itself. */
export interface Attachment {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Where a page was fetched from. */
export interface Fetched {
  /** What was asked for, and where each answer led on to; the last is where the page is from. */
  readonly addresses: readonly string[]
  /** The server's, as they came. */
  readonly headers: Readonly<Record<string, string>>
  /** ms since 1970, by the clock of the computer that asked. */
  readonly at: number
}

/** A document as it would become an account, not yet frozen. */
export interface ImportedDocument extends AccountText {
  readonly title: string
  /** BCP 47. */
  readonly language?: string
  readonly meta: DocumentMeta
  readonly warnings: readonly ImportWarning[]
  readonly format: FormatId
  /** What read it, as a person would say it: with the library and its version where there is one. */
  readonly method: string
  readonly mediaType: string
  /** Blocks that are probably boilerplate, by their index, in ascending order. */
  readonly asides: readonly (readonly [block: number, aside: Aside])[]
  /** The documents that it is made of, where each can be an account of its own: together they are all of it. */
  readonly parts?: readonly DocumentPart[]
  /** The same parts by the thread that they are of, where it says of which they are. */
  readonly threads?: readonly DocumentPart[]
  /** Of a table of posts. */
  readonly table?: PostTable
  /** In which its words were written; missing where the format settles that. */
  readonly encoding?: Encoding
  readonly attachments?: readonly Attachment[]
  readonly fetched?: Fetched
}
