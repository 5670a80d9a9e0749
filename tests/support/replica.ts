import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import * as Y from 'yjs'
import { LogWriter } from '../../main/account/log-writer'
import type { NamedUpdate } from '../../main/account-file/payloads'
import { deviceSigner } from '../../main/profile/device-signer'
import type { Command } from '../../shared/account/command'
import { execute } from '../../shared/account/execute'
import { introduce } from '../../shared/account/introduce'
import { accountDocument, logDocument, mapsOf } from '../../shared/account/schema'
import { UndoStack } from '../../shared/account/undo'
import type { EntryKey } from '../../shared/history/entry'
import { type ReadLog, readLog } from '../../shared/history/read-log'
import { anyCommand } from './steps'

export const replicaText = 'The clerk said that the seal was broken. The driver says it was whole.'
export const accountId = '5d0c7d3e-0000-8000-8000-000000000000'

export const people = ['Alice', 'Bob', 'Carol', 'Dan'].map((name, i) => ({
  author: { id: name.toLowerCase(), name, colour: i + 1 },
  signer: deviceSigner(generateKeyPairSync('ed25519').privateKey),
}))

export const ownerKey = people[0]?.signer.publicKey as string

/** One copy of an account with its log, on the computer of one person; nothing of it is on a disk. */
export class Replica {
  readonly doc = new Y.Doc()
  /** All that was done here or brought here, in that order. */
  readonly updates: NamedUpdate[] = []
  readonly #who: (typeof people)[number]
  #log = new LogWriter(accountId)
  readonly #undo = new UndoStack()
  #clock = 0

  constructor(who: number) {
    this.#who = people[who % people.length] as (typeof people)[number]
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.updates.push({ document: accountDocument, update: Uint8Array.from(update) })
    })
  }

  /** As an import makes it. */
  static made(): Replica {
    const replica = new Replica(0)
    replica.#write(() => {
      mapsOf(replica.doc).meta.set('title', 'The seal')
      mapsOf(replica.doc).meta.set('schemaVersion', 1)
    })
    return replica
  }

  run(commands: readonly Command[]): void {
    this.#write((actor) => {
      const edits = execute(this.doc, replicaText, commands, actor, undefined)
      if (edits.ok) this.#undo.push(edits.value)
    })
  }

  undo(): void {
    this.#write((actor) => this.#undo.undo(this.doc, replicaText.length, actor, undefined))
  }

  /** Closes and opens the account again: another writing session. */
  reopen(): void {
    this.#log = new LogWriter(accountId)
    this.#log.see(this.updates)
    this.doc.clientID = new Y.Doc().clientID
  }

  bring(from: Replica): void {
    this.take(from.updates)
  }

  take(updates: readonly NamedUpdate[]): void {
    for (const { document, update } of updates) {
      if (document === accountDocument) Y.applyUpdate(this.doc, update, this)
    }
    this.#log.see(updates)
    this.updates.push(...updates)
  }

  get log(): ReadLog {
    return readLog(this.logUpdates)
  }

  get logUpdates(): Uint8Array[] {
    return this.updates.filter(({ document }) => document === logDocument).map(({ update }) => update)
  }

  /** The newest entry that was written. */
  get last(): EntryKey {
    return [...readLog(this.logUpdates.slice(-1)).entries.keys()][0] as EntryKey
  }

  #write(work: (actor: { person: string; at: number }) => unknown): void {
    const { author, signer } = this.#who
    const actor = { person: author.id, at: this.#clock++ }
    let entry: NamedUpdate | undefined
    const tell = (transaction: Y.Transaction) => {
      entry = this.#log.tell(transaction, actor, signer)
    }
    this.doc.once('afterTransaction', tell)
    this.doc.transact((transaction) => {
      work(actor)
      if (transaction.changed.size > 0) introduce(this.doc, author, signer)
    })
    if (entry) this.updates.push(entry)
  }
}

type Step =
  | { readonly kind: 'run'; readonly at: number; readonly commands: Command[] }
  | { readonly kind: 'bring'; readonly at: number; readonly from: number }
  | { readonly kind: 'undo' | 'reopen'; readonly at: number }

const at = fc.nat(2)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('run' as const),
      at,
      commands: fc.array(anyCommand(replicaText), { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('bring' as const), at, from: at }) },
  fc.record({ kind: fc.constantFrom('undo' as const, 'reopen' as const), at }),
)

/** What three people did to copies of one account, apart and together. */
export const anyHistory = fc.array(step, { minLength: 1, maxLength: 20 })

/**
 * Three copies after a history; the first knows of everything.
 * @param onWritten told of each copy just after something was done to it
 */
export function replicasAfter(
  history: readonly Step[],
  onWritten: (replica: Replica) => void = () => undefined,
): readonly [Replica, Replica, Replica] {
  const first = Replica.made()
  onWritten(first)
  const replicas = [first, new Replica(1), new Replica(2)] as const
  for (const replica of replicas.slice(1)) replica.bring(first)
  for (const one of history) {
    const replica = replicas[one.at] as Replica
    const before = replica.updates.length
    if (one.kind === 'run') replica.run(one.commands)
    else if (one.kind === 'bring') replica.bring(replicas[one.from] as Replica)
    else replica[one.kind]()
    if (one.kind !== 'bring' && replica.updates.length > before) onWritten(replica)
  }
  for (const replica of replicas.slice(1)) first.bring(replica)
  return replicas
}
