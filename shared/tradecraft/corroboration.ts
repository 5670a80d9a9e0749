import type { AnnotationId } from '../account/annotation'
import { type ClaimGroups, claimGroups, type Linked } from './claim-groups'
import { type Elsewhere, elsewhereOf, nothingElsewhere } from './elsewhere'
import type { EntityId } from './entity'
import { type Identities, identitiesIn } from './identity'
import { joinIdentities, joinLinks, standingElsewhere } from './join-elsewhere'
import { endKey } from './link'
import { linksOfType } from './links-of-type'
import { type KindOf, somebodyIn } from './somebody'
import { addEdge, derivationsOf, type Graph, type Origins, originsOf, relaysIn } from './source-graph'
import type { Tradecraft } from './tradecraft'

/** What a claim rests on, in all accounts that make it and can be read. */
export interface Corroboration extends Origins {
  /** Passages that make the claim, itself first; those of other accounts as `account:id`. */
  readonly mentions: readonly string[]
  /** On whose word, each once however often they say it. */
  readonly sources: readonly EntityId[]
  /** Whom each of the mentions names, in their order. */
  readonly named: readonly (readonly EntityId[])[]
  /** Who has this from whom. */
  readonly chain: Graph
  /** Through whom it came in the places that make it: whoever passed it on → from whom. */
  readonly relayed: Graph
  /** How many of the mentions are in other accounts. */
  readonly elsewhere: number
  /** How many more are in accounts that cannot be read now: what those rest on is not known. */
  readonly unread: number
}

/** Who claims what on whose word, ready to be asked of many claims. */
export interface Corroborations {
  readonly identities: Identities
  readonly groups: ClaimGroups
  /** Whether anybody is named by an id: a passage that stands, or whoever was entered. */
  isSomebody(id: string): boolean
  of(claim: AnnotationId): Corroboration
}

/**
 * @param elsewhere what other accounts say of these claims
 * @param identities where they are known already
 */
export function corroborationsIn(
  tradecraft: Tradecraft,
  kindOf: KindOf,
  elsewhere: Elsewhere = nothingElsewhere,
  identities: Identities = identitiesIn(joinIdentities(tradecraft, elsewhere)),
): Corroborations {
  const joined = joinLinks(tradecraft, elsewhere)
  const own = groundIn(tradecraft, identities)
  const others = new Map(
    elsewhere.accounts.map(({ account: { id } }) => [id, groundIn({ links: joined.of(id) }, identities)]),
  )
  const groundOf = (mention: string) => others.get(elsewhereOf(mention)?.account ?? '') ?? own
  const standing = standingElsewhere(elsewhere)
  const isSomebody = somebodyIn(tradecraft, kindOf, identities, elsewhere)
  const groups = claimGroups(joined, (id) => kindOf(id) === 'claim' || (standing(id) ?? 'gone') !== 'gone')
  const of = (claim: AnnotationId): Corroboration => {
    const group = groups.of(claim)
    const mentions = group.filter((id) => standing(id) !== 'unread')
    const sources = new Set<EntityId>()
    const named: (readonly EntityId[])[] = []
    const told = new Map<EntityId, Set<EntityId>>()
    for (const mention of mentions) {
      const { attributions, relays } = groundOf(mention)
      const said = (attributions.get(mention) ?? []).filter(isSomebody)
      const passedOn = [...(relays.get(mention) ?? [])].filter(isSomebody)
      named.push([...new Set([...said, ...passedOn].map(identities.of))])
      // Where nobody is named, those through whom it came are the last that are known.
      for (const end of said.length > 0 ? said : passedOn) sources.add(identities.of(end))
      for (const relay of passedOn) for (const end of said) addEdge(told, identities.of(relay), identities.of(end))
      for (const end of new Set([...said, ...passedOn])) passOn(told, end, relays, { identities, isSomebody })
    }
    // What an account says of a source in general goes for the claims that it makes.
    const grounds = new Set([own, ...mentions.map(groundOf)])
    const chain = chainBehind(sources, [...[...grounds].map(({ derivations }) => derivations), told], isSomebody)
    return {
      mentions,
      sources: [...sources],
      named,
      chain,
      relayed: told,
      elsewhere: mentions.filter((id) => elsewhereOf(id) !== undefined).length,
      unread: group.length - mentions.length,
      ...originsOf(chain, sources),
    }
  }
  return { identities, groups, isSomebody, of }
}

/** On whose word the claims of one account stand, and from whom that comes. */
interface Ground {
  readonly attributions: ReadonlyMap<AnnotationId, readonly string[]>
  readonly relays: Graph
  readonly derivations: Pick<Graph, 'get'>
}

const groundIn = (links: Linked, identities: Identities): Ground => ({
  attributions: attributionsIn(links),
  relays: relaysIn(links),
  derivations: derivationsOf(links, identities),
})

/** As much of some graphs together as leads on from the sources. */
function chainBehind(
  sources: Iterable<EntityId>,
  graphs: readonly Pick<Graph, 'get'>[],
  isSomebody: (id: string) => boolean,
): Graph {
  const chain = new Map<EntityId, ReadonlySet<EntityId>>()
  const reached = new Set(sources)
  for (const id of reached) {
    const behind = new Set(graphs.flatMap((graph) => [...(graph.get(id) ?? [])].filter(isSomebody)))
    if (behind.size > 0) chain.set(id, behind)
    for (const next of behind) reached.add(next)
  }
  return chain
}

/** Notes who has from whom what one place says, through however many. */
function passOn(
  chain: Map<string, Set<string>>,
  start: string,
  relays: Graph,
  { identities, isSomebody }: Pick<Corroborations, 'identities' | 'isSomebody'>,
): void {
  const passed = new Set([start])
  for (const place of passed) {
    for (const relay of relays.get(place) ?? []) {
      if (!isSomebody(relay)) continue
      addEdge(chain, identities.of(relay), identities.of(place))
      passed.add(relay)
    }
  }
}

/** Whom claims are attributed to: claim → the places or entities that its links name. */
function attributionsIn({ links }: Linked): ReadonlyMap<AnnotationId, readonly string[]> {
  const attributions = new Map<AnnotationId, string[]>()
  for (const { from, to } of linksOfType(links, 'attributed-to')) {
    const ends = attributions.get(from)
    if (ends) ends.push(endKey(to))
    else attributions.set(from, [endKey(to)])
  }
  return attributions
}
