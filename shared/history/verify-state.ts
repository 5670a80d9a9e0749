import type * as Y from 'yjs'
import { mapNames } from '../account/schema'
import { canonicalJson } from '../canonical-json'
import type { Finding } from './finding'
import type { LogEntries } from './read-log'
import { placeOf, WriteIndex, type WrittenKey, writtenKeys } from './written-values'

export interface VerifiedState {
  readonly findings: readonly Finding[]
  /** How many keys have values that were there before the log was begun. */
  readonly before: number
}

/**
 * Whether a document is just what its log tells: every write told by one entry, every value that stands the one told,
 * and nothing told that is not there.
 * @param fromBeginning whether the log has been kept since the account was made
 */
export function verifyState(doc: Y.Doc, entries: LogEntries, fromBeginning: boolean): VerifiedState {
  const index = new WriteIndex(entries)
  const findings: Finding[] = index.overlapping.map((entry) => ({ kind: 'told-twice', entry }))
  const found = new Set<string>()
  let before = 0
  for (const written of writtenKeys(doc)) {
    const { map, key, writes } = written
    const told = writes.map((write) => index.tell(write, map, key))
    for (const one of told) if (one?.change) found.add(`${one.entry}\n${placeOf(map, key)}`)
    if (writes[0] && !writes[0].stands) findings.push({ kind: 'taken-away', map, key })
    const [last] = told
    if (
      writes[0]?.stands &&
      last?.change &&
      canonicalJson(writes[0].value ?? null) !== canonicalJson(last.change.after ?? null)
    )
      findings.push({ kind: 'told-otherwise', entry: last.entry, map, key })
    const untold = untoldWrites(
      written,
      told.map((one) => one?.change !== undefined),
      index,
      fromBeginning,
    )
    if (untold === 'before') before += 1
    if (untold === 'never') findings.push({ kind: 'untold', map, key })
  }
  for (const [entry, { changes }] of entries) {
    for (const { map, key } of changes) {
      if (!found.has(`${entry}\n${placeOf(map, key)}`)) findings.push({ kind: 'told-not-there', entry, map, key })
    }
  }
  return { findings, before }
}

/**
 * Whether a key has writes that no entry tells, and whether they may be from before the log was begun: then they are
 * older than all that is told of the key, and by nobody whose writes are told. Devices are written only since there is a
 * log, so that one that was taken out whole is missed too.
 */
function untoldWrites(
  { map, writes }: WrittenKey,
  told: readonly boolean[],
  index: WriteIndex,
  fromBeginning: boolean,
): 'none' | 'before' | 'never' {
  const first = told.indexOf(false)
  if (first < 0) return 'none'
  const mayBeOlder =
    !fromBeginning &&
    map !== mapNames.devices &&
    !told.includes(true, first) &&
    writes.slice(first).every(({ client }) => !index.knows(client))
  return mayBeOlder ? 'before' : 'never'
}
