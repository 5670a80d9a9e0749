import type { AnnotationId } from '../account/annotation'
import { type ClaimGroups, claimGroups } from './claim-groups'
import type { EntityId } from './entity'
import { type Identities, identitiesIn } from './identity'
import { endKey } from './link'
import { linksOfType } from './links-of-type'
import { addEdge, derivationsOf, type Graph, type Origins, originsOf, relaysIn } from './source-graph'
import type { Tradecraft } from './tradecraft'

/** What a claim rests on. */
export interface Corroboration extends Origins {
  /** Passages that make the claim, also in other accounts: `account:id`. */
  readonly mentions: readonly string[]
  /** On whose word, each once however often they say it. */
  readonly sources: readonly EntityId[]
  /** Who has this from whom. */
  readonly chain: Graph
  /** Through whom it came in the places that make it: whoever passed it on → from whom. */
  readonly relayed: Graph
  /** How many of the mentions are in other accounts: what those rest on is not known here. */
  readonly elsewhere: number
}

/** Who claims what on whose word, ready to be asked of many claims. */
export interface Corroborations {
  readonly identities: Identities
  readonly groups: ClaimGroups
  of(claim: AnnotationId): Corroboration
}

/** @param isClaim whether an annotation is a claim that stands @param identities where they are known already */
export function corroborationsIn(
  tradecraft: Tradecraft,
  isClaim: (id: AnnotationId) => boolean,
  identities: Identities = identitiesIn(tradecraft),
): Corroborations {
  const derivations = derivationsOf(tradecraft, identities)
  const relays = relaysIn(tradecraft)
  const groups = claimGroups(tradecraft, isClaim)
  const attributions = attributionsIn(tradecraft)
  const of = (claim: AnnotationId): Corroboration => {
    const mentions = groups.of(claim)
    const sources = new Set<EntityId>()
    const told = new Map<EntityId, Set<EntityId>>()
    for (const mention of mentions) {
      const said = attributions.get(mention) ?? []
      const passedOn = relays.get(mention) ?? []
      // Where nobody is named, those through whom it came are the last that are known.
      for (const end of said.length > 0 ? said : passedOn) sources.add(identities.of(end))
      for (const relay of passedOn) for (const end of said) addEdge(told, identities.of(relay), identities.of(end))
      for (const end of new Set([...said, ...passedOn])) passOn(told, end, relays, identities)
    }
    const chain = chainBehind(sources, [derivations, told])
    const elsewhere = mentions.filter((id) => id.includes(':')).length
    return { mentions, sources: [...sources], chain, relayed: told, elsewhere, ...originsOf(chain, sources) }
  }
  return { identities, groups, of }
}

/** As much of some graphs together as leads on from the sources. */
function chainBehind(sources: Iterable<EntityId>, graphs: readonly Pick<Graph, 'get'>[]): Graph {
  const chain = new Map<EntityId, ReadonlySet<EntityId>>()
  const reached = new Set(sources)
  for (const id of reached) {
    const behind = new Set(graphs.flatMap((graph) => [...(graph.get(id) ?? [])]))
    if (behind.size > 0) chain.set(id, behind)
    for (const next of behind) reached.add(next)
  }
  return chain
}

/** Notes who has from whom what one place says, through however many. */
function passOn(chain: Map<string, Set<string>>, start: string, relays: Graph, identities: Identities): void {
  const passed = new Set([start])
  for (const place of passed) {
    for (const relay of relays.get(place) ?? []) {
      addEdge(chain, identities.of(relay), identities.of(place))
      passed.add(relay)
    }
  }
}

/** Whom claims are attributed to: claim → the places or entities that its links name. */
function attributionsIn({ links }: Pick<Tradecraft, 'links'>): ReadonlyMap<AnnotationId, readonly string[]> {
  const attributions = new Map<AnnotationId, string[]>()
  for (const { from, to } of linksOfType(links, 'attributed-to')) {
    const ends = attributions.get(from)
    if (ends) ends.push(endKey(to))
    else attributions.set(from, [endKey(to)])
  }
  return attributions
}
