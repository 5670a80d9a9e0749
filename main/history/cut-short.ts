import { type EntryKey, parseEntryKey } from '../../shared/history/entry'
import type { Finding } from '../../shared/history/finding'
import type { LogEntries } from '../../shared/history/read-log'
import type { VerifiedLog } from '../../shared/history/verify-log'
import { recordsBeforeTears, type Scan } from '../account-file/record'
import { readUpdates } from '../account-file/update-records'
import { logOf } from './log-of'

interface CutShort {
  /** Without what a crash accounts for. */
  readonly log: VerifiedLog
  /** What a crash accounts for, a sentence each. */
  readonly cutShort: readonly string[]
}

/** A device that began to sign in what was cut off is in no account until it signs again. */
export function setCutShortAside(log: VerifiedLog, scan: Scan, entries: LogEntries): CutShort {
  const cut = entriesBeforeTears(scan, entries)
  const isCutShort = (finding: Finding) =>
    (finding.kind === 'told-not-there' || finding.kind === 'device-unknown') && cut.has(finding.entry)
  const found = new Set(
    log.findings.flatMap((finding) => ('entry' in finding && isCutShort(finding) ? [finding.entry] : [])),
  )
  return {
    log: { ...log, findings: log.findings.filter((finding) => !isCutShort(finding)) },
    cutShort: [...found].map(
      (entry) =>
        `The change of entry ${entry} was cut short by a crash, as the file says, and nobody was told that it is saved. The file cannot tell a crash from somebody who has taken that change out.`,
    ),
  }
}

/**
 * Entries whose append was cut short behind them: the change they tell of was in what was cut off. A writer that goes on
 * writes all of that again before anything else, so that only the last entry of a chain can be one.
 */
function entriesBeforeTears(scan: Scan, entries: LogEntries): ReadonlySet<EntryKey> {
  const lastOf = new Map<string, number>()
  for (const key of entries.keys()) {
    const { chain, seq } = placeOf(key)
    lastOf.set(chain, Math.max(lastOf.get(chain) ?? 0, seq))
  }
  const cut = [...logOf(readUpdates(recordsBeforeTears(scan)).read).entries.keys()]
  return new Set(cut.filter((key) => placeOf(key).seq === lastOf.get(placeOf(key).chain)))
}

const placeOf = (key: EntryKey) => parseEntryKey(key) as { chain: string; seq: number }
