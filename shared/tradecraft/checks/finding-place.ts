import type { AnnotationId } from '../../account/annotation'
import { isSaidHere } from '../matrix/cells'
import type { Matrix } from '../matrix/matrix'
import type { Standing } from './check'

/**
 * The passage that shows what a check says: the target itself, one that refers to whom it is about, or else the first
 * claim on their word. Undefined for what is about the account as a whole.
 * @param stands whether there is such a passage
 */
export function placeOf(
  { target, passage = target }: Standing,
  { board, rows }: Matrix,
  stands: (id: AnnotationId) => boolean,
): AnnotationId | undefined {
  if (stands(passage)) return passage
  const { identities } = board.corroborations
  const one = identities.of(target)
  const said = rows.flatMap(({ cells }) => cells.get(one) ?? []).find(isSaidHere)
  return identities.all(target).find(stands) ?? said?.passage
}
