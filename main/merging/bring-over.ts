import { createHash } from 'node:crypto'
import type { Origin, People } from '../../shared/account/annotation'
import { accountIdOf } from '../../shared/account/genesis'
import { type BringOver, commandsToBringOver } from '../../shared/merging/bring-over'
import type { OpenAccount } from '../account/open-account'
import type { OtherOfText } from './compare'

export interface BringingOver {
  /** None where all annotations are here. */
  readonly commands: readonly BringOver[]
  /** Who made them, who has said something of them, and who was called by name. */
  readonly authors: People
}

/** What brings the annotations of another account of the same text over into this one. */
export function bringOverInto({ id, doc }: Pick<OpenAccount, 'id' | 'doc'>, other: OtherOfText): BringingOver {
  const commands = commandsToBringOver(other, { id, doc }, idIn(id))
  return { commands, authors: authorsOf(commands, other.people) }
}

/** The id that an annotation or a reply of another account has in this one, whoever brings it over. */
export const idIn =
  (account: string) =>
  (origin: Origin): string =>
    accountIdOf(createHash('sha256').update(`brought ${account} ${origin.account} ${origin.id}`).digest())

/** Those of another account's people whom what is brought over names. */
export function authorsOf(commands: readonly BringOver[], people: People): People {
  const named = new Set(
    commands.flatMap(({ by, said }) => [
      by,
      ...(said?.replies ?? []).flatMap((reply) => [reply.by, ...reply.mentions]),
      ...(said?.verdicts ?? []).map(({ person }) => person),
      ...(said?.state ? [said.state.by] : []),
    ]),
  )
  return Object.fromEntries(Object.entries(people).filter(([person]) => named.has(person)))
}
