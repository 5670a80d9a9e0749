import type * as Y from 'yjs'
import { z } from 'zod'
import type { Device, PersonId } from '../account/annotation'
import { mapNames, mapsOf } from '../account/schema'
import { identifier } from '../account/values'
import { type EntryKey, type LogEntry, signedWords } from './entry'
import type { Finding } from './finding'

/** What only the machine can do. Keys are Ed25519 public keys, 32 bytes in hexadecimal. */
export interface CheckSignature {
  /** Whether `sig`, in base64, is the signature of these words as UTF-8. */
  isSignedBy(publicKey: string, words: string, sig: string): boolean
  /** The first 128 bits of the SHA-256 of a public key, in hexadecimal. */
  fingerprintOf(publicKey: string): string
}

const device: z.ZodType<Device> = z.object({ person: identifier, publicKey: z.string().regex(/^[0-9a-f]{64}$/) })

/** Every entry must be signed by the device it names, and every device belong to one person only. */
export function verifySignatures(
  accountId: string,
  doc: Y.Doc,
  entries: ReadonlyMap<EntryKey, LogEntry>,
  { isSignedBy, fingerprintOf }: CheckSignature,
): Finding[] {
  const findings: Finding[] = []
  const keys = new Map<string, string>()
  const people = new Map<string, Set<PersonId>>()
  const vouch = (id: string, person: PersonId) => people.set(id, (people.get(id) ?? new Set()).add(person))
  for (const [id, value] of mapsOf(doc).devices.entries()) {
    const read = device.safeParse(value)
    if (!read.success || fingerprintOf(read.data.publicKey) !== id) {
      findings.push({ kind: 'device-key-wrong', device: id })
      continue
    }
    keys.set(id, read.data.publicKey)
    vouch(id, read.data.person)
  }
  for (const [key, entry] of entries) {
    vouch(entry.device, entry.person)
    for (const { map, key: id, after } of entry.changes) {
      const told = map === mapNames.devices ? device.safeParse(after) : undefined
      if (told?.success) vouch(id, told.data.person)
    }
    const publicKey = keys.get(entry.device)
    if (publicKey === undefined) findings.push({ kind: 'device-unknown', entry: key, device: entry.device })
    else if (!isSignedBy(publicKey, signedWords(accountId, key, entry), entry.sig))
      findings.push({ kind: 'signature-wrong', entry: key })
  }
  for (const [id, all] of people) {
    if (all.size > 1) findings.push({ kind: 'device-shared', device: id, people: [...all].sort() })
  }
  return findings
}
