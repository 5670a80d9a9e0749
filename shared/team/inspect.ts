import type * as Y from 'yjs'
import type { Result } from '../result'
import { examine } from './examine'
import type { Inspection, InspectionProblem } from './inspection'
import { flatMaps, type ReadingLimits } from './read-update'
import { Sight } from './sight'

/**
 * Looks at a Yjs update (version 1) against the document it is meant for, before it is applied. Documents of flat maps
 * only: every item is one whole value under one key of one map. Throws nothing, whatever the bytes are.
 */
export const inspect = (doc: Y.Doc, update: Uint8Array, limits: ReadingLimits): Result<Inspection, InspectionProblem> =>
  examine(update, limits, flatMaps, ({ structs, deleted }) => {
    const sight = new Sight(doc, structs)
    const writes = sight.writes(deleted)
    return { writes, changes: sight.changes() }
  })
