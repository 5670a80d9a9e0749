/** What windows want to know of the library: each is told the answer, and again whenever that is another. */
export class StandingQueries<Query, Answer> {
  readonly #find: (query: Query) => Promise<Answer>
  readonly #tell: (window: number, answer: Answer) => void
  readonly #queries = new Map<number, Query>()
  /** As each window was told last. */
  readonly #told = new Map<number, string>()

  constructor(find: (query: Query) => Promise<Answer>, tell: (window: number, answer: Answer) => void) {
    this.#find = find
    this.#tell = tell
  }

  /** Whether any window wants to know. */
  get isAsked(): boolean {
    return this.#queries.size > 0
  }

  /** @param query null ends it */
  ask(window: number, query: Query | null): void {
    this.#told.delete(window)
    if (query) this.#queries.set(window, query)
    else this.#queries.delete(window)
  }

  leave(window: number): void {
    this.ask(window, null)
  }

  /** The library may be other than it was. */
  async readAgain(): Promise<void> {
    for (const window of this.#queries.keys()) await this.answer(window)
  }

  async answer(window: number): Promise<void> {
    const query = this.#queries.get(window)
    if (!query) return
    const answer = await this.#find(query)
    // Meanwhile the window may have asked for another.
    if (this.#queries.get(window) !== query) return
    const told = JSON.stringify(answer)
    if (told === this.#told.get(window)) return
    this.#told.set(window, told)
    this.#tell(window, answer)
  }
}
