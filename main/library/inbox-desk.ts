import type { PersonId } from '../../shared/account/annotation'
import type { ReplyId } from '../../shared/account/discussion'
import type { AccountId } from '../../shared/keeper/protocol'
import { type AccountLetter, firstLetters } from '../../shared/library/inbox'
import type { LibraryNews } from '../../shared/library/protocol'
import type { LibraryReading } from '../search/library-reader'

/** What the desk must know of whoever works here. */
interface Reader {
  readonly me: PersonId
  /** What they have read in an account. */
  readOf(account: AccountId): Promise<ReadonlySet<ReplyId>>
}

/** What others have said to a person in all accounts, as their windows show it. */
export class InboxDesk {
  readonly #reader: () => Reader
  readonly #reading: Pick<LibraryReading, 'letters'>
  readonly #tell: (window: number, news: LibraryNews) => void
  readonly #windows = new Set<number>()
  #letters: readonly AccountLetter[] = []

  constructor(
    reader: () => Reader,
    reading: Pick<LibraryReading, 'letters'>,
    tell: (window: number, news: LibraryNews) => void,
  ) {
    this.#reader = reader
    this.#reading = reading
    this.#tell = tell
  }

  /** Whether any window shows it. */
  get isShown(): boolean {
    return this.#windows.size > 0
  }

  join(window: number): void {
    this.#windows.add(window)
  }

  leave(window: number): void {
    this.#windows.delete(window)
  }

  /** The library is other than it was. */
  async readAgain(): Promise<void> {
    if (!this.isShown) return
    this.#letters = await this.#reading.letters(this.#reader().me)
    await this.tellAll()
  }

  /** What was read is other than it was. */
  async tellAll(): Promise<void> {
    if (!this.isShown) return
    const { readOf } = this.#reader()
    const letters = this.#letters
    const read = new Map<AccountId, ReadonlySet<ReplyId>>()
    for (const { account } of letters) if (!read.has(account)) read.set(account, await readOf(account))
    const marked = letters.map((letter) => ({ ...letter, unread: !read.get(letter.account)?.has(letter.reply) }))
    const news = { type: 'inbox', letters: firstLetters(marked) } as const
    for (const window of this.#windows) this.#tell(window, news)
  }
}
