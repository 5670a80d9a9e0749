import type { AnnotationId } from '../../shared/account/annotation'
import { fold } from '../../shared/text/fold'
import type { Identities } from '../../shared/tradecraft/identity'
import type { Tradecraft } from '../../shared/tradecraft/tradecraft'

/** No more than can be looked through at a glance. */
const most = 3

const sameName = (name: string): string =>
  fold(name)
    .text.replace(/[\s.,;:'"]+/g, ' ')
    .trim()

/**
 * Entities that a passage may well refer to: called as it says, or as another passage says that refers to them. To be
 * offered, never to be applied by themselves. Comes to them in small steps, since all that anybody is called is compared.
 * @param wordsOf the words of a passage; undefined for what is none
 */
export function* likelyEntitiesInSteps(
  passage: AnnotationId,
  identities: Identities,
  { entities }: Pick<Tradecraft, 'entities'>,
  wordsOf: (id: string) => string | undefined,
): Generator<undefined, readonly string[]> {
  const words = sameName(wordsOf(passage) ?? '')
  const found: string[] = []
  if (words === '') return found
  // Most passages call somebody as others do.
  const compared = new Map<string, boolean>()
  const isSame = (name: string): boolean => {
    const known = compared.get(name) ?? sameName(name) === words
    compared.set(name, known)
    return known
  }
  for (const { id, name, deleted } of entities.values()) {
    yield
    if (deleted || identities.of(id) !== id || identities.of(passage) === id) continue
    let same = isSame(name)
    for (const one of identities.all(id)) {
      if (same) break
      same = isSame(entities.get(one)?.name ?? wordsOf(one) ?? '')
      yield
    }
    if (same) found.push(id)
    if (found.length === most) break
  }
  return found
}
