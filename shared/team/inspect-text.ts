import type * as Y from 'yjs'
import type { Result } from '../result'
import { examine } from './examine'
import type { InspectionProblem } from './inspection'
import { nestedTexts, type ReadingLimits } from './read-update'
import { TextSight } from './text-sight'

/** Of one client, the clocks `[from, to)` that an update adds. */
export interface Stretch {
  readonly client: number
  readonly from: number
  readonly to: number
}

export interface TextInspection {
  readonly adds: readonly Stretch[]
  /** It takes away something that stands in the document. */
  readonly erases: boolean
}

/**
 * Looks at a Yjs update (version 1) against the text that it is meant for, before it is applied: one root, and in it texts,
 * elements and maps as Lexical's collaboration (version 1) nests them. Applied, nothing of it waits for what is not there.
 * Throws nothing, whatever the bytes are.
 */
export const inspectText = (
  doc: Y.Doc,
  update: Uint8Array,
  limits: ReadingLimits,
): Result<TextInspection, InspectionProblem> =>
  examine(update, limits, nestedTexts, ({ structs, deleted }) => {
    const sight = new TextSight(doc, structs)
    const adds = sight.adds()
    return { adds, erases: sight.erases(deleted) }
  })
