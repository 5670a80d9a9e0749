import type { AccountText } from '../text/block'
import type { DecodeProblem } from './decode'
import type { ImportWarning } from './import-warning'

/** What a document says about itself, in its own words: a date is not parsed. */
export interface DocumentMeta {
  readonly author?: string
  readonly publishedAt?: string
  readonly url?: string
}

/** A document as it would become an account, not yet frozen. */
export interface ImportedDocument extends AccountText {
  readonly title: string
  readonly language?: string
  readonly meta: DocumentMeta
  readonly warnings: readonly ImportWarning[]
  /** What read it, as a person would say it. */
  readonly method: 'Plain text' | 'Pasted text' | 'Markdown'
  readonly mediaType: 'text/plain' | 'text/markdown'
}

export type ImportProblem =
  | DecodeProblem
  /** In bytes. */
  | { readonly kind: 'too-large'; readonly limit: number }
