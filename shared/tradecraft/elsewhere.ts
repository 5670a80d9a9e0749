import type { Link } from './link'
import type { Polarity } from './vocabulary'

/** What other accounts say of what the claims of one rest on, as far as those accounts can be read now. */
export interface Elsewhere {
  /** The account that it is told for. */
  readonly of: string
  readonly accounts: readonly AccountElsewhere[]
  /** Who is whom, as the registry and other accounts have it. */
  readonly same: readonly Pick<Link, 'from' | 'to'>[]
}

/** Another account, as far as claims here have to do with it. */
export interface AccountElsewhere {
  readonly account: AccountNamed
  /** Those that stand. */
  readonly claims: readonly ClaimElsewhere[]
  /** Between its claims and those of others, and to whomever they come from; each stands. */
  readonly links: readonly LinkElsewhere[]
  /** Whomever those links name. */
  readonly people: readonly PersonElsewhere[]
}

export interface AccountNamed {
  readonly id: string
  readonly file: string
  readonly title: string
}

export interface ClaimElsewhere {
  readonly id: string
  /** What is claimed, in a line. */
  readonly words: string
  readonly polarity?: Polarity | undefined
}

export type LinkElsewhere = Pick<Link, 'id' | 'type' | 'from' | 'to'>

/** A passage that refers to somebody, or whoever was entered. */
export interface PersonElsewhere {
  readonly id: string
  readonly name: string
  /** Whom the passage was resolved to. */
  readonly entity?: string | undefined
}

export const nothingElsewhere: Elsewhere = { of: '', accounts: [], same: [] }

/** Of a claim of another account: which, and which claim there; undefined for what is of this one. */
export function elsewhereOf(key: string): { readonly account: string; readonly id: string } | undefined {
  const colon = key.indexOf(':')
  return colon < 0 ? undefined : { account: key.slice(0, colon), id: key.slice(colon + 1) }
}
