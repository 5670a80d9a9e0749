import { accountDocument, logDocument } from '../../shared/account/schema'
import type { InspectionLimits, Write } from '../../shared/team/inspect'
import type { TeamKnowledge } from '../../shared/team/judge'
import type { AccountStore } from './account-store'
import { type Batch, Room } from './room'
import type { ServerEvents } from './server-events'
import { Signatures } from './signatures'
import { Team } from './team'
import type { TeamEvent } from './team-event'

export const documents = [accountDocument, logDocument] as const

export type DocumentName = (typeof documents)[number]

export const isDocument = (name: string): name is DocumentName => documents.some((document) => document === name)

/** One account that is being worked on: its team, and a room for each of its documents. */
export class HostedAccount {
  readonly id: string
  readonly team = new Team()
  readonly store: AccountStore
  readonly #limits: InspectionLimits & { readonly accountBytes: number }
  readonly #events: ServerEvents
  readonly #rooms: Readonly<Record<DocumentName, Room>>
  readonly #onUnsaved: () => void
  #signatures: Signatures | undefined

  constructor(
    id: string,
    store: AccountStore,
    limits: InspectionLimits & { readonly accountBytes: number },
    events: ServerEvents,
    onUnsaved: () => void,
  ) {
    this.id = id
    this.store = store
    this.#limits = limits
    this.#events = events
    this.#onUnsaved = onUnsaved
    for (const event of store.events) this.team.add(event)
    const updates = store.takeUpdates()
    const of = (name: string) => updates.filter(({ document }) => document === name).map(({ update }) => update)
    this.#rooms = {
      account: this.#roomOf(accountDocument, of(accountDocument)),
      log: this.#roomOf(logDocument, of(logDocument)),
    }
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

  /** Says whether it is on the disk, and only then counts it. */
  async note(event: TeamEvent): Promise<boolean> {
    if (!(await this.store.appendEvent(event))) return false
    this.team.add(event)
    return true
  }

  /** Saves what has come in, then lets go. */
  async close(): Promise<void> {
    for (const room of this.rooms) await room.settled()
    for (const room of this.rooms) room.close()
    await this.store.close()
  }

  #roomOf(document: DocumentName, updates: readonly Uint8Array[]): Room {
    const team: TeamKnowledge = {
      deviceOf: (client) => this.team.writerOf(document, client),
      isMember: (person) => this.team.devicesOf(person).size > 0,
      roleOf: (person) => this.team.roleOf(person),
      signerOf: (write) => this.#signerOf(document, write),
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

  #signerOf(document: DocumentName, write: Write) {
    const { id, team } = this
    const { account, log } = this.#rooms
    this.#signatures ??= new Signatures(id, team, account.doc, log.doc.getMap(logDocument))
    return document === logDocument
      ? this.#signatures.signerOfEntry(write.key, write.value)
      : this.#signatures.signerOf(write)
  }

  /** Who writes under which ids first: an update whose writer nobody knows could be somebody else's later. */
  async #save(document: DocumentName, { updates, claims }: Batch): Promise<boolean> {
    const bytes = updates.reduce((sum, update) => sum + update.length, 0)
    const from = performance.now()
    for (const [device, clients] of claims) {
      if (!(await this.note({ type: 'writes-as', device, document, clients: [...clients] }))) return false
    }
    if (updates.length > 0 && !(await this.store.append(updates.map((update) => ({ document, update }))))) {
      this.#events.notSaved()
      return false
    }
    this.#events.saved(updates.length, bytes, performance.now() - from)
    return true
  }
}
