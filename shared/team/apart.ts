import { type Change, type EntryKey, entryKeyOf, parseEntryKey } from '../history/entry'
import type { Line } from '../history/narrator'
import { orderLog } from '../history/order'
import type { LogEntries } from '../history/read-log'

/** What became of a value that was changed here as well: whose stands. */
export type Outcome = 'yours stands' | 'theirs stands'

/** What somebody else did meanwhile. */
export interface MeanwhileLine extends Line {
  /** Where the same value was changed here too, and neither knew of the other. */
  readonly both?: Outcome
}

const placeOf = ({ map, key }: Change): string => `${map} ${key}`

/**
 * Marks what both sides have changed while they did not hear of each other.
 * @param now the value that stands under a key of a map
 */
export function markBoth(
  lines: readonly Line[],
  theirs: LogEntries,
  mine: LogEntries,
  now: (map: string, key: string) => unknown,
): readonly MeanwhileLine[] {
  const changedHere = new Set([...mine.values()].flatMap(({ changes }) => changes.map(placeOf)))
  return lines.map((line) => {
    const change = changeOf(line, theirs)
    if (!change || !changedHere.has(placeOf(change))) return line
    const isTheirs = JSON.stringify(now(change.map, change.key) ?? null) === JSON.stringify(change.after)
    return { ...line, both: isTheirs ? 'theirs stands' : 'yours stands' }
  })
}

const changeOf = ({ entry, change }: Line, entries: ReadonlyMap<EntryKey, { readonly changes: readonly Change[] }>) =>
  entries.get(entry)?.changes[change]

/** What was done here while others were out of reach; it tells which of theirs was done without knowing of it. */
export class Apart {
  readonly mine: LogEntries
  readonly #aware: Set<EntryKey>

  constructor(mine: LogEntries) {
    this.mine = mine
    this.#aware = new Set(mine.keys())
  }

  /** @param entries new in the log, whosever they are: all of them, and none twice */
  unawareIn(entries: LogEntries): LogEntries {
    const unaware = new Map()
    for (const key of orderLog(entries).keys) {
      const entry = entries.get(key)
      if (!entry) continue
      if (this.#isAware(key, entry.parents)) this.#aware.add(key)
      else unaware.set(key, entry)
    }
    return unaware
  }

  /** Whoever goes on after an entry knows it, and so does whatever they write next. */
  #isAware(key: EntryKey, parents: readonly EntryKey[]): boolean {
    const own = parseEntryKey(key)
    const before = own && own.seq > 0 ? [entryKeyOf(own.chain, own.seq - 1)] : []
    return [...before, ...parents].some((one) => this.#aware.has(one))
  }
}
