import type { AnnotationId } from '../../shared/account/annotation'
import { fold } from '../../shared/text/fold'
import type { CraftIndex } from './craft-index'

/** No more than can be looked through at a glance. */
const most = 3

const sameName = (name: string): string =>
  fold(name)
    .text.replace(/[\s.,;:'"]+/g, ' ')
    .trim()

/**
 * Entities that a passage may well refer to: called as it says, or as another passage says that refers to them. To be
 * offered, never to be applied by themselves.
 * @param wordsOf the words of a passage; undefined for what is none
 */
export function likelyEntities(
  passage: AnnotationId,
  { identities, tradecraft }: CraftIndex,
  wordsOf: (id: string) => string | undefined,
): readonly string[] {
  const words = sameName(wordsOf(passage) ?? '')
  const found: string[] = []
  if (words === '') return found
  for (const { id, name, deleted } of tradecraft.entities.values()) {
    if (deleted || identities.of(id) !== id || identities.of(passage) === id) continue
    const names = [name, ...identities.all(id).map((one) => tradecraft.entities.get(one)?.name ?? wordsOf(one) ?? '')]
    if (names.some((one) => sameName(one) === words)) found.push(id)
    if (found.length === most) break
  }
  return found
}
