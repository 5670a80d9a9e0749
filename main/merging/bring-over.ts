import { createHash } from 'node:crypto'
import type { Origin, People } from '../../shared/account/annotation'
import type { Command } from '../../shared/account/command'
import { accountIdOf } from '../../shared/account/genesis'
import { type BringOver, commandsToBringOver } from '../../shared/merging/bring-over'
import type { OpenAccount } from '../account/open-account'
import type { OtherOfText } from './compare'

export interface BringingOver {
  /** None where all annotations are here. */
  readonly commands: readonly Command[]
  /** Who made them. */
  readonly authors: People
}

/** What brings the annotations of another account of the same text over into this one. */
export function bringOverInto({ id, doc }: Pick<OpenAccount, 'id' | 'doc'>, other: OtherOfText): BringingOver {
  const commands = commandsToBringOver(other, { id, doc }, idIn(id))
  return { commands, authors: authorsOf(commands, other.people) }
}

/** The id that an annotation of another account has in this one, whoever brings it over. */
export const idIn =
  (account: string) =>
  (origin: Origin): string =>
    accountIdOf(createHash('sha256').update(`brought ${account} ${origin.account} ${origin.id}`).digest())

/** Those of another account's people who made what is brought over. */
export function authorsOf(commands: readonly BringOver[], people: People): People {
  const makers = new Set(commands.map(({ by }) => by))
  return Object.fromEntries(Object.entries(people).filter(([person]) => makers.has(person)))
}
