import type * as Y from 'yjs'
import { accountDocument } from '../account/schema'
import { type Change, type EntryKey, entryKeyOf, type LogEntry, parseEntryKey } from './entry'
import type { Finding } from './finding'
import { orderLog } from './order'
import { outsideMaps } from './outside-maps'
import type { ReadLog } from './read-log'
import { verifyRights } from './verify-rights'
import { type CheckSignature, verifySignatures } from './verify-signatures'
import { verifyState } from './verify-state'

export interface VerifiableAccount {
  readonly id: string
  /** The owner's public key, as the genesis has it. */
  readonly ownerKey: string
  /** Whether it has had a log since it was made, as its genesis says. */
  readonly isToldFromBeginning: boolean
  readonly doc: Y.Doc
  readonly log: Pick<ReadLog, 'entries' | 'unreadable'>
}

export interface VerifiedLog {
  readonly findings: readonly Finding[]
  readonly entries: number
  /** How many values were there before the log was begun: nothing can be said of them. */
  readonly before: number
}

/** Whether a log is whole, every entry signed by whoever it names, and the account just what it tells. */
export function verifyLog(account: VerifiableAccount, check: CheckSignature): VerifiedLog {
  const { id, ownerKey, isToldFromBeginning, doc, log } = account
  const { entries, unreadable } = log
  const beginning = [...entries].find(([, entry]) => entry.changes.some(makesAccount))
  const state = verifyState(doc, entries, isToldFromBeginning || beginning !== undefined)
  const findings: Finding[] = [
    ...(isToldFromBeginning && !beginning ? [{ kind: 'beginning-missing' } as const] : []),
    ...(unreadable > 0 ? [{ kind: 'entries-unreadable', count: unreadable } as const] : []),
    ...missingEntries(entries),
    ...orderLog(entries).entangled.map((entry) => ({ kind: 'entry-entangled', entry }) as const),
    ...verifySignatures(id, doc, entries, check),
    ...state.findings,
    ...outsideMaps(accountDocument, doc),
    ...verifyRights(doc, entries),
  ]
  if (beginning && check.fingerprintOf(ownerKey) !== beginning[1].device)
    findings.push({ kind: 'not-begun-by-owner', entry: beginning[0] })
  return { findings, entries: entries.size, before: state.before }
}

/** An account is made by the one transaction that says which version wrote it. */
const makesAccount = ({ map, key, before }: Change): boolean =>
  map === 'meta' && key === 'schemaVersion' && before === undefined

/** Entries that others were written after, in their own chain or in any. */
function missingEntries(entries: ReadonlyMap<EntryKey, LogEntry>): Finding[] {
  const missing = new Set<EntryKey>()
  const lengths = new Map<string, { last: number; count: number }>()
  for (const [key, { parents }] of entries) {
    for (const parent of parents) if (!entries.has(parent)) missing.add(parent)
    const { chain, seq } = parseEntryKey(key) as { chain: string; seq: number }
    const { last, count } = lengths.get(chain) ?? { last: -1, count: 0 }
    lengths.set(chain, { last: Math.max(last, seq), count: count + 1 })
  }
  for (const [chain, { last, count }] of lengths) {
    // Where a chain claims to be absurdly long, its gaps are told by their beginning.
    for (let seq = 0, gaps = last + 1 - count; gaps > 0 && seq <= last && missing.size < mostMissing; seq++) {
      if (entries.has(entryKeyOf(chain, seq))) continue
      missing.add(entryKeyOf(chain, seq))
      gaps -= 1
    }
  }
  return [...missing].sort().map((entry) => ({ kind: 'entry-missing', entry }))
}

/** Nobody reads more of them. */
const mostMissing = 10_000
