import type { Encoding } from './encoding'
import type { FormatId } from './format'
import type { PostColumns } from './post-columns'

/** What a person has decided about how a document is to be read; all else is found out. */
export interface ImportChoices {
  readonly format?: FormatId
  readonly encoding?: Encoding
  /** Of a web page, only what Readability takes for the article. */
  readonly article?: boolean
  readonly password?: string
  /** Of a table of posts. */
  readonly columns?: PostColumns
}
