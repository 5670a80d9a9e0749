// What lies on the desks of a window. The main process keeps it for the keeper after this one, which says so and offers to
// compare again: it does not do so by itself, lest what has ended one keeper should end the next.

/** A file laid beside the account in view, to be merged. */
export interface LaidFile {
  readonly file: string
  /** It is a copy in the library that goes to the trash once all of it is in the account. */
  readonly isSpare: boolean
}

export interface Laid {
  /** In the order in which they come. */
  readonly merging: readonly LaidFile[]
  /** The account of an earlier edition. */
  readonly edition: string | null
}

export const nothingLaid: Laid = { merging: [], edition: null }
