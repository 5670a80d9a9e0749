/** Texts that are being written and are not yet steps. */
export interface Drafts {
  /** Counts a text that is being written as not saved, until what it returns is called. `save` makes a step of it. */
  readonly draft: (save: () => void) => () => void
  /** Makes steps of all that is being written. */
  readonly saveDrafts: () => void
}

/** @param count told how many there are */
export function createDrafts(count: (drafts: number) => void): Drafts {
  const drafts = new Set<() => void>()
  return {
    draft: (save) => {
      drafts.add(save)
      count(drafts.size)
      return () => {
        drafts.delete(save)
        count(drafts.size)
      }
    },
    saveDrafts: () => {
      for (const save of [...drafts]) save()
    },
  }
}
