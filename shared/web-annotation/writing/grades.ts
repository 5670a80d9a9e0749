import type { ExportAccount } from '../../exporting/export-account'
import { standingGrades } from '../../tradecraft/grade'
import { gradeableAs } from '../../tradecraft/gradeable'
import { type WebAnnotation, webContext, webText } from '../model'
import { signed, urn } from '../names'

// A grade is, in the model, an annotation of what is graded with the motivation "assessing".

/** The grades that stand. @param entities whom the export tells of */
export function webGrades(account: ExportAccount, entities: ReadonlySet<string>): readonly WebAnnotation[] {
  const { people, annotations, craft } = account
  const { identities } = craft.board.corroborations
  const kinds = new Map(annotations.map(({ id, kind }) => [id, kind]))
  return standingGrades([...craft.tradecraft.grades.values()]).flatMap(
    ({ id, target, scale, value, reason, by, at }) => {
      const isGraded = (one: string) =>
        gradeableAs[scale].some((nature) => nature === (kinds.get(one) ?? (entities.has(one) ? 'entity' : undefined)))
      // A source stays graded where the passage that was graded has gone.
      const all = isGraded(target) || scale === 'credibility' ? [target] : identities.all(target)
      const on = all.find(isGraded)
      if (on === undefined) return []
      const given = webText('assessing', `${scale}: ${value}`)
      return {
        '@context': webContext,
        id: urn(id),
        type: 'Annotation',
        motivation: 'assessing',
        ...signed(people, by, at),
        body: reason === '' ? given : [given, webText('commenting', reason)],
        target: urn(on),
      }
    },
  )
}
