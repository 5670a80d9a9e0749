import { fail, ok, type Result } from '../result'
import type { InspectionProblem } from './inspection'
import { type DecodedUpdate, type Holding, type ReadingLimits, readUpdate, TooMuch } from './read-update'
import { malformed, Refused } from './refused'

/** Decodes an update and looks at it. Throws nothing, whatever the bytes are. */
export function examine<T>(
  update: Uint8Array,
  limits: ReadingLimits,
  holding: Holding,
  look: (decoded: DecodedUpdate) => T,
): Result<T, InspectionProblem> {
  let decoded: DecodedUpdate
  try {
    decoded = readUpdate(update, limits, holding)
  } catch (problem) {
    return fail(problem instanceof TooMuch ? { kind: 'too-large', why: problem.what } : malformed('not a Yjs update'))
  }
  try {
    return ok(look(decoded))
  } catch (problem) {
    if (problem instanceof Refused) return fail(problem.problem)
    throw problem
  }
}
