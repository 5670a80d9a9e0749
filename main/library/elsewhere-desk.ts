import type { ElsewhereQuery } from '../../shared/library/gather-elsewhere'
import type { LibraryNews } from '../../shared/library/protocol'
import type { LibraryReading } from '../search/library-reader'

/** What other accounts say of the claims of those that windows have in view. */
export class ElsewhereDesk {
  readonly #reading: Pick<LibraryReading, 'elsewhere'>
  readonly #tell: (window: number, news: LibraryNews) => void
  readonly #queries = new Map<number, ElsewhereQuery>()
  /** As each window was told last. */
  readonly #told = new Map<number, string>()

  constructor(reading: Pick<LibraryReading, 'elsewhere'>, tell: (window: number, news: LibraryNews) => void) {
    this.#reading = reading
    this.#tell = tell
  }

  /** Whether any window wants to know. */
  get isAsked(): boolean {
    return this.#queries.size > 0
  }

  /** From now on a window is told of this, and whenever it is other; null ends that. */
  ask(window: number, query: ElsewhereQuery | null): void {
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
    const elsewhere = await this.#reading.elsewhere(query)
    // Meanwhile the window may have asked for another.
    if (this.#queries.get(window) !== query) return
    const told = JSON.stringify(elsewhere)
    if (told === this.#told.get(window)) return
    this.#told.set(window, told)
    this.#tell(window, { type: 'elsewhere', elsewhere })
  }
}
