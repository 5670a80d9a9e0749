import { closeCodes } from '../../shared/team/close-codes'
import { isReportDocument } from '../../shared/team/document-name'
import type { Connection } from './connection'
import type { HostedAccount } from './hosted-account'

/** Somebody who is connected to an account. */
export interface Present {
  readonly account: string
  readonly person: string
  readonly name: string
}

/** Who is connected, by account. */
export class Connections {
  readonly #of = new Map<HostedAccount, Set<Connection>>()
  readonly #onPresence: (present: readonly Present[]) => void

  constructor(onPresence: (present: readonly Present[]) => void) {
    this.#onPresence = onPresence
  }

  get #all(): readonly Connection[] {
    return [...this.#of.values()].flatMap((connections) => [...connections])
  }

  add(account: HostedAccount, connection: Connection): void {
    const connections = this.#of.get(account) ?? new Set()
    this.#of.set(account, connections.add(connection))
    this.#onPresence(this.present)
  }

  remove(account: HostedAccount, connection: Connection): void {
    const connections = this.#of.get(account)
    connections?.delete(connection)
    if (connections?.size === 0) this.#of.delete(account)
    this.#onPresence(this.present)
  }

  /** How many there are of a device to rooms of the same kind. */
  countOf(account: HostedAccount, device: string, document: string): number {
    const isReport = isReportDocument(document)
    return [...(this.#of.get(account) ?? [])].filter(
      (connection) => connection.member.device === device && isReportDocument(connection.document) === isReport,
    ).length
  }

  get present(): readonly Present[] {
    return [...this.#of].flatMap(([{ id }, connections]) =>
      [...connections].map(({ member }) => ({ account: id, person: member.person.id, name: member.person.name })),
    )
  }

  beat(): void {
    for (const connection of this.#all) connection.beat()
  }

  close(account: HostedAccount, code: number, reason: string): void {
    for (const connection of [...(this.#of.get(account) ?? [])]) connection.close(code, reason)
  }

  /** Ends the connections of those who are no members any more; those who are with another role may come back with it. */
  expel(account: HostedAccount): void {
    for (const connection of [...(this.#of.get(account) ?? [])]) {
      const member = account.team.member(connection.member.device)
      if (!member) connection.close(closeCodes.revoked, 'revoked')
      else if (member.role !== connection.member.role) connection.close(closeCodes.otherRole, 'another role')
    }
  }

  /** Takes in no more, waits until all that came is on the disk and everyone knows of it, then says goodbye. */
  async drain(): Promise<void> {
    for (const connection of this.#all) connection.stopReading()
    for (const { rooms } of [...this.#of.keys()]) for (const room of rooms) await room.settled()
    const all = this.#all
    for (const connection of all) connection.close(closeCodes.restart, 'restart')
    await Promise.all(all.map(({ ended }) => ended))
  }
}
