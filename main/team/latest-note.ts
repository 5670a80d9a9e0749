/**
 * Writes down what changes often: one note after the other, and of those that would wait, the latest only. A note that
 * cannot be written is left out; the next one has all that was in it.
 */
export class LatestNote {
  readonly #write: () => Promise<void>
  #writing: Promise<void> = Promise.resolve()
  #next: Promise<void> | undefined

  constructor(write: () => Promise<void>) {
    this.#write = write
  }

  /** Resolves when all that is so by now is written down. */
  note(): Promise<void> {
    this.#next ??= this.#writing.then(() => {
      this.#next = undefined
      this.#writing = this.#write().catch(() => undefined)
      return this.#writing
    })
    return this.#next
  }
}
