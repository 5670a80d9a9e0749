import type { ReaderHandle } from '../reader/reader-types'

/** Where the reader on screen can be reached, if there is one, and whoever must follow it hears of its moves. */
export interface ReaderSlot {
  readonly get: () => ReaderHandle | null
  readonly put: (reader: ReaderHandle | null) => void
  /** The text has moved in the window, or may have. */
  readonly moved: () => void
  readonly onMove: (listener: () => void) => () => void
}

export function createReaderSlot(): ReaderSlot {
  let reader: ReaderHandle | null = null
  const listeners = new Set<() => void>()
  const moved = () => {
    for (const listener of [...listeners]) listener()
  }
  return {
    get: () => reader,
    put: (next) => {
      reader = next
      moved()
    },
    moved,
    onMove: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
