import type { Deletion, PersonId } from '../account/annotation'
import type { Identities } from './identity'
import type { GradeValue, Scale } from './vocabulary'

export type GradeId = string

/** What somebody held of a source, or of what is claimed, at one time. It is never rewritten: a new one replaces it. */
export interface Grade {
  readonly id: GradeId
  /** A claim, a source's passage or an entity. */
  readonly target: string
  readonly scale: Scale
  readonly value: GradeValue
  readonly reason: string
  /** Those that whoever gave it had before them. */
  readonly replaces: readonly GradeId[]
  readonly by: PersonId
  /** ms since 1970, by the grader's clock. */
  readonly at: number
  readonly deleted: Deletion | null
}

/**
 * Those that stand: nobody who knew of them has given another. Several do where people graded without knowing of each
 * other; then they differ, and no clock says who is right. The most cautious first.
 */
export function standingGrades(grades: readonly Grade[]): readonly Grade[] {
  const live = grades.filter(({ deleted }) => !deleted)
  const replaced = new Set(live.flatMap(({ replaces }) => replaces))
  return live.filter(({ id }) => !replaced.has(id)).sort(compareCaution)
}

/** F and 6 say that it cannot be judged: after that no grade is more cautious. */
const compareCaution = (a: Grade, b: Grade): number =>
  a.value === b.value ? (a.id < b.id ? -1 : 1) : a.value > b.value ? -1 : 1

/**
 * Whom or what a grade is of: a source however it was tagged, since its reliability is not that of one passage; a claim
 * is graded for what is said in one place.
 */
export const gradedOf = (
  { target, scale }: Pick<Grade, 'target' | 'scale'>,
  identities: Pick<Identities, 'of'>,
): string => (scale === 'reliability' ? identities.of(target) : target)
