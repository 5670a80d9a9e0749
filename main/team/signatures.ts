import type * as Y from 'yjs'
import type { PersonId } from '../../shared/account/annotation'
import { mapNames } from '../../shared/account/schema'
import { isSameJson } from '../../shared/canonical-json'
import { type EntryKey, type LogEntry, logEntry, signedWords } from '../../shared/history/entry'
import type { Write } from '../../shared/team/inspection'
import type { Signed } from '../../shared/team/judge'
import { createSignatureCheck } from '../profile/check-signature'
import type { Team } from '../team-server/team'

/** Whose a device is, where that is known apart from the account. */
type Knows = Pick<Team, 'everMember' | 'isDisowned'>

/** Whose work an item is, as its signed entry in the account's log tells. Looked up only for what comes second hand. */
export class Signatures {
  readonly #account: string
  readonly #team: Knows
  readonly #accountDoc: Y.Doc
  readonly #entries: Y.Map<unknown>
  readonly #check = createSignatureCheck()
  /** By client id, the entries that tell of its items. */
  readonly #ofClient = new Map<number, ToldOfClient>()
  readonly #signers = new Map<EntryKey, Signed | undefined>()

  constructor(account: string, team: Knows, accountDoc: Y.Doc, log: Y.Map<unknown>) {
    this.#account = account
    this.#team = team
    this.#accountDoc = accountDoc
    this.#entries = log
    for (const key of log.keys()) this.#index(key)
    log.observe(({ keysChanged }) => {
      for (const key of keysChanged) if (key !== null) this.#index(key as EntryKey)
    })
  }

  /**
   * Who signed that they wrote these items of the `account` document.
   * @param device only an entry of this device counts; of any where it is undefined
   */
  signerOf(write: Write, device: string | undefined): Signed | undefined {
    for (const [key, entry] of this.#entriesOf(write)) {
      if (device !== undefined && entry.device !== device) continue
      const signed = this.#signers.get(key) ?? this.signerOfEntry(key, entry)
      // What is not good now may be later, when it is known whose the device is.
      if (signed) this.#signers.set(key, signed)
      if (signed) return signed
    }
    return undefined
  }

  /** Whoever signed an entry, where it is whose it says. */
  signerOfEntry(key: EntryKey, value: unknown): Signed | undefined {
    const entry = logEntry.safeParse(value)
    if (!entry.success) return undefined
    const { device, person, sig } = entry.data
    const publicKey = this.#publicKeyOf(device, person)
    if (publicKey === undefined) return undefined
    const isGood = this.#check.isSignedBy(publicKey, signedWords(this.#account, key, entry.data), sig)
    return isGood ? { person, device } : undefined
  }

  /** Entries that tell of these items, and of the very value: one, where nobody tells what is not so. */
  *#entriesOf({ client, from, to, map, key, isLive, value }: Write): Generator<readonly [EntryKey, LogEntry]> {
    const told = this.#ofClient.get(client)?.inOrder() ?? []
    const last = lastUpTo(told, from)
    for (let at = last; at >= 0 && at > last - lookedAt; at--) {
      const { key: entryKey, end } = told[at] as Told
      if (to > end) continue
      const entry = this.#entries.get(entryKey) as LogEntry
      const change = entry.changes.find((one) => one.map === map && one.key === key)
      if (change && (!isLive || isSameJson(change.after, value))) yield [entryKey, entry]
    }
  }

  #publicKeyOf(device: string, person: PersonId): string | undefined {
    const member = this.#team.everMember(device)
    if (member) return member.person.id === person ? member.publicKey : undefined
    if (this.#team.isDisowned(device)) return undefined
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
    const [client, start, end] = entry.data.writes
    const told = this.#ofClient.get(client) ?? new ToldOfClient()
    this.#ofClient.set(client, told)
    told.add({ key, start, end })
  }
}

/** So many entries that tell of the same items are looked at, and no more. */
const lookedAt = 16

/** The clocks `[start, end)` of one client, of which an entry tells. */
interface Told {
  readonly key: EntryKey
  readonly start: number
  readonly end: number
}

class ToldOfClient {
  readonly #told: Told[] = []
  #isInOrder = true

  add(told: Told): void {
    this.#isInOrder &&= told.start >= (this.#told.at(-1)?.start ?? 0)
    this.#told.push(told)
  }

  inOrder(): readonly Told[] {
    if (!this.#isInOrder) this.#told.sort((a, b) => a.start - b.start)
    this.#isInOrder = true
    return this.#told
  }
}

/** Index of the last that starts no later; -1 where none does. */
function lastUpTo(told: readonly Told[], clock: number): number {
  let low = 0
  let high = told.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((told[middle] as Told).start <= clock) low = middle + 1
    else high = middle
  }
  return low - 1
}
