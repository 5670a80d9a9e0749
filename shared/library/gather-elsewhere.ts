import type { AccountEntities, AccountSeen } from '../registry/account-entities'
import {
  type AccountElsewhere,
  type Elsewhere,
  elsewhereOf,
  type LinkElsewhere,
  type PersonElsewhere,
} from '../tradecraft/elsewhere'
import { endKey } from '../tradecraft/link'
import type { AccountClaims } from './account-claims'
import { firstCopies } from './first-copies'

/** An account of the library: what it claims, and of whom it speaks. */
export interface AccountTells {
  readonly account: AccountSeen
  readonly claims: AccountClaims
  readonly entities: AccountEntities
}

/** An account that other accounts are asked about, and which of their claims it relates its own to, as `account:id`. */
export interface ElsewhereQuery {
  readonly account: string
  readonly related: readonly string[]
}

/**
 * What other accounts say of what the claims of one rest on: whatever makes the same claim, through however many
 * accounts, and what is related to one of them.
 * @param accounts of the library, the first of several copies first
 * @param registry who is whom by the registry
 */
export function gatherElsewhere(
  { account: here, related }: ElsewhereQuery,
  accounts: readonly AccountTells[],
  registry: Pick<AccountEntities, 'sameAs'>,
): Elsewhere {
  const others = new Map(firstCopies(accounts, here).map((tells) => [tells.account.id, tells]))
  const reached = claimsReached(here, related, others)
  return {
    of: here,
    accounts: [...reached].flatMap(([id, claims]) => {
      const tells = others.get(id)
      return tells ? [partOf(tells, claims)] : []
    }),
    same: [registry, ...[...others.values()].map(({ entities }) => entities)].flatMap(({ sameAs }) =>
      sameAs.map(({ from, to }) => ({ from, to })),
    ),
  }
}

/** Claims of other accounts, by those. */
function claimsReached(
  here: string,
  related: readonly string[],
  others: ReadonlyMap<string, AccountTells>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const same = new Map<string, string[]>()
  const tie = (a: string, b: string) => {
    const known = same.get(a)
    if (known) known.push(b)
    else same.set(a, [b])
  }
  const reached = new Set(related)
  for (const [account, { claims }] of others)
    for (const { type, from, to } of claims.relations) {
      const [one, other] = [endKey({ account, id: from }), endKey(typeof to === 'string' ? { account, id: to } : to)]
      if (elsewhereOf(other)?.account === here) reached.add(one)
      else if (type === 'same-as') {
        tie(one, other)
        tie(other, one)
      }
    }
  const byAccount = new Map<string, Set<string>>()
  for (const key of reached) {
    for (const next of same.get(key) ?? []) reached.add(next)
    const { account, id } = elsewhereOf(key) ?? { account: here, id: key }
    byAccount.set(account, (byAccount.get(account) ?? new Set()).add(id))
  }
  return byAccount
}

/** As much of an account as some of its claims rest on. */
function partOf({ account, claims, entities }: AccountTells, reached: ReadonlySet<string>): AccountElsewhere {
  const standing = claims.claims.filter(({ id }) => reached.has(id))
  const own = new Set(standing.map(({ id }) => id))
  const links = [
    ...claims.relations.filter(({ from, to }) => own.has(from) && (typeof to !== 'string' || own.has(to))),
    ...provenanceOf(own, claims.provenance),
  ]
  const named = new Set(links.flatMap(({ from, to }) => [from, endKey(to)]))
  const mentions = entities.mentions.filter(({ id }) => named.has(id))
  for (const { entity } of mentions) if (entity !== undefined) named.add(entity)
  const people: readonly PersonElsewhere[] = [
    ...mentions.map(({ id, words, entity }) => ({ id, name: words, ...(entity !== undefined && { entity }) })),
    ...entities.entered.filter(({ id }) => named.has(id)).map(({ id, name }) => ({ id, name })),
  ]
  const { id, file, title } = account
  return {
    account: { id, file, title },
    claims: standing.map(({ id, quote, statement, polarity }) => ({
      id,
      words: statement ?? quote,
      ...(polarity && { polarity }),
    })),
    links,
    people,
  }
}

/** Whose the claims are and through whom they came, and from whom anybody has what they say. */
function provenanceOf(claims: ReadonlySet<string>, provenance: readonly LinkElsewhere[]): readonly LinkElsewhere[] {
  const bySource = new Map<string, LinkElsewhere[]>()
  for (const link of provenance) {
    if (link.type === 'derived-from') continue
    const known = bySource.get(link.from)
    if (known) known.push(link)
    else bySource.set(link.from, [link])
  }
  const reached = new Set(claims)
  const found: LinkElsewhere[] = []
  for (const id of reached)
    for (const link of bySource.get(id) ?? []) {
      found.push(link)
      reached.add(endKey(link.to))
    }
  return [...found, ...provenance.filter(({ type }) => type === 'derived-from')]
}
