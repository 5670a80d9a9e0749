import type { Includes } from '../exporting/includes'

/** What a preview is to be of. */
export interface PreviewWanted {
  readonly includes: Includes
  readonly protects: boolean
  /** A report in place of the account, and the mark of what it is to be. */
  readonly report?: { readonly id: string; readonly handling: string } | undefined
}

/** What an export would begin with, or why it cannot be shown, as a sentence. */
export type Preview =
  | {
      readonly ok: true
      readonly html: string
      /** How many sources are called by their release labels in it. */
      readonly sources: number
      /** Words of their names that still stand alone in the text. */
      readonly partsLeft: readonly string[]
      /** Whether it is all of it, and not only the first pages. */
      readonly isWhole: boolean
      /** The sentences of the checks of a report that stand. */
      readonly standing: readonly string[]
    }
  | { readonly ok: false; readonly sentence: string }

/** The preview that was asked for under a number. */
export interface PreviewNews {
  readonly type: 'preview'
  readonly account: string
  readonly number: number
  readonly preview: Preview
}
