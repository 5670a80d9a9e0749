import type { mapNames } from './schema'

/** The maps that steps write to. */
export type EditedMap = Exclude<(typeof mapNames)[keyof typeof mapNames], 'meta' | 'p' | 'd'>

/** One value that a step writes, and what stood there: what undo takes back. */
export interface Edit {
  readonly map: EditedMap
  readonly key: string
  /** As a person saw it, edited or as it was made; missing where there was nothing, so that this makes it. */
  readonly before?: unknown
  readonly after: unknown
  /** It is never taken back by itself: it goes with what it is about. */
  readonly isPart?: true
}

export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
