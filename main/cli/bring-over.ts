import { type BroughtCount, countBrought } from '../../shared/merging/brought-count'
import type { OpenAccount } from '../account/open-account'
import { bringOverInto } from '../merging/bring-over'
import type { OtherOfText } from '../merging/compare'
import { savedOrRefused } from './account'
import { authorOf } from './author'
import { commandSentence, refuse } from './refusal'

/** What was brought over from another account. */
export interface Brought extends BroughtCount {
  readonly annotations: number
}

/** Brings the annotations of another account of the same text over, as the person of a profile. */
export async function bringOver(account: OpenAccount, other: OtherOfText, profile: string): Promise<Brought> {
  const { commands, notes, authors } = bringOverInto(account, other)
  const brought = { annotations: commands.length, ...countBrought(commands) }
  if (commands.length === 0) return brought
  const done = account.run([...commands, ...notes], await authorOf(account, profile, undefined), undefined, authors)
  if (!done.ok) return refuse(commandSentence(done.error))
  await savedOrRefused(account, done.value.saved)
  return brought
}
