import { createHash } from 'node:crypto'
import type { People } from '../../shared/account/annotation'
import type { Command } from '../../shared/account/command'
import { accountIdOf } from '../../shared/account/genesis'
import { commandsToBringOver } from '../../shared/merging/bring-over'
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
  const commands = commandsToBringOver(other, { id, doc }, (origin) =>
    accountIdOf(createHash('sha256').update(`brought ${id} ${origin.account} ${origin.id}`).digest()),
  )
  const makers = new Set(commands.map(({ by }) => by))
  return {
    commands,
    authors: Object.fromEntries(Object.entries(other.people).filter(([person]) => makers.has(person))),
  }
}
