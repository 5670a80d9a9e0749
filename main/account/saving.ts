import type { Health } from './shared-file'

/** What is on its way to the disk, in the order in which it was done. */
export class Saving {
  #saved: Promise<void> = Promise.resolve()

  add(appended: Promise<void>): void {
    this.#saved = Promise.all([this.#saved, appended]).then(() => undefined)
  }

  /** Resolves once all is there that has been done in this turn and before. */
  done(): Promise<void> {
    // What the transaction under way writes is added when it ends.
    return Promise.resolve().then(() => this.#saved)
  }

  /** Waits until everything is there, or says why it cannot be. */
  async settled(health: () => Health): Promise<Health> {
    let waiting = true
    void this.#saved.then(() => {
      waiting = false
    })
    // At once where nothing is under way, as when an account has just been opened.
    await Promise.resolve()
    while (waiting && !health()) await new Promise((next) => setTimeout(next, 10))
    return health()
  }
}
