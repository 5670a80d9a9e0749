import type { Kind } from '../account/kind'
import { type Elsewhere, elsewhereOf } from './elsewhere'
import type { Identities } from './identity'
import { namesElsewhere } from './join-elsewhere'
import { endKey, type Link } from './link'
import type { Tradecraft } from './tradecraft'

/** What an annotation that stands is tagged as; undefined for what is none, or is deleted. */
export type KindOf = (id: string) => Kind | undefined

/**
 * Whether anybody is still named by an id: a passage that was deleted names nobody until it is restored, unless it was
 * said who that is. It is asked when a link is, so that what is tagged may change meanwhile.
 */
export function somebodyIn(
  { entities }: Pick<Tradecraft, 'entities'>,
  kindOf: KindOf,
  identities: Identities,
  elsewhere: Elsewhere,
): (id: string) => boolean {
  const others = namesElsewhere(elsewhere)
  const isOne = (id: string) => {
    const kind = kindOf(id)
    return kind === 'source' || kind === 'actor' || entities.get(id)?.deleted === null || others.has(id)
  }
  return (id) => isOne(id) || identities.all(id).some(isOne)
}

/** Whether both ends of a link stand, and are what its type leads from and to. */
export function linkStands(
  { type, from, to }: Pick<Link, 'type' | 'from' | 'to'>,
  kindOf: KindOf,
  isSomebody: (id: string) => boolean,
): boolean {
  const end = endKey(to)
  const isClaim = kindOf(from) === 'claim'
  if (type === 'supports' || type === 'contradicts' || (type === 'same-as' && isClaim))
    return isClaim && (kindOf(end) === 'claim' || elsewhereOf(end) !== undefined)
  if (type === 'attributed-to' || type === 'about') return isClaim && isSomebody(end)
  return (isClaim || isSomebody(from)) && isSomebody(end)
}
