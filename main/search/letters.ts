import type { PersonId } from '../../shared/account/annotation'
import { concernOf } from '../../shared/account/attention'
import { shortWords } from '../../shared/account/short-quote'
import { type AccountLetter, compareLetters, letterLength } from '../../shared/library/inbox'
import type { IndexedAccount } from './indexed-account'

/** What others have said in some accounts, newest first; what several copies of one share is told once. */
export function lettersIn(accounts: readonly IndexedAccount[], me: PersonId): readonly AccountLetter[] {
  const letters = new Map<string, AccountLetter>()
  for (const { summary, annotations } of accounts) {
    const { id: account, file, title } = summary
    if (account === null) continue
    for (const { id: on, kind, thread } of annotations) {
      for (const reply of thread?.replies ?? []) {
        const concern = thread && concernOf(me, reply, thread)
        const key = `${account} ${reply.id}`
        if (!concern || letters.has(key)) continue
        const author = { name: reply.author, colour: reply.colour }
        const said = { reply: reply.id, text: shortWords(reply.text, letterLength), author, at: reply.at }
        letters.set(key, { account, file, title, on, kind, quote: thread.quote, ...said, concern })
      }
    }
  }
  return [...letters.values()].sort(compareLetters)
}
