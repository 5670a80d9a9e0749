import type { InboxLetter } from '../../shared/library/inbox'
import type { ReadLetters } from '../../shared/library/protocol'
import type { Workbench } from '../workbench'

/** Goes to what a letter is about, in whatever account that is. */
export function openLetter({ account, library, view }: Workbench, letter: InboxLetter): void {
  const { head, past } = account.get()
  view.update((state) => ({ ...state, marginOver: true }))
  if (head?.id !== letter.account) return library.openAt({ file: letter.file, id: letter.account }, letter.on)
  if (past) account.backToNow()
  view.update((state) => ({ ...state, place: 'account' }))
  account.reveal(letter.on)
}

/** In the account in view as well as in all others. */
export function markRead({ account, library }: Workbench, letters: readonly InboxLetter[]): void {
  const { head } = account.get()
  const elsewhere = new Map<string, string[]>()
  const here: string[] = []
  for (const letter of letters) {
    if (letter.account === head?.id) here.push(letter.reply)
    else elsewhere.set(letter.account, [...(elsewhere.get(letter.account) ?? []), letter.reply])
  }
  account.markRead(here)
  const read = [...elsewhere].map(([id, replies]): ReadLetters => ({ account: id, replies }))
  if (read.length > 0) library.ask({ type: 'mark-read', read })
}
