import type { AnnotationId } from '../account/annotation'
import type { EntityId } from './entity'
import type { Identities } from './identity'
import type { Tradecraft } from './tradecraft'

/**
 * What somebody is called: as they were entered, or in the words of the passage where nobody has entered them. The
 * name of whoever others were merged into is that of all.
 * @param wordsOf the words of a passage; undefined for what is none
 */
export function entityName(
  id: EntityId | AnnotationId,
  { entities }: Pick<Tradecraft, 'entities'>,
  identities: Identities,
  wordsOf: (id: AnnotationId) => string | undefined,
): string {
  const one = identities.of(id)
  const entered = entities.get(one)
  if (entered) return entered.name
  return (
    wordsOf(one) ??
    identities
      .all(one)
      .map(wordsOf)
      .find((words) => words !== undefined) ??
    one
  )
}
