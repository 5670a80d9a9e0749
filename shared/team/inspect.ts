import type * as Y from 'yjs'
import { fail, ok, type Result } from '../result'
import type { Inspection, InspectionProblem } from './inspection'
import { type DecodedUpdate, type ReadingLimits, readUpdate, TooMuch } from './read-update'
import { malformed, Refused } from './refused'
import { Sight } from './sight'

// Looks at a Yjs update (version 1) against the document it is meant for, before it is applied. Documents of flat maps
// only: every item is one whole value under one key of one map.

/** Throws nothing, whatever the bytes are. */
export function inspect(doc: Y.Doc, update: Uint8Array, limits: ReadingLimits): Result<Inspection, InspectionProblem> {
  let decoded: DecodedUpdate
  try {
    decoded = readUpdate(update, limits)
  } catch (problem) {
    return fail(problem instanceof TooMuch ? { kind: 'too-large', why: problem.what } : malformed('not a Yjs update'))
  }
  try {
    const sight = new Sight(doc, decoded.structs)
    const writes = sight.writes(decoded.deleted)
    return ok({ writes, changes: sight.changes() })
  } catch (problem) {
    if (problem instanceof Refused) return fail(problem.problem)
    throw problem
  }
}
