import { shortWords } from '../../account/short-quote'
import { isolate } from '../../text/isolate'
import { type LeftOut, leftOutSentences } from './reading'

/** So many are named of those that are left out for one reason. */
const most = 3

/** What cannot be carried, a sentence a reason, with how many and the first of them. */
export function leftOutWords(all: readonly LeftOut[]): readonly string[] {
  const byReason = new Map<LeftOut['why'], string[]>()
  for (const { what, words, why } of all) {
    // A person knows it by what it is on.
    const name = words === undefined ? shortWords(what) : `“${isolate(shortWords(words, 40))}”`
    const named = byReason.get(why)
    if (named) named.push(name)
    else byReason.set(why, [name])
  }
  return [...byReason].map(([why, named]) => {
    const more = named.length > most ? ` and ${(named.length - most).toLocaleString('en')} more` : ''
    return `Left out: ${named.slice(0, most).join(', ')}${more}. ${leftOutSentences[why]}`
  })
}
