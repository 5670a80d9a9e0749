import type * as Y from 'yjs'
import { ok, type Result } from '../result'
import { isReportDocument } from './document-name'
import { inspect } from './inspect'
import { inspectText } from './inspect-text'
import type { InspectionProblem } from './inspection'
import { type Claims, type Damage, damageBy, judge, type Refusal, type Sender, type TeamKnowledge } from './judge'
import { judgeText } from './judge-text'
import type { ReadingLimits } from './read-update'

/** An update that has been looked through, before it is applied. */
export interface Looked {
  /** It brings items that the document does not have. */
  readonly grows: boolean
  /** What no honest copy brings, whoever sends it. */
  damage(): Damage | undefined
  /** Whether a sender may bring it. */
  judge(sender: Sender, team: TeamKnowledge): Result<Claims, Refusal>
}

/**
 * Looks through an update of one of an account's documents: of a report as a text, of all others as flat maps.
 * Throws nothing, whatever the bytes are.
 */
export function look(
  doc: Y.Doc,
  document: string,
  update: Uint8Array,
  limits: ReadingLimits,
): Result<Looked, InspectionProblem> {
  if (isReportDocument(document)) {
    const inspected = inspectText(doc, update, limits)
    if (!inspected.ok) return inspected
    return ok({
      grows: inspected.value.adds.length > 0,
      damage: () => undefined,
      judge: (sender, team) => judgeText(inspected.value, sender, team),
    })
  }
  const inspected = inspect(doc, update, limits)
  if (!inspected.ok) return inspected
  return ok({
    grows: inspected.value.writes.length > 0,
    damage: () => damageBy(document, inspected.value),
    judge: (sender, team) => judge(doc, document, inspected.value, sender, team),
  })
}
