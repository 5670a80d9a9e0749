import { createHash } from 'node:crypto'
import type * as Y from 'yjs'
import type { Origin, People } from '../../shared/account/annotation'
import { accountIdOf } from '../../shared/account/genesis'
import { type BringOver, commandsToBringOver } from '../../shared/merging/bring-over'
import { commandsToBringNotes, notesOf, type OtherNotes } from '../../shared/tradecraft/bring-notes'
import type { TradecraftCommand } from '../../shared/tradecraft/command'
import type { OpenAccount } from '../account/open-account'
import type { OtherOfText } from './compare'

export interface BringingOver {
  /** None where all annotations are here. */
  readonly commands: readonly BringOver[]
  /** What is noted of them there. */
  readonly notes: readonly TradecraftCommand[]
  /** Who made them, who has said something of them, and who was called by name. */
  readonly authors: People
}

/** What brings the annotations of another account of the same text over into this one. */
export function bringOverInto({ id, doc }: Pick<OpenAccount, 'id' | 'doc'>, other: OtherOfText): BringingOver {
  const commands = commandsToBringOver(other, doc, idIn(id))
  const notes = notesOf(other.id, other.annotations, other.tradecraft)
  return bringing(commands, { notes, people: other.people }, { id, doc }, true)
}

/**
 * What goes with annotations that are brought over.
 * @param isSameText whether they stand at the same places here
 */
export function bringing(
  commands: readonly BringOver[],
  { notes, people }: { readonly notes: OtherNotes; readonly people: People },
  { id, doc }: { readonly id: string; readonly doc: Y.Doc },
  isSameText: boolean,
): BringingOver {
  const brought = new Set(commands.map((command) => command.id))
  const noted = commandsToBringNotes(notes, doc, brought, idIn(id), isSameText)
  return { commands, notes: noted, authors: authorsOf(commands, noted, people) }
}

/**
 * The id that an annotation or a reply of another account has in this one, whoever brings it over; of what was made in another
 * copy of this one, its own.
 */
export const idIn =
  (account: string) =>
  (origin: Origin): string =>
    origin.account === account
      ? origin.id
      : accountIdOf(createHash('sha256').update(`brought ${account} ${origin.account} ${origin.id}`).digest())

/** Those of another account's people whom what is brought over names. */
function authorsOf(commands: readonly BringOver[], notes: readonly TradecraftCommand[], people: People): People {
  const named = new Set([
    ...notes.flatMap((note) => ('record' in note ? [note.record.by] : [])),
    ...commands.flatMap(({ by, said }) => [
      by,
      ...(said?.replies ?? []).flatMap((reply) => [reply.by, ...reply.mentions]),
      ...(said?.verdicts ?? []).map(({ person }) => person),
      ...(said?.state ? [said.state.by] : []),
    ]),
  ])
  return Object.fromEntries(Object.entries(people).filter(([person]) => named.has(person)))
}
