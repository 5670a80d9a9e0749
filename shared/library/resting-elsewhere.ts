import type { AccountEntities } from '../registry/account-entities'
import { claimGroups } from '../tradecraft/claim-groups'
import { identitiesIn } from '../tradecraft/identity'
import { endKey, type Link } from '../tradecraft/link'
import { restingOn } from '../tradecraft/resting'
import type { FoundClaim } from './find-claims'
import { firstCopies } from './first-copies'
import type { AccountTells } from './gather-elsewhere'

/** What in one account would be worth less if a source were; other accounts are asked what of theirs would be too. */
export interface RestingQuery {
  readonly account: string
  /** Its claims, as `account:id`, and those who have it from there. */
  readonly resting: readonly string[]
}

/** Claims of other accounts that would be worth less. */
export interface RestingElsewhere {
  /** The first of them, account by account in the order of the text. */
  readonly found: readonly FoundClaim[]
  readonly count: number
}

/** More are a number. */
const most = 200

/**
 * What rests on a source in all accounts but one.
 * @param accounts of the library, the first of several copies first
 * @param registry who is whom by the registry
 */
export function restingElsewhere(
  { account: here, resting }: RestingQuery,
  accounts: readonly AccountTells[],
  registry: Pick<AccountEntities, 'sameAs'>,
): RestingElsewhere {
  const others = new Map(firstCopies(accounts, here).map((tells) => [tells.account.id, tells]))
  const said = [...others.values()].map(keyedIn)
  const claims = new Set(said.flatMap(({ claims }) => [...claims.keys()]))
  const links = said.flatMap(({ links }) => links)
  const sameAs = [registry.sameAs, ...said.map(({ sameAs }) => sameAs)].flat()
  const identities = identitiesIn({
    details: said.flatMap(({ mentions }) => mentions),
    links: sameAs.map(({ from, to }) => ({ type: 'same-as', from, to, deleted: null })),
    entities: new Set(said.flatMap(({ entered }) => entered)),
  })
  const to = new Map<string, (typeof links)[number][]>()
  for (const link of links) {
    const known = to.get(link.to)
    if (known) known.push(link)
    else to.set(link.to, [link])
  }
  const ofHere = `${here}:`
  const isClaim = (id: string) => claims.has(id) || id.startsWith(ofHere)
  const reached = restingOn(resting, {
    ...{ identities, isClaim },
    groups: claimGroups({ links }, isClaim),
    linksTo: (id, ...types) => (to.get(id) ?? []).filter(({ type }) => types.includes(type)),
  })
  const found = said.flatMap(({ claims }) => [...claims].flatMap(([key, claim]) => (reached.has(key) ? [claim] : [])))
  return { found: found.slice(0, most), count: found.length }
}

/** What an account tells, with its own passages as `account:id`: those of a copy with another id have the same ids. */
function keyedIn({ account: { id, file, title }, claims, entities }: AccountTells) {
  const own = new Set([...claims.claims, ...entities.mentions].map(({ id }) => id))
  const keyOf = (end: Link['to']) =>
    typeof end === 'string' && own.has(end) ? endKey({ account: id, id: end }) : endKey(end)
  return {
    claims: new Map(
      claims.claims.map((claim): readonly [string, FoundClaim] => [
        keyOf(claim.id),
        { account: { id, file, title }, id: claim.id, words: claim.statement ?? claim.quote, where: claim.where },
      ]),
    ),
    links: [...claims.relations, ...claims.provenance].map(({ type, from, to }) => ({
      ...{ type, from: keyOf(from), to: keyOf(to) },
      deleted: null,
    })),
    mentions: entities.mentions.map(({ id: passage, entity }) => [keyOf(passage), { entity }] as const),
    sameAs: entities.sameAs.map(({ from, to }) => ({ from: keyOf(from), to: keyOf(to) })),
    entered: entities.entered.map(({ id }) => id),
  }
}
