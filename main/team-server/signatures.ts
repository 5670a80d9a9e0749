import type * as Y from 'yjs'
import type { PersonId } from '../../shared/account/annotation'
import { mapNames } from '../../shared/account/schema'
import { canonicalJson } from '../../shared/canonical-json'
import { type EntryKey, type LogEntry, logEntry, signedWords } from '../../shared/history/entry'
import type { Write } from '../../shared/team/inspect'
import { createSignatureCheck } from '../profile/check-signature'
import type { Team } from './team'

/** Whose work an item is, as its signed entry in the account's log tells. Looked up only for what comes second hand. */
export class Signatures {
  readonly #account: string
  readonly #team: Team
  readonly #accountDoc: Y.Doc
  readonly #entries: Y.Map<unknown>
  readonly #check = createSignatureCheck()
  /** By client id, the entries that tell of its items. */
  readonly #ofClient = new Map<number, EntryKey[]>()
  readonly #signers = new Map<EntryKey, PersonId | undefined>()

  constructor(account: string, team: Team, accountDoc: Y.Doc, log: Y.Map<unknown>) {
    this.#account = account
    this.#team = team
    this.#accountDoc = accountDoc
    this.#entries = log
    for (const key of log.keys()) this.#index(key)
    log.observe(({ keysChanged }) => {
      for (const key of keysChanged) if (key !== null) this.#index(key as EntryKey)
    })
  }

  /** Who signed that they wrote these items of the `account` document. */
  signerOf({ client, from, to, map, key, isLive, value }: Write): PersonId | undefined {
    for (const entryKey of this.#ofClient.get(client) ?? []) {
      const entry = this.#entries.get(entryKey) as LogEntry
      const [, start, end] = entry.writes
      if (start > from || to > end) continue
      const told = entry.changes.find((one) => one.map === map && one.key === key)
      // The signature is for that value: under the same clocks another could be slipped in.
      if (!told || (isLive && canonicalJson(told.after) !== canonicalJson(value))) continue
      if (!this.#signers.has(entryKey)) this.#signers.set(entryKey, this.signerOfEntry(entryKey, entry))
      return this.#signers.get(entryKey)
    }
    return undefined
  }

  /** Whoever signed an entry, where it is whose it says. */
  signerOfEntry(key: EntryKey, value: unknown): PersonId | undefined {
    const entry = logEntry.safeParse(value)
    if (!entry.success) return undefined
    const { device, person, sig } = entry.data
    const publicKey = this.#publicKeyOf(device, person)
    if (publicKey === undefined) return undefined
    return this.#check.isSignedBy(publicKey, signedWords(this.#account, key, entry.data), sig) ? person : undefined
  }

  #publicKeyOf(device: string, person: PersonId): string | undefined {
    const member = this.#team.everMember(device)
    if (member) return member.person.id === person ? member.publicKey : undefined
    // Of those who do not belong to the team, and of a member's other devices, what the account says.
    const told = this.#accountDoc.getMap(mapNames.devices).get(device) as
      | { person?: unknown; publicKey?: unknown }
      | undefined
    if (told?.person !== person || typeof told.publicKey !== 'string') return undefined
    return /^[0-9a-f]{64}$/.test(told.publicKey) && this.#check.fingerprintOf(told.publicKey) === device
      ? told.publicKey
      : undefined
  }

  #index(key: EntryKey): void {
    const entry = logEntry.safeParse(this.#entries.get(key))
    if (!entry.success) return
    const [client] = entry.data.writes
    this.#ofClient.set(client, [...(this.#ofClient.get(client) ?? []), key])
  }
}
