import type { FromKeeper, LastMerge } from '../../shared/keeper/protocol'
import type { OpenAccount } from '../account/open-account'
import { stateOf } from '../merging/before-merge'

/** What those who look at an account are told of its last merge, or of one that was taken back, while it is so. */
export class MergeNews {
  readonly #account: OpenAccount
  readonly #tell: (message: FromKeeper) => void
  #merged: LastMerge | null = null
  #takenBack: string | null = null
  /** The account as it was when that was said. */
  #state: string | undefined

  constructor(account: OpenAccount, tell: (message: FromKeeper) => void) {
    this.#account = account
    this.#tell = tell
    account.doc.on('afterTransaction', () => {
      if (this.#state === undefined || this.#state === stateOf(account)) return
      this.#say({ ...(this.#merged && { merged: { ...this.#merged, undoable: false } }) })
    })
  }

  /** All that is so now. */
  *all(): Generator<FromKeeper> {
    const { id } = this.#account
    yield { type: 'last-merge', account: id, merge: this.#merged }
    yield { type: 'taken-back', account: id, name: this.#takenBack }
  }

  /** @param undoable whether nothing has been changed since */
  merged(name: string, undoable: boolean): void {
    this.#say({ merged: { name, undoable } })
  }

  /** The account is as it was before that file was merged. */
  takenBack(name: string): void {
    this.#say({ ...(this.#merged && { merged: this.#merged }), takenBack: name })
  }

  #say({ merged, takenBack }: { readonly merged?: LastMerge; readonly takenBack?: string }): void {
    this.#merged = merged ?? null
    this.#takenBack = takenBack ?? null
    this.#state = merged?.undoable || takenBack !== undefined ? stateOf(this.#account) : undefined
    for (const message of this.all()) this.#tell(message)
  }
}
