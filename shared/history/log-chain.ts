import * as Y from 'yjs'
import type { PersonId } from '../account/annotation'
import { type Change, type EntryKey, entryKeyOf, type Signer, signedWords, type Writes } from './entry'
import { headsOf, type LogEntries } from './read-log'

/** The map of the `log` document that holds its entries. */
export const logMap = 'log'

/**
 * One writing session's part of an account's log. It needs none of the log in memory: every entry is a new key, so its
 * update stands on its own.
 */
export class LogChain {
  readonly #accountId: string
  readonly #chain: string
  readonly #doc = new Y.Doc()
  readonly #seen = new Set<EntryKey>()
  /** Ends of the log that the next entry names as its parents. */
  #heads = new Set<EntryKey>()
  #seq = 0

  /** @param chain 32 hexadecimal digits, never used before */
  constructor(accountId: string, chain: string, seen: LogEntries) {
    this.#accountId = accountId
    this.#chain = chain
    this.see(seen)
  }

  /** Entries that others have written; those known already are passed over. */
  see(entries: LogEntries): void {
    const fresh = new Map([...entries].filter(([key]) => !this.#seen.has(key)))
    for (const key of headsOf(fresh)) this.#heads.add(key)
    for (const [key, { parents }] of fresh) {
      this.#seen.add(key)
      for (const parent of parents) this.#heads.delete(parent)
    }
  }

  /** The update of the `log` document that holds a new entry. */
  write(changes: readonly Change[], writes: Writes, person: PersonId, at: number, signer: Signer): Uint8Array {
    const key = entryKeyOf(this.#chain, this.#seq)
    const entry = { parents: [...this.#heads].sort(), person, device: signer.device, at, changes, writes }
    const sig = signer.sign(signedWords(this.#accountId, key, entry))
    this.#seq += 1
    this.#seen.add(key)
    this.#heads = new Set([key])
    return updateOf(this.#doc, () => this.#doc.getMap(logMap).set(key, { ...entry, sig }))
  }
}

function updateOf(doc: Y.Doc, write: () => void): Uint8Array {
  let written: Uint8Array | undefined
  doc.once('update', (update: Uint8Array) => {
    written = Uint8Array.from(update)
  })
  write()
  return written as unknown as Uint8Array
}
