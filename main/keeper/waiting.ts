import type { TargetId } from '../../shared/account/discussion'
import type { TeamNews } from '../../shared/keeper/team-protocol'
import type { OpenAccount } from '../account/open-account'
import type { AccountLink } from '../team/account-link'

/** What was done here that is saved and not at the server yet: told by what it is about, and only once it is saved. */
export class Waiting {
  readonly #account: OpenAccount
  readonly #tell: (news: TeamNews) => void
  #told: ReadonlySet<TargetId> = new Set()
  #link: AccountLink | undefined
  #isLooking = false

  constructor(account: OpenAccount, tell: (news: TeamNews) => void) {
    this.#account = account
    this.#tell = tell
  }

  get news(): TeamNews {
    return { news: 'waiting', on: [...this.#told] }
  }

  /** Whatever happens while the disk is waited for is looked at afterwards, all of it at once. */
  look(link: AccountLink): void {
    this.#link = link
    if (!this.#isLooking) void this.#look()
  }

  async #look(): Promise<void> {
    this.#isLooking = true
    for (let link = this.#link; link; link = this.#link) {
      this.#link = undefined
      const on = link.waitingOn
      if (isSame(on, this.#told) || (await this.#account.settled())) continue
      this.#told = on
      this.#tell(this.news)
    }
    this.#isLooking = false
  }
}

const isSame = (a: ReadonlySet<TargetId>, b: ReadonlySet<TargetId>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id))
