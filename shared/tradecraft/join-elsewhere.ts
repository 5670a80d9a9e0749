import {
  type AccountElsewhere,
  type ClaimElsewhere,
  type Elsewhere,
  elsewhereOf,
  type LinkElsewhere,
} from './elsewhere'
import type { SaidOfIdentity } from './identity'
import { endKey, type Link } from './link'
import type { Tradecraft } from './tradecraft'
import type { Polarity } from './vocabulary'

/** What joins two, with both ends as this account writes them. */
export type Tie = Pick<Link, 'type' | 'from' | 'to' | 'deleted'>

/** Links of this account and others, together. Claims of others are `account:id`; people have one id everywhere. */
export interface JoinedLinks {
  readonly links: { values(): Iterable<Tie> }
  /** Those of one other account. */
  readonly of: (account: string) => readonly Tie[]
}

export function joinLinks({ links }: Pick<Tradecraft, 'links'>, { of: here, accounts }: Elsewhere): JoinedLinks {
  const others = new Map(accounts.map((one) => [one.account.id, tiesOf(one, here)]))
  const isHere = ({ to }: Link) => typeof to !== 'string' && to.account === here
  return {
    links: {
      *values() {
        for (const link of links.values()) yield isHere(link) ? { ...link, to: endIn(here, link.to) } : link
        for (const ties of others.values()) yield* ties
      },
    },
    of: (account) => others.get(account) ?? [],
  }
}

function tiesOf({ account, claims, links }: AccountElsewhere, here: string): readonly Tie[] {
  const own = new Set(claims.map(({ id }) => id))
  const written = (id: string) => (own.has(id) ? endKey({ account: account.id, id }) : id)
  return links.map(({ type, from, to }) => ({
    type,
    from: written(from),
    to: typeof to === 'string' ? written(to) : endIn(here, to),
    deleted: null,
  }))
}

/** An end as one word, as an account writes it. */
const endIn = (here: string, end: Link['to']): string =>
  typeof end !== 'string' && end.account === here ? end.id : endKey(end)

/** Claims of other accounts with where they are made, by `account:id`. */
export const claimsElsewhere = ({
  accounts,
}: Elsewhere): ReadonlyMap<string, ClaimElsewhere & Pick<AccountElsewhere, 'account'>> =>
  new Map(
    accounts.flatMap(({ account, claims }) =>
      claims.map((claim) => [endKey({ account: account.id, id: claim.id }), { ...claim, account }] as const),
    ),
  )

/** Claims of other accounts, as `account:id`, that links name which stand. */
export function relatedElsewhere(links: Tradecraft['links'], here: string): readonly string[] {
  const related = new Set<string>()
  for (const { to, deleted } of links.values())
    if (!deleted && typeof to !== 'string' && to.account !== here) related.add(endKey(to))
  return [...related].sort()
}

/** A link of another account to a claim of this one. */
export interface PointingLink extends Pick<LinkElsewhere, 'id' | 'type'> {
  /** The claim there, as `account:id`. */
  readonly from: string
  /** The claim here. */
  readonly at: string
}

export const pointingLinks = ({ of: here, accounts }: Elsewhere): readonly PointingLink[] =>
  accounts.flatMap(({ account, links }) =>
    links.flatMap(({ id, type, from, to }) =>
      typeof to !== 'string' && to.account === here
        ? [{ id, type, from: endKey({ account: account.id, id: from }), at: to.id }]
        : [],
    ),
  )

/** Whether a claim of another account, as `account:id`, stands there; undefined for what is of this account. */
export function standingElsewhere(elsewhere: Elsewhere): (key: string) => 'stands' | 'gone' | 'unread' | undefined {
  const read = new Set(elsewhere.accounts.map(({ account }) => account.id))
  const claims = claimsElsewhere(elsewhere)
  return (key) => {
    const place = elsewhereOf(key)
    if (!place) return undefined
    if (!read.has(place.account)) return 'unread'
    return claims.has(key) ? 'stands' : 'gone'
  }
}

/** Whether a claim says that something is so or that it is not, here and elsewhere. */
export function polarityIn({ details }: Pick<Tradecraft, 'details'>, elsewhere: Elsewhere): (key: string) => Polarity {
  const claims = claimsElsewhere(elsewhere)
  return (key) => details.get(key)?.polarity ?? claims.get(key)?.polarity ?? 'affirmed'
}

/** What was joined of the same maps and the same word of other accounts: it is asked for again and again. */
const lastJoined = new WeakMap<Elsewhere, { readonly own: Tradecraft; readonly joined: SaidOfIdentity }>()

/** All that tells who is who, here and elsewhere. */
export function joinIdentities(own: Tradecraft, elsewhere: Elsewhere): SaidOfIdentity {
  const { accounts, same } = elsewhere
  const { details, links, entities } = own
  if (accounts.length + same.length === 0) return own
  const before = lastJoined.get(elsewhere)
  const isSame = before?.own.details === details && before.own.links === links && before.own.entities === entities
  if (isSame) return before.joined
  const resolved = accounts.flatMap(({ people }) => people.filter(({ entity }) => entity !== undefined))
  const said = same.map(({ from, to }) => ({ type: 'same-as', from, to, deleted: null }) as const)
  const joined = {
    details: [...details, ...resolved.map(({ id, entity }) => [id, { entity }] as const)],
    links: { values: () => [...links.values(), ...said] },
    entities,
  }
  lastJoined.set(elsewhere, { own, joined })
  return joined
}

/** What people of other accounts are called there. */
export function namesElsewhere({ accounts }: Elsewhere): ReadonlyMap<string, string> {
  return new Map(accounts.flatMap(({ people }) => people.map(({ id, name }) => [id, name] as const)))
}
