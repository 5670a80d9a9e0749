import type { Command as AccountCommand } from '../../../shared/account/command'
import { annotationId } from '../../../shared/account/values'
import type { OpenAccount } from '../../account/open-account'
import { savedOrRefused, withAccount } from '../account'
import { authorOf } from '../author'
import { commandSentence, refuse } from '../refusal'

/** Carries out what a command comes to, as one step, and waits until it is saved. */
export async function noteDown(
  file: string,
  profile: string,
  named: string | undefined,
  commandsFor: (account: OpenAccount) => Promise<readonly AccountCommand[]> | readonly AccountCommand[],
): Promise<void> {
  await withAccount(file, profile, async (account) => {
    const author = await authorOf(account, profile, named)
    const commands = await commandsFor(account)
    const done = account.run(commands, author)
    if (!done.ok) return refuse(commandSentence(done.error))
    await savedOrRefused(account, done.value.saved)
  })
}

/** An id as it was typed. */
export const readId = (typed: string): string =>
  annotationId.safeParse(typed).success ? typed.toLowerCase() : refuse(`“${typed}” is not an id.`)

export function readWord<W extends string>(what: string, words: readonly W[], typed: string): W {
  const found = words.find((word) => word === typed)
  return found ?? refuse(`The ${what} must be one of ${words.join(', ')}, not “${typed}”.`)
}
