import type { Person } from '../account/annotation'
import type { Concern } from '../account/attention'
import type { ReplyId, TargetId } from '../account/discussion'
import type { Kind } from '../account/kind'
import type { AccountId } from '../keeper/protocol'

/** A reply by another in one of the accounts of the library, and where it stands. */
export interface AccountLetter {
  readonly account: AccountId
  readonly file: string
  readonly title: string
  readonly on: TargetId
  readonly kind: Kind
  /** The words that are talked about, shortened. */
  readonly quote: string
  readonly reply: ReplyId
  /** What it says, shortened. */
  readonly text: string
  readonly author: Person
  /** ms since 1970, by the writer's clock. */
  readonly at: number
  readonly concern: Concern
}

export interface InboxLetter extends AccountLetter {
  readonly unread: boolean
}

/** As long as a reply is shown in an inbox, in UTF-16 units. */
export const letterLength = 200

export const compareLetters = (a: AccountLetter, b: AccountLetter): number =>
  b.at - a.at || (a.reply < b.reply ? 1 : a.reply > b.reply ? -1 : 0)

/** It was said to the person, and not only where they can read it. */
export const isAddressed = ({ concern }: Pick<AccountLetter, 'concern'>): boolean => concern !== 'other'

/** What was said to a person stays in the inbox; what was said elsewhere only until they have read it. */
export const isListed = (letter: InboxLetter): boolean => isAddressed(letter) || letter.unread

/** How much waits: what is said elsewhere does not count, or whoever joins a large library would never be done. */
export const countWaiting = (letters: readonly InboxLetter[]): number =>
  letters.filter((letter) => letter.unread && isAddressed(letter)).length

/** As many letters of a sort as a window is told of: others come up once these are read. */
const most = 300

/** The newest letters of each sort: those that wait, those that were read, and what is unread elsewhere. */
export function firstLetters(letters: readonly InboxLetter[]): readonly InboxLetter[] {
  const listed = [...letters].filter(isListed).sort(compareLetters)
  const left = new Map<string, number>()
  return listed.filter(({ concern, unread }) => {
    const sort = `${concern === 'other'} ${unread}`
    const before = left.get(sort) ?? 0
    left.set(sort, before + 1)
    return before < most
  })
}
