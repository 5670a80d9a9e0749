import { type Grade, type GradeId, gradedOf, standingGrades } from './grade'
import { identitiesIn } from './identity'
import type { Tradecraft } from './tradecraft'

/** Those that another grade takes the place of: all that stand of the same source or claim. */
export function gradesReplaced(
  tradecraft: Pick<Tradecraft, 'grades' | 'details' | 'links' | 'entities'>,
  { target, scale }: Pick<Grade, 'target' | 'scale'>,
): readonly GradeId[] {
  const identities = identitiesIn(tradecraft)
  const graded = gradedOf({ target, scale }, identities)
  const others = [...tradecraft.grades.values()].filter(
    (grade) => grade.scale === scale && gradedOf(grade, identities) === graded,
  )
  return standingGrades(others).map(({ id }) => id)
}
