import type { AwarenessEntry } from '../../shared/team/wire'

export interface Stamp {
  readonly person: string
  readonly name: string
  readonly colour: number
  readonly role: string
}

/** Who shows something of themselves. */
export interface Shower {
  readonly stamp: Stamp
  /** Fingerprint. */
  readonly device: string
}

interface Present<Holder> extends AwarenessEntry {
  readonly holder: Holder
}

/**
 * Who is in a room and what they show of themselves. Each connection speaks for one client id, and whose it is, is
 * stamped here: nobody can show up under another's name. The clocks are this room's own, and go on where an earlier
 * life of it ended, so that whoever comes back is seen at once.
 */
export class Presence<Holder> {
  readonly #present = new Map<number, Present<Holder>>()
  readonly #clocks = new Map<number, number>()
  readonly #clientOf = new Map<Holder, number>()
  /** Which device has shown up under a client id, also after it has left. */
  readonly #deviceOf = new Map<number, string>()
  readonly #start: number

  /** @param start greater than all clocks of an earlier life, which had less than one change a ms: the time in ms */
  constructor(start: number) {
    this.#start = start
  }

  /** Everyone's. */
  get entries(): readonly AwarenessEntry[] {
    return [...this.#present.values()].map(({ client, clock, state }) => ({ client, clock, state }))
  }

  deviceOf(client: number): string | undefined {
    return this.#deviceOf.get(client)
  }

  /**
   * Takes what a connection shows of itself; what others have to hear of it, or that it speaks for somebody else.
   * Unmodified providers also send back what they were told: that is passed over.
   */
  show(
    holder: Holder,
    entries: readonly AwarenessEntry[],
    { stamp, device }: Shower,
  ): readonly AwarenessEntry[] | 'forged' {
    const news: AwarenessEntry[] = []
    for (const { client, clock, state } of entries) {
      const own = this.#clientOf.get(holder)
      const known = this.#deviceOf.get(client)
      if (client !== own && (own !== undefined || (known ?? device) !== device)) {
        if (state === null || clock <= (this.#clocks.get(client) ?? 0)) continue
        return 'forged'
      }
      if (state === null) {
        news.push(...this.#hide(holder))
        continue
      }
      this.#clientOf.set(holder, client)
      this.#deviceOf.set(client, device)
      const entry = { client, clock: this.#tick(client), state: { ...state, user: stamp } }
      this.#present.set(client, { ...entry, holder })
      news.push(entry)
    }
    return news
  }

  leave(holder: Holder): readonly AwarenessEntry[] {
    const news = this.#hide(holder)
    this.#clientOf.delete(holder)
    return news
  }

  #hide(holder: Holder): readonly AwarenessEntry[] {
    const client = this.#clientOf.get(holder)
    // A device that came back before its old connection was given up is there, not gone.
    if (client === undefined || this.#present.get(client)?.holder !== holder) return []
    this.#present.delete(client)
    return [{ client, clock: this.#tick(client), state: null }]
  }

  #tick(client: number): number {
    const clock = (this.#clocks.get(client) ?? this.#start) + 1
    this.#clocks.set(client, clock)
    return clock
  }
}
