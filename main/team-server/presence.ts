import type { AwarenessEntry } from '../../shared/team/wire'

export interface Stamp {
  readonly person: string
  readonly name: string
  readonly colour: number
  readonly role: string
}

interface Present<Holder> extends AwarenessEntry {
  readonly holder: Holder
}

/** As long as a state may be, in UTF-16 units of its JSON. */
const stateLimit = 16 * 1024

/**
 * Who is in a room and what they show of themselves. Each connection speaks for one client id, and whose it is, is
 * stamped here: nobody can show up under another's name. The clocks are this room's own, so that whoever comes back is
 * seen at once.
 */
export class Presence<Holder> {
  readonly #present = new Map<number, Present<Holder>>()
  readonly #clocks = new Map<number, number>()
  readonly #clientOf = new Map<Holder, number>()

  /** Everyone's. */
  get entries(): readonly AwarenessEntry[] {
    return [...this.#present.values()].map(({ client, clock, state }) => ({ client, clock, state }))
  }

  /**
   * Takes what a connection shows of itself; what others have to hear of it, or that it speaks for somebody else.
   * Unmodified providers also send back what they were told: that is passed over.
   */
  show(holder: Holder, entries: readonly AwarenessEntry[], stamp: Stamp): readonly AwarenessEntry[] | 'forged' {
    const news: AwarenessEntry[] = []
    for (const { client, clock, state } of entries) {
      const own = this.#clientOf.get(holder)
      const isEcho = state === null || clock <= (this.#clocks.get(client) ?? -1)
      if (client !== own && (own !== undefined || this.#isOfAnother(client, stamp))) {
        if (isEcho) continue
        return 'forged'
      }
      if (state === null) {
        news.push(...this.leave(holder))
        continue
      }
      if (JSON.stringify(state).length > stateLimit) return 'forged'
      this.#clientOf.set(holder, client)
      const entry = { client, clock: this.#tick(client), state: { ...state, user: stamp } }
      this.#present.set(client, { ...entry, holder })
      news.push(entry)
    }
    return news
  }

  leave(holder: Holder): readonly AwarenessEntry[] {
    const client = this.#clientOf.get(holder)
    this.#clientOf.delete(holder)
    // A device that came back before its old connection was given up is there, not gone.
    if (client === undefined || this.#present.get(client)?.holder !== holder) return []
    this.#present.delete(client)
    return [{ client, clock: this.#tick(client), state: null }]
  }

  #isOfAnother(client: number, { person }: Stamp): boolean {
    const there = this.#present.get(client)
    return there !== undefined && (there.state?.['user'] as Stamp | undefined)?.person !== person
  }

  #tick(client: number): number {
    const clock = (this.#clocks.get(client) ?? 0) + 1
    this.#clocks.set(client, clock)
    return clock
  }
}
