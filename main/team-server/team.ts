import type { PersonId } from '../../shared/account/annotation'
import type { Receipt } from '../../shared/history/received'
import type { SignedGrant } from '../../shared/team/invitation'
import { isAtLeast, type Role } from '../../shared/team/role'
import type { TeamEvent } from './team-event'

export interface Member {
  /** Fingerprint of the device's key. */
  readonly device: string
  /** Ed25519, 32 bytes in hexadecimal. */
  readonly publicKey: string
  readonly person: { readonly id: PersonId; readonly name: string; readonly colour: number }
  readonly role: Role
  /** Of the invitation; missing for the owner. */
  readonly invitation?: string | undefined
  /** When they joined, in ms since 1970, by the server's clock. */
  readonly at: number
}

export interface Invited {
  readonly granted: SignedGrant
  readonly isWithdrawn: boolean
  /** It lets in nobody who has not come with it already. */
  readonly isClosed: boolean
  /** Every device that ever redeemed it, whether it is still a member or not. */
  readonly redeemedBy: readonly Member[]
}

/** Who may what in one account, as what has happened to the team makes it. */
export class Team {
  readonly #members = new Map<string, Member>()
  readonly #invited = new Map<string, Invited>()
  /** By document and client id, which device. */
  readonly #writers = new Map<string, string>()
  /** Persons whose name nobody else may use any more, with the devices that have worked for them. */
  readonly #persons = new Map<PersonId, Set<string>>()
  readonly #keys = new Map<string, Member>()
  readonly #disowned = new Set<string>()
  readonly #joinings = new Map<string, number>()
  readonly #received: Receipt[] = []
  readonly #damaged: number
  #confirmed = 0

  /** @param damaged how much of what has happened to it cannot be read */
  constructor(damaged = 0) {
    this.#damaged = damaged
  }

  add(event: TeamEvent): void {
    switch (event.type) {
      case 'invited':
        return this.#note(event.granted)
      case 'withdrawn': {
        const invited = this.#invited.get(event.invitation)
        if (!invited) return
        this.#invited.set(event.invitation, { ...invited, isWithdrawn: true })
        for (const { device } of invited.redeemedBy) {
          if (this.#members.get(device)?.invitation === event.invitation) this.#members.delete(device)
        }
        return
      }
      case 'closed': {
        const invited = this.#invited.get(event.invitation)
        if (invited) this.#invited.set(event.invitation, { ...invited, isClosed: true })
        return
      }
      case 'joined':
        return this.#join(event)
      case 'removed':
        this.#members.delete(event.device)
        return
      case 'disowned':
        this.#disowned.add(event.device)
        return
      case 'confirmed':
        this.#confirmed = event.damaged
        return
      case 'received':
        this.#received.push(...event.entries)
        return
      case 'writes-as':
        for (const client of event.clients) this.#writers.set(`${event.document}/${client}`, event.device)
    }
  }

  #note(granted: SignedGrant): void {
    const { id } = granted.grant
    if (!this.#invited.has(id)) this.#invited.set(id, { granted, isWithdrawn: false, isClosed: false, redeemedBy: [] })
  }

  #join({ granted, device, publicKey, person, role, at }: Extract<TeamEvent, { type: 'joined' }>): void {
    const member = { device, publicKey, person, role, at, invitation: granted?.grant.id }
    this.#members.set(device, member)
    this.#joinings.set(device, this.joiningsOf(device) + 1)
    this.#disowned.delete(device)
    this.#keys.set(device, member)
    this.#persons.set(person.id, new Set([...(this.#persons.get(person.id) ?? []), device]))
    if (!granted) return
    this.#note(granted)
    const invited = this.#invited.get(granted.grant.id) as Invited
    const others = invited.redeemedBy.filter((other) => other.device !== device)
    this.#invited.set(granted.grant.id, { ...invited, redeemedBy: [...others, member] })
  }

  /** Somebody may have been removed of whom that cannot be read: until an owner has confirmed who belongs to it, nobody does. */
  get isUnsure(): boolean {
    return this.#damaged > this.#confirmed
  }

  /** What an owner confirms. */
  get damaged(): number {
    return this.#damaged
  }

  /** How often a device has joined, also under other names. */
  joiningsOf(device: string): number {
    return this.#joinings.get(device) ?? 0
  }

  member(device: string): Member | undefined {
    return this.#members.get(device)
  }

  /** Whose a device is or was: what it has signed stays signed when its owner has left. */
  everMember(device: string): Member | undefined {
    return this.#keys.get(device)
  }

  /** When what stands in the log came in. */
  get received(): readonly Receipt[] {
    return this.#received
  }

  /** Every device that ever was a member’s. */
  get everMembers(): readonly Member[] {
    return [...this.#keys.values()]
  }

  /** Whether an owner has said that a device is not, or no more, whose it was said to be. */
  isDisowned(device: string): boolean {
    return this.#disowned.has(device)
  }

  get members(): readonly Member[] {
    return [...this.#members.values()]
  }

  invited(id: string): Invited | undefined {
    return this.#invited.get(id)
  }

  get invitations(): readonly Invited[] {
    return [...this.#invited.values()]
  }

  /** Devices that work or have worked for a person; none for whoever never belonged to the team. */
  devicesOf(person: PersonId): ReadonlySet<string> {
    return this.#persons.get(person) ?? new Set()
  }

  /** The highest that any of a person's devices has. */
  roleOf(person: PersonId): Role | undefined {
    const all = this.members.filter((member) => member.person.id === person).map(({ role }) => role)
    return all.reduce<Role | undefined>((best, role) => (best && isAtLeast(best, role) ? best : role), undefined)
  }

  writerOf(document: string, client: number): string | undefined {
    return this.#writers.get(`${document}/${client}`)
  }
}
