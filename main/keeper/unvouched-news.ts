import type { TeamNews } from '../../shared/keeper/team-protocol'
import type { OpenAccount } from '../account/open-account'
import type { AccountLink } from '../team/account-link'
import { namesAt, type Place } from '../team/unvouched-values'

/** What the server has sent and nobody has signed, told whenever that is something else. */
export class UnvouchedNews {
  readonly #account: OpenAccount
  readonly #tell: (news: TeamNews) => void
  #places: readonly Place[] = []

  constructor(account: OpenAccount, tell: (news: TeamNews) => void) {
    this.#account = account
    this.#tell = tell
  }

  get news(): TeamNews {
    return { news: 'unvouched', count: this.#places.length, names: namesAt(this.#account.doc, this.#places) }
  }

  look({ unvouched: { places } }: AccountLink): void {
    const isNews = places !== this.#places && places.length + this.#places.length > 0
    this.#places = places
    if (isNews) this.#tell(this.news)
  }
}
