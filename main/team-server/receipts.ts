import * as Y from 'yjs'
import type { Receipt } from '../../shared/history/received'

/** How long what has come in may wait to be noted, in ms: what comes together is noted together. */
const noteMs = 1000

/**
 * When what stands in the log came in, by this server's clock. It is noted beside the documents, where no member writes,
 * and a moment later: nobody waits for it, and a crash costs the times of that moment only.
 */
export class Receipts {
  readonly #note: (entries: readonly Receipt[]) => Promise<unknown>
  #waiting: Receipt[] = []
  #timer: NodeJS.Timeout | undefined

  constructor(note: (entries: readonly Receipt[]) => Promise<unknown>) {
    this.#note = note
  }

  /** @param updates of the log, that are on the disk */
  add(updates: readonly Uint8Array[], at: number): void {
    for (const update of updates) {
      const { from, to } = Y.parseUpdateMeta(update)
      for (const [client, clock] of to) this.#waiting.push([client, from.get(client) ?? 0, clock, at])
    }
    if (this.#waiting.length > 0) this.#timer ??= setTimeout(() => void this.flush(), noteMs)
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const entries = this.#waiting
    this.#waiting = []
    if (entries.length > 0) await this.#note(entries)
  }
}
