import * as Y from 'yjs'
import type { PersonId } from '../../shared/account/annotation'
import type { LogEntries } from '../../shared/history/read-log'
import type { TeamNews } from '../../shared/keeper/team-protocol'
import { Apart, type MeanwhileLine, markBoth } from '../../shared/team/apart'
import type { OpenAccount } from '../account/open-account'
import { narrate } from '../history/narrate'
import type { AccountLink } from '../team/account-link'

/** What there was when the server was lost, or the account was opened. */
interface Lost {
  /** How far the log had come. */
  readonly log: ReadonlyMap<number, number>
  /** Done here before that, and not at the server yet. */
  readonly unsafe: LogEntries
  /** In ms since 1970; undefined where the account was only opened then. */
  readonly since: number | undefined
}

/** Being back after having been away. */
interface Back {
  readonly apart: Apart
  readonly lines: readonly MeanwhileLine[]
  readonly since: number | undefined
  /** How far the log was looked through. */
  readonly log: ReadonlyMap<number, number>
}

/** How many lines are told at once. */
const mostLines = 500

/** What others do while this computer is out of the server's reach: told once it is back. */
export class Absence {
  readonly #account: OpenAccount
  readonly #me: () => PersonId | undefined
  readonly #tell: (news: TeamNews) => void
  #lost: Lost | undefined
  #back: Back | undefined

  constructor(account: OpenAccount, me: () => PersonId | undefined, tell: (news: TeamNews) => void) {
    this.#account = account
    this.#me = me
    this.#tell = tell
  }

  /** @param since when the server was lost, in ms since 1970 */
  begin(link: AccountLink, since?: number): void {
    this.#lost ??= { log: link.logClocks, unsafe: link.unsafeEntries, since }
  }

  /** Everything is here and there. */
  end(link: AccountLink): void {
    const lost = this.#lost
    if (!lost) return
    const entries = link.entriesBeyond(lost.log)
    if (!this.#isDone(entries)) return
    this.#lost = undefined
    const { mine, others } = this.#divide(entries)
    const apart = new Apart(new Map([...lost.unsafe, ...mine]))
    apart.unawareIn(entries)
    this.#back = { apart, lines: this.#markedLines(others, apart), since: lost.since, log: link.logClocks }
    this.#tellOf(this.#back)
  }

  /** Somebody who was away as well may have changed what was changed here: that comes later, and is told then. */
  look(link: AccountLink): void {
    const back = this.#back
    if (!back) return
    const news = link.entriesBeyond(back.log)
    if (news.size === 0 || !this.#isDone(news)) return
    const { others } = this.#divide(back.apart.unawareIn(news))
    const both = this.#markedLines(others, back.apart).filter((line) => line.both)
    this.#back = { ...back, lines: [...back.lines, ...both], log: link.logClocks }
    if (both.length > 0) this.#tellOf(this.#back)
  }

  /** Whether what entries tell of is in the account: each comes before it, and whose value stands is not known until then. */
  #isDone(entries: LogEntries): boolean {
    const { store } = this.#account.doc
    return [...entries.values()].every(({ writes: [client, , to] }) => Y.getState(store, client) >= to)
  }

  #divide(entries: LogEntries): { readonly mine: LogEntries; readonly others: LogEntries } {
    const me = this.#me()
    const isMine = (person: PersonId) => person === me
    return {
      mine: new Map([...entries].filter(([, { person }]) => isMine(person))),
      others: new Map([...entries].filter(([, { person }]) => !isMine(person))),
    }
  }

  #markedLines(others: LogEntries, { mine }: Apart): readonly MeanwhileLine[] {
    const { doc } = this.#account
    return markBoth(narrate(this.#account, others), others, mine, (map, key) => doc.getMap(map).get(key))
  }

  #tellOf({ lines, since }: Back): void {
    if (lines.length === 0) return
    const more = Math.max(0, lines.length - mostLines)
    this.#tell({ news: 'meanwhile', lines: lines.slice(more), more, since })
  }
}
