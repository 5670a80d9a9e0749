import type { Readable } from '../account/schema'
import { type Grade, type GradeId, standingGrades } from './grade'
import { type Identities, identitiesIn } from './identity'
import { readGradesOf, readIdentities } from './read-some'
import type { Tradecraft } from './tradecraft'

type Given = Pick<Grade, 'target' | 'scale'>

/** Those that another grade takes the place of: all that stand of the same source or claim. */
export function gradesReplaced(tradecraft: Tradecraft, given: Given): readonly GradeId[] {
  const targets = gradedAs(given, () => identitiesIn(tradecraft))
  const same = ({ scale, target }: Given) => scale === given.scale && targets.has(target)
  return standingGrades([...tradecraft.grades.values()].filter(same)).map(({ id }) => id)
}

/** The same of a document, of which no more is read than that. */
export const readGradesReplaced = (doc: Readable, given: Given): readonly GradeId[] =>
  standingGrades(
    readGradesOf(
      doc,
      gradedAs(given, () => readIdentities(doc)),
      given.scale,
    ),
  ).map(({ id }) => id)

/** Under which ids that may be graded: a source however it was tagged, a claim for what is said in one place. */
const gradedAs = ({ target, scale }: Given, identities: () => Identities): ReadonlySet<string> =>
  new Set(scale === 'reliability' ? identities().all(target) : [target])
