import type { AnnotationId } from '../../account/annotation'
import type { EntityId } from '../entity'
import type { Identities } from '../identity'
import { endKey } from '../link'
import { linksOfType } from '../links-of-type'
import { reachedFrom, relaysIn } from '../source-graph'
import type { Tradecraft } from '../tradecraft'

/** Who is heard in one claim. */
export interface Voices {
  /** On whose word it stands: where nobody is named, those through whom it came. */
  readonly sources: readonly EntityId[]
  /** Through whom it came from them. */
  readonly through: readonly EntityId[]
  /** Each of whom had it from whom. */
  readonly passedOn: readonly (readonly [by: EntityId, from: EntityId])[]
}

/** Who is heard in claims, ready to be asked of many. */
export function voicesIn(tradecraft: Tradecraft, identities: Identities): (claim: AnnotationId) => Voices {
  const said = new Map<AnnotationId, string[]>()
  for (const { from, to } of linksOfType(tradecraft.links, 'attributed-to')) {
    const ends = said.get(from) ?? []
    said.set(from, ends)
    ends.push(endKey(to))
  }
  const relays = relaysIn(tradecraft)
  return (claim) => {
    const named = said.get(claim) ?? []
    const first = [...(relays.get(claim) ?? [])]
    const sources = new Set((named.length > 0 ? named : first).map(identities.of))
    const places = [...reachedFrom(relays, named.length > 0 ? [claim, ...named] : first)]
    const through = new Set(places.filter((id) => id !== claim).map(identities.of))
    const passedOn = places.flatMap((place) =>
      [...(relays.get(place) ?? [])].flatMap((relay) =>
        (place === claim ? named : [place]).map((from) => [identities.of(relay), identities.of(from)] as const),
      ),
    )
    return { sources: [...sources], through: [...through].filter((id) => !sources.has(id)), passedOn }
  }
}
