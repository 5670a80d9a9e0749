import { z } from 'zod'
import type { PersonId } from '../account/annotation'
import { identifier, moment } from '../account/values'
import { canonicalJson } from '../canonical-json'

/** One value of one of the account's maps, before and after; `before` is missing where there was none. */
export interface Change {
  /** As the document names it: `a`, `m`, `meta` … */
  readonly map: string
  readonly key: string
  readonly before?: unknown
  readonly after: unknown
}

/** `chain/seq`: which writing session, and the how-manieth of its entries, from 0. */
export type EntryKey = string

/** The items that a transaction wrote into its document, by their Yjs ids: of one client, the clocks `[from, to)`. */
export type Writes = readonly [client: number, from: number, to: number]

/** What one transaction did, told by whoever did it. */
export interface LogEntry {
  /** What its writer had seen when it was written: all ends of the log for a chain's first entry, then what is new. */
  readonly parents: readonly EntryKey[]
  readonly person: PersonId
  /** Fingerprint of the device's key. */
  readonly device: string
  /** ms since 1970, by the writer's clock: a claim, not a fact. */
  readonly at: number
  readonly changes: readonly Change[]
  /** Where in the `account` document it is done: what ties every value that stands there to its entry. */
  readonly writes: Writes
  /** Ed25519 over {@link signedWords}, in base64. */
  readonly sig: string
}

const entryKey = z.string().regex(/^[0-9a-f]{32}\/(0|[1-9][0-9]{0,15})$/)

export const logEntry: z.ZodType<LogEntry> = z.object({
  parents: z.array(entryKey).max(100_000),
  person: identifier,
  device: z.string().regex(/^[0-9a-f]{32}$/),
  at: moment,
  changes: z.array(
    z.object({
      map: z.string().max(64),
      key: z.string().max(1000),
      before: z.unknown().optional(),
      after: z.unknown(),
    }),
  ),
  writes: z.tuple([z.int().min(0), z.int().min(0), z.int().min(0)]),
  sig: z.base64(),
})

export const entryKeyOf = (chain: string, seq: number): EntryKey => `${chain}/${seq}`

/** Splits `chain/seq`; undefined for a key that no version of Attest writes. */
export function parseEntryKey(key: string): { readonly chain: string; readonly seq: number } | undefined {
  if (!entryKey.safeParse(key).success) return undefined
  const [chain, seq] = key.split('/') as [string, string]
  return { chain, seq: Number(seq) }
}

/** What a signature covers: the account and the place in its log too, so that an entry cannot be moved elsewhere. */
export const signedWords = (accountId: string, key: EntryKey, entry: Omit<LogEntry, 'sig'>): string => {
  const { parents, person, device, at, changes, writes } = entry
  return canonicalJson({ account: accountId, key, parents, person, device, at, changes, writes })
}

/** A device that signs what is done on it. */
export interface Signer {
  /** Fingerprint: the first 128 bits of the SHA-256 of the public key, in hexadecimal. */
  readonly device: string
  /** Ed25519, 32 bytes in hexadecimal. */
  readonly publicKey: string
  /** The signature of these words as UTF-8, in base64. */
  sign(words: string): string
}
