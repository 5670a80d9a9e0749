import { type EntryKey, parseEntryKey } from '../../shared/history/entry'
import type { LogEntries } from '../../shared/history/read-log'
import { refuse } from './refusal'

const shortest = 8

/** A short name for each entry, such as `3f2a9c01/12`: as much of its chain as tells it from all others. */
export function entryNames(entries: LogEntries): ReadonlyMap<EntryKey, string> {
  const chains = [...new Set([...entries.keys()].map(chainOf))].sort()
  const lengths = new Map(
    chains.map((chain, i) => {
      const shared = Math.max(...[chains[i - 1], chains[i + 1]].map((other) => sharedLength(chain, other ?? '')))
      return [chain, Math.max(shortest, shared + 1)]
    }),
  )
  return new Map(
    [...entries.keys()].map((key) => {
      const chain = chainOf(key)
      return [key, `${chain.slice(0, lengths.get(chain))}${key.slice(chain.length)}`]
    }),
  )
}

/** The entry that a whole key or a short name means. */
export function findEntry(entries: LogEntries, name: string): EntryKey {
  if (entries.has(name)) return name
  const [chain = '', seq] = name.toLowerCase().split('/')
  const found = [...entries.keys()].filter((key) => {
    const read = parseEntryKey(key)
    return chain !== '' && read?.chain.startsWith(chain) && String(read.seq) === seq
  })
  if (found.length > 1) return refuse(`${found.length} entries begin with “${chain}”; write more of the one you mean.`)
  return found[0] ?? refuse(`There is no entry “${name}” in the log of this account; “attest log FILE” lists them.`)
}

const chainOf = (key: EntryKey): string => key.slice(0, key.indexOf('/'))

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}
