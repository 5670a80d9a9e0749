import * as Y from 'yjs'
import { fail, ok, type Result } from '../../shared/result'
import type { InspectionProblem } from '../../shared/team/inspection'
import type { Claims, Refusal, Sender, TeamKnowledge } from '../../shared/team/judge'
import { look } from '../../shared/team/look'
import type { ReadingLimits } from '../../shared/team/read-update'
import { type AwarenessEntry, encodeFrame, type Frame } from '../../shared/team/wire'
import { Presence, type Stamp } from './presence'

/** One connection to one room. */
export interface Guest {
  readonly sender: Sender
  readonly stamp: Stamp
  /** @param frame encoded */
  send(frame: Uint8Array): void
}

/** What a room needs of the account that it belongs to. */
export interface RoomSetting {
  /** `account`, `log`, `report/…` */
  readonly document: string
  readonly limits: ReadingLimits
  /** Whether the account may grow by so many bytes. */
  hasSpaceFor(bytes: number): boolean
  readonly team: Omit<TeamKnowledge, 'announcedBy'>
  /** Puts updates and who writes under which client ids on the disk; false where it cannot. */
  save(batch: Batch): Promise<boolean>
  /** What is in memory is ahead of the disk, and has to be given up. */
  onUnsaved(): void
}

export interface Batch {
  readonly updates: readonly Uint8Array[]
  /** By device. */
  readonly claims: ReadonlyMap<string, Claims>
}

/** More than the writers of any account come to, in bytes. */
const stateVectorLimit = 1024 * 1024

/**
 * One document of an account and who is in it. What comes in is judged and applied at once, so that the next is judged
 * by it; but nobody is told of it, not even who asks for the state, before it is on the disk: else a peer could hold
 * what the server has lost. All that is waiting goes to the disk in one piece.
 */
export class Room {
  readonly #setting: RoomSetting
  readonly #doc = new Y.Doc()
  readonly #guests = new Set<Guest>()
  readonly #presence = new Presence<Guest>(Date.now())
  #updates: Uint8Array[] = []
  #claims = new Map<string, Set<number>>()
  /** What is to be said once that is on the disk. */
  #afterwards: (() => void)[] = []
  /** Who waits for what he lacks; what comes meanwhile he hears of anyway. */
  readonly #asking = new Set<Guest>()
  #saving: Promise<void> | undefined
  #isGivenUp = false

  constructor(setting: RoomSetting, updates: readonly Uint8Array[]) {
    this.#setting = setting
    this.#doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.#doc, update)
    })
  }

  get document(): string {
    return this.#setting.document
  }

  get guests(): ReadonlySet<Guest> {
    return this.#guests
  }

  get present(): readonly AwarenessEntry[] {
    return this.#presence.entries
  }

  /** Nothing was ever written in it. */
  get isBlank(): boolean {
    return this.#doc.store.clients.size === 0
  }

  /** To be read only. */
  get doc(): Y.Doc {
    return this.#doc
  }

  join(guest: Guest): void {
    this.#guests.add(guest)
    guest.send(encodeFrame({ type: 'step1', stateVector: Y.encodeStateVector(this.#doc) }))
    const { entries } = this.#presence
    if (entries.length > 0) guest.send(encodeFrame({ type: 'awareness', entries }))
  }

  leave(guest: Guest): void {
    this.#guests.delete(guest)
    this.#asking.delete(guest)
    this.#show(guest, this.#presence.leave(guest))
  }

  /** Sends what the guest lacks, once it is on the disk. Refused where he does not say what he has. */
  sendState(guest: Guest, stateVector: Uint8Array): Result<void, 'malformed'> {
    if (this.#asking.has(guest)) return ok(undefined)
    if (stateVector.length > stateVectorLimit) return fail('malformed')
    let update: Uint8Array
    try {
      update = Y.encodeStateAsUpdate(this.#doc, stateVector)
    } catch {
      return fail('malformed')
    }
    this.#asking.add(guest)
    this.#afterSaving(() => {
      this.#asking.delete(guest)
      guest.send(encodeFrame({ type: 'step2', update }))
    })
    return ok(undefined)
  }

  /** @param onSafe called once all of the update is on the disk */
  receive(guest: Guest, update: Uint8Array, onSafe: () => void): Result<void, InspectionProblem | Refusal> {
    const looked = look(this.#doc, this.#setting.document, update, this.#setting.limits)
    if (!looked.ok) return looked
    // Whoever has nothing new may come in and read.
    if (looked.value.grows && !this.#setting.hasSpaceFor(update.length))
      return fail({ kind: 'too-large', why: 'the account is full' })
    const { sender } = guest
    const judged = looked.value.judge(sender, this.#knowledge())
    if (!judged.ok) return judged
    if (judged.value.size > 0) this.#claims.set(sender.device, union(this.#claims.get(sender.device), judged.value))
    const delta = this.#apply(update)
    if (delta) {
      this.#updates.push(delta)
      this.#afterwards.push(() => this.#tell(guest, { type: 'update', update: delta }))
    }
    this.#afterSaving(onSafe)
    return ok(undefined)
  }

  show(guest: Guest, entries: readonly AwarenessEntry[]): Result<void, 'forged'> {
    const news = this.#presence.show(guest, entries, { stamp: guest.stamp, device: guest.sender.device })
    if (news === 'forged') return fail(news)
    this.#show(guest, news)
    return ok(undefined)
  }

  /** Resolves once all that has come in is on the disk, or given up. */
  async settled(): Promise<void> {
    while (this.#saving) await this.#saving
  }

  close(): void {
    this.#isGivenUp = true
    this.#afterwards = []
    this.#doc.destroy()
  }

  #knowledge(): TeamKnowledge {
    const { team } = this.#setting
    const claimed = (client: number) => [...this.#claims].find(([, clients]) => clients.has(client))?.[0]
    return {
      ...team,
      deviceOf: (client) => team.deviceOf(client) ?? claimed(client),
      announcedBy: (client) => this.#presence.deviceOf(client),
    }
  }

  /** What of an update was new. */
  #apply(update: Uint8Array): Uint8Array | undefined {
    let delta: Uint8Array | undefined
    const keep = (news: Uint8Array) => {
      delta = news
    }
    this.#doc.on('update', keep)
    Y.applyUpdate(this.#doc, update)
    this.#doc.off('update', keep)
    return delta
  }

  #show(from: Guest, entries: readonly AwarenessEntry[]): void {
    if (entries.length > 0) this.#tell(from, { type: 'awareness', entries })
  }

  #tell(from: Guest, frame: Frame): void {
    const bytes = encodeFrame(frame)
    for (const other of this.#guests) if (other !== from) other.send(bytes)
  }

  #afterSaving(say: () => void): void {
    if (this.#isGivenUp) return
    this.#afterwards.push(say)
    this.#saving ??= this.#save().finally(() => {
      this.#saving = undefined
    })
  }

  async #save(): Promise<void> {
    // One turn later: what comes in together is saved together.
    await Promise.resolve()
    while (this.#afterwards.length > 0) {
      const afterwards = this.#afterwards
      const batch = { updates: this.#updates, claims: new Map(this.#claims) }
      this.#afterwards = []
      this.#updates = []
      if ((batch.updates.length > 0 || batch.claims.size > 0) && !(await this.#setting.save(batch))) {
        this.#setting.onUnsaved()
        return
      }
      this.#claims = subtract(this.#claims, batch.claims)
      for (const say of afterwards) say()
    }
  }
}

const union = (some: ReadonlySet<number> = new Set(), more: ReadonlySet<number>) => new Set([...some, ...more])

/** Claims count as long as they are on their way to the disk. */
const subtract = (claims: ReadonlyMap<string, Set<number>>, saved: ReadonlyMap<string, Claims>) =>
  new Map(
    [...claims]
      .map(
        ([device, clients]) => [device, new Set([...clients].filter((one) => !saved.get(device)?.has(one)))] as const,
      )
      .filter(([, clients]) => clients.size > 0),
  )
