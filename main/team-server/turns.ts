/** One piece of work after another. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  take<T>(work: () => Promise<T>): Promise<T> {
    const taken = this.#last.then(work)
    this.#last = taken.catch(() => undefined)
    return taken
  }
}
