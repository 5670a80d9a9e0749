import { readPeople } from '../../shared/account/annotations'
import { refusalSentence } from '../../shared/team/refusal-sentence'
import { draftPlaces, readDraft, unheardIn } from '../team/refused-draft'
import type { HeldAccount } from './held-account'
import type { WindowSession } from './window-session'

/**
 * Tells a window what was taken out of the account in view, whenever that was, until its person has put it away.
 * @param drafts the folder of what servers have refused
 */
export async function tellRefused(session: WindowSession, held: HeldAccount, drafts: string): Promise<void> {
  if (held.place === 'backup') return
  const { id, doc } = held.account
  const draft = await readDraft(draftPlaces(drafts, id))
  if (!draft || session.held !== held) return
  const lines = unheardIn(draft, doc)
  const { role, again, reason } = draft
  if (lines.length === 0) return
  const people = readPeople(doc)
  const why = refusalSentence(reason, (person) => people[person]?.name)
  session.tell({ type: 'team', account: id, news: { news: 'refused', lines, again: again.length, role, why } })
}
