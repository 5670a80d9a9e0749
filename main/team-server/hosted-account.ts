import type { PersonId } from '../../shared/account/annotation'
import { accountDocument, logDocument } from '../../shared/account/schema'
import type { Receipt } from '../../shared/history/received'
import type { Write } from '../../shared/team/inspection'
import type { Signed } from '../../shared/team/judge'
import type { ReadingLimits } from '../../shared/team/read-update'
import { Signatures } from '../team/signatures'
import type { AccountStore } from './account-store'
import { ownerByAccount } from './owner-by-account'
import { Receipts } from './receipts'
import { type Batch, Room } from './room'
import type { ServerEvents } from './server-events'
import { Team } from './team'
import type { TeamEvent } from './team-event'
import { Turns } from './turns'

const documents = [accountDocument, logDocument] as const

export type DocumentName = (typeof documents)[number]

export const isDocument = (name: string): name is DocumentName => documents.some((document) => document === name)

/** One account that is being worked on: its team, and a room for each of its documents. */
export class HostedAccount {
  readonly id: string
  readonly team: Team
  readonly store: AccountStore
  readonly #limits: ReadingLimits & { readonly accountBytes: number }
  readonly #events: ServerEvents
  readonly #rooms: Readonly<Record<DocumentName, Room>>
  readonly #onUnsaved: () => void
  readonly #receipts = new Receipts((entries) => this.note({ type: 'received', entries: [...entries] }))
  #signatures: Signatures | undefined
  /** Decisions about the team, so that each knows what the one before has come to … */
  readonly decisions = new Turns()
  /** … and pieces of the original, which several may send at once. */
  readonly uploads = new Turns()

  constructor(
    id: string,
    store: AccountStore,
    limits: ReadingLimits & { readonly accountBytes: number },
    events: ServerEvents,
    onUnsaved: () => void,
  ) {
    this.id = id
    this.store = store
    this.#limits = limits
    this.#events = events
    this.#onUnsaved = onUnsaved
    this.team = new Team(store.eventsDamaged)
    for (const event of store.events) this.team.add(event)
    const updates = store.takeUpdates()
    const of = (name: string) => updates.filter(({ document }) => document === name).map(({ update }) => update)
    this.#rooms = {
      account: this.#roomOf(accountDocument, of(accountDocument)),
      log: this.#roomOf(logDocument, of(logDocument)),
    }
    const owner = this.team.isUnsure ? ownerByAccount(store, this.#rooms.account.doc) : undefined
    if (owner && !this.team.member(owner.device)) this.team.add({ type: 'joined', ...owner, granted: undefined })
  }

  room(document: DocumentName): Room {
    return this.#rooms[document]
  }

  get rooms(): readonly Room[] {
    return Object.values(this.#rooms)
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

  #roomOf(document: DocumentName, updates: readonly Uint8Array[]): Room {
    const team = {
      deviceOf: (client: number) => this.team.writerOf(document, client),
      isMember: (person: PersonId) => this.team.devicesOf(person).size > 0,
      roleOf: (person: PersonId) => this.team.roleOf(person),
      personOf: (device: string) => this.team.everMember(device)?.person.id,
      signerOf: (write: Write, device: string | undefined) => this.#signerOf(document, write, device),
    }
    const { items, accountBytes } = this.#limits
    return new Room(
      {
        document,
        limits: { items },
        hasSpaceFor: (bytes) => this.store.size + bytes <= accountBytes,
        team,
        save: (batch) => this.#save(document, batch),
        onUnsaved: this.#onUnsaved,
      },
      updates,
    )
  }

  get #signed(): Signatures {
    const { account, log } = this.#rooms
    this.#signatures ??= new Signatures(this.id, this.team, account.doc, log.doc.getMap(logDocument))
    return this.#signatures
  }

  #signerOf(document: DocumentName, write: Write, device: string | undefined): Signed | undefined {
    if (document !== logDocument) return this.#signed.signerOf(write, device)
    const signed = this.#signed.signerOfEntry(write.key, write.value)
    return device === undefined || signed?.device === device ? signed : undefined
  }

  /** Who writes under which ids first: an update whose writer nobody knows could be somebody else's later. */
  async #save(document: DocumentName, { updates, claims }: Batch): Promise<boolean> {
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
