import { type LeftOut, leftOutSentences } from './reading'

/** So many are named of those that are left out for one reason. */
const most = 3

/** What cannot be carried, a sentence a reason, with how many and the first of them. */
export function leftOutWords(all: readonly LeftOut[]): readonly string[] {
  const byReason = new Map<LeftOut['why'], string[]>()
  for (const { what, why } of all) byReason.set(why, [...(byReason.get(why) ?? []), what])
  return [...byReason].map(([why, named]) => {
    const more = named.length > most ? ` and ${(named.length - most).toLocaleString('en')} more` : ''
    return `Left out: ${named.slice(0, most).join(', ')}${more}. ${leftOutSentences[why]}`
  })
}
