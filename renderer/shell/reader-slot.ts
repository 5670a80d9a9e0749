import type { ReaderHandle } from '../reader/reader-types'

/** Where the reader on screen can be reached, if there is one. */
export interface ReaderSlot {
  readonly get: () => ReaderHandle | null
  readonly put: (reader: ReaderHandle | null) => void
}

export function createReaderSlot(): ReaderSlot {
  let reader: ReaderHandle | null = null
  return {
    get: () => reader,
    put: (next) => {
      reader = next
    },
  }
}
