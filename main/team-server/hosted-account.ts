import type { PersonId } from '../../shared/account/annotation'
import { accountDocument, logDocument } from '../../shared/account/schema'
import type { Receipt } from '../../shared/history/received'
import { isReportDocument } from '../../shared/team/document-name'
import type { Write } from '../../shared/team/inspection'
import type { Signed } from '../../shared/team/judge'
import { Signatures } from '../team/signatures'
import type { AccountStore } from './account-store'
import { ownerByAccount } from './owner-by-account'
import { Receipts } from './receipts'
import { type Batch, Room } from './room'
import type { ServerEvents } from './server-events'
import type { ServerLimits } from './server-limits'
import { Team } from './team'
import type { TeamEvent } from './team-event'
import { Turns } from './turns'

type AccountLimits = Pick<ServerLimits, 'items' | 'accountBytes' | 'reports'>

/** One account that is being worked on: its team, and a room for each of its documents. */
export class HostedAccount {
  readonly id: string
  readonly team: Team
  readonly store: AccountStore
  readonly #limits: AccountLimits
  readonly #events: ServerEvents
  readonly #account: Room
  readonly #log: Room
  readonly #reports = new Map<string, Room>()
  readonly #onUnsaved: () => void
  readonly #receipts = new Receipts((entries) => this.note({ type: 'received', entries: [...entries] }))
  #signatures: Signatures | undefined
  /** Decisions about the team, so that each knows what the one before has come to … */
  readonly decisions = new Turns()
  /** … and pieces of the original, which several may send at once. */
  readonly uploads = new Turns()

  constructor(id: string, store: AccountStore, limits: AccountLimits, events: ServerEvents, onUnsaved: () => void) {
    this.id = id
    this.store = store
    this.#limits = limits
    this.#events = events
    this.#onUnsaved = onUnsaved
    this.team = new Team(store.eventsDamaged)
    for (const event of store.events) this.team.add(event)
    const updates = store.takeUpdates()
    const of = (name: string) => updates.filter(({ document }) => document === name).map(({ update }) => update)
    this.#account = this.#roomOf(accountDocument, of(accountDocument))
    this.#log = this.#roomOf(logDocument, of(logDocument))
    for (const document of new Set(updates.map((update) => update.document).filter(isReportDocument)))
      this.#reports.set(document, this.#roomOf(document, of(document)))
    const owner = this.team.isUnsure ? ownerByAccount(store, this.#account.doc) : undefined
    if (owner && !this.team.member(owner.device)) this.team.add({ type: 'joined', ...owner, granted: undefined })
  }

  /** @param document one that has a room; that of a report is made when it is first asked for */
  room(document: string): Room {
    if (document === accountDocument) return this.#account
    return document === logDocument ? this.#log : (this.#reports.get(document) ?? this.#newReport(document))
  }

  get rooms(): readonly Room[] {
    return [this.#account, this.#log, ...this.#reports.values()]
  }

  get isEmpty(): boolean {
    return this.rooms.every(({ guests }) => guests.size === 0)
  }

  /** When what stands in the log came in, also just now. */
  async received(): Promise<readonly Receipt[]> {
    await this.#receipts.flush()
    return this.team.received
  }

  /** Says whether it is on the disk, and only then counts it. */
  async note(event: TeamEvent): Promise<boolean> {
    if (!(await this.store.appendEvent(event))) return false
    this.team.add(event)
    return true
  }

  /** Saves what has come in, then lets go. */
  async close(): Promise<void> {
    for (const room of this.rooms) await room.settled()
    await this.#receipts.flush()
    for (const room of this.rooms) room.close()
    await this.store.close()
  }

  /** Those in which nothing was written cost nothing once nobody is in them. */
  #newReport(document: string): Room {
    for (const [other, room] of this.#reports) {
      if (room.guests.size > 0 || !room.isBlank) continue
      room.close()
      this.#reports.delete(other)
    }
    const room = this.#roomOf(document, [])
    this.#reports.set(document, room)
    return room
  }

  #hasSpaceFor(bytes: number, document: string): boolean {
    if (this.store.size + bytes > this.#limits.accountBytes) return false
    if (!isReportDocument(document) || !this.room(document).isBlank) return true
    return [...this.#reports.values()].filter(({ isBlank }) => !isBlank).length < this.#limits.reports
  }

  #roomOf(document: string, updates: readonly Uint8Array[]): Room {
    const team = {
      deviceOf: (client: number) => this.team.writerOf(document, client),
      isMember: (person: PersonId) => this.team.devicesOf(person).size > 0,
      roleOf: (person: PersonId) => this.team.roleOf(person),
      personOf: (device: string) => this.team.everMember(device)?.person.id,
      signerOf: (write: Write, device: string | undefined) => this.#signerOf(document, write, device),
    }
    return new Room(
      {
        document,
        limits: this.#limits,
        hasSpaceFor: (bytes) => this.#hasSpaceFor(bytes, document),
        team,
        save: (batch) => this.#save(document, batch),
        onUnsaved: this.#onUnsaved,
      },
      updates,
    )
  }

  get #signed(): Signatures {
    this.#signatures ??= new Signatures(this.id, this.team, this.#account.doc, this.#log.doc.getMap(logDocument))
    return this.#signatures
  }

  #signerOf(document: string, write: Write, device: string | undefined): Signed | undefined {
    if (document !== logDocument) return this.#signed.signerOf(write, device)
    const signed = this.#signed.signerOfEntry(write.key, write.value)
    return device === undefined || signed?.device === device ? signed : undefined
  }

  /** Who writes under which ids first: an update whose writer nobody knows could be somebody else's later. */
  async #save(document: string, { updates, claims }: Batch): Promise<boolean> {
    const from = performance.now()
    for (const [device, clients] of claims) {
      if (!(await this.note({ type: 'writes-as', device, document, clients: [...clients] }))) return this.#notSaved()
    }
    const named = updates.map((update) => ({ document, update }))
    if (named.length > 0 && !(await this.store.append(named))) return this.#notSaved()
    if (document === logDocument) this.#receipts.add(updates, Date.now())
    const bytes = updates.reduce((sum, update) => sum + update.length, 0)
    this.#events.saved(updates.length, bytes, performance.now() - from)
    return true
  }

  #notSaved(): false {
    this.#events.notSaved()
    return false
  }
}
