import fc from 'fast-check'
import * as Y from 'yjs'
import type { NamedUpdate } from '../../main/account-file/payloads'
import type { Command } from '../../shared/account/command'
import { execute } from '../../shared/account/execute'
import { introduce } from '../../shared/account/introduce'
import { accountDocument, logDocument } from '../../shared/account/schema'
import { UndoStack } from '../../shared/account/undo'
import { changesOf, writesOf } from '../../shared/history/changes'
import type { Signer } from '../../shared/history/entry'
import { LogChain } from '../../shared/history/log-chain'
import { readLog } from '../../shared/history/read-log'
import type { Copy } from '../../shared/merging/writes'
import { anyCommand, ids } from './steps'

export const replicaText = 'The clerk said 👩‍👩‍👧 that nobody came.\nقالت الشاهدة إنها رأتهم.'

export type Action = { readonly type: 'do'; readonly command: Command } | { readonly type: 'undo' | 'redo' }

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  { arbitrary: anyCommand(replicaText).map((command) => ({ type: 'do' as const, command })), weight: 5 },
  { arbitrary: fc.constantFrom({ type: 'undo' as const }, { type: 'redo' as const }), weight: 1 },
)

/** Which values a transaction wrote, as whoever watches the document sees it. */
export interface Written {
  readonly refs: readonly string[]
}

/** One person's copy of an account, off every network: it does what the app does, without a file. */
export class Replica {
  readonly person: string
  readonly doc = new Y.Doc()
  readonly held: NamedUpdate[] = []
  /** Everything that was ever written to what this copy holds. */
  readonly written = new Set<Written>()
  readonly #stack = new UndoStack()
  readonly #chain: LogChain
  #clock: number

  constructor(number: number) {
    this.person = `person-${number}`
    this.#clock = number * 1000
    this.doc.clientID = number + 1
    this.#chain = new LogChain('account', number.toString(16).padStart(32, '0'), new Map())
    this.doc.on('afterTransaction', (transaction: Y.Transaction) => this.#tell(transaction))
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'taken') this.held.push({ document: accountDocument, update: Uint8Array.from(update) })
    })
  }

  act(action: Action): void {
    const actor = { person: this.person, at: ++this.#clock }
    const length = replicaText.length
    this.doc.transact((transaction) => {
      if (action.type === 'do') {
        const done = execute(this.doc, replicaText, [action.command], actor, 'do')
        if (done.ok) this.#stack.push(done.value)
      } else this.#stack[action.type](this.doc, length, actor, action.type)
      const author = { id: this.person, name: this.person, colour: 1 }
      if (transaction.changed.size > 0) introduce(this.doc, author, this.#signer)
    })
  }

  take(updates: readonly NamedUpdate[], written: Iterable<Written>): void {
    for (const { document, update } of updates) {
      if (document === accountDocument) Y.applyUpdate(this.doc, update, 'taken')
      else this.#chain.see(readLog([update]).entries)
    }
    const known = new Set(this.held)
    this.held.push(...updates.filter((update) => !known.has(update)))
    for (const one of written) this.written.add(one)
  }

  merge(other: Replica): void {
    this.take(other.held, other.written)
  }

  get copy(): Copy {
    const ofLog = this.held.filter(({ document }) => document === logDocument).map(({ update }) => update)
    return { doc: this.doc, entries: readLog(ofLog).entries }
  }

  get #signer(): Signer {
    return {
      device: this.person.padStart(32, '0').replace(/[^0-9a-f]/g, '0'),
      publicKey: 'e'.repeat(64),
      sign: (words) => btoa(String(words.length)),
    }
  }

  #tell(transaction: Y.Transaction): void {
    if (transaction.origin === 'taken') return
    const changes = changesOf(transaction)
    if (changes.length === 0) return
    this.written.add({ refs: changes.map(({ map, key }) => `${map}/${key}`) })
    const update = this.#chain.write(changes, writesOf(transaction), this.person, this.#clock, this.#signer)
    this.held.push({ document: logDocument, update })
  }
}

/** What happens among a few replicas: one of them does something, or takes what another holds. */
export type Event =
  | { readonly type: 'act'; readonly replica: number; readonly action: Action }
  | { readonly type: 'merge'; readonly into: number; readonly from: number }

export const anyEvents = (replicas: number, maxLength: number): fc.Arbitrary<readonly Event[]> => {
  const replica = fc.nat(replicas - 1)
  return fc.array(
    fc.oneof(
      { arbitrary: fc.record({ type: fc.constant('act' as const), replica, action: anyAction }), weight: 4 },
      { arbitrary: fc.record({ type: fc.constant('merge' as const), into: replica, from: replica }), weight: 2 },
    ),
    // Long runs, as copies that have parted and met a few times have them.
    { maxLength, size: 'max' },
  )
}

/** Copies of an account with a few annotations, once all that happened has. */
export function play(replicas: number, events: readonly Event[]): readonly Replica[] {
  const all = Array.from({ length: replicas }, (_, number) => new Replica(number))
  const [first, ...others] = all as [Replica, ...Replica[]]
  for (const [n, id] of ids.slice(0, 3).entries()) {
    first.act({ type: 'do', command: { type: 'annotate', id, kind: 'claim', ranges: [[n * 4, n * 4 + 3]] } })
  }
  for (const other of others) other.merge(first)
  for (const event of events) {
    if (event.type === 'act') all[event.replica]?.act(event.action)
    else if (event.into !== event.from) all[event.into]?.merge(all[event.from] as Replica)
  }
  return all
}

/** All that a copy says, in all its maps, so that two can be compared. */
export const saidBy = (doc: Y.Doc): Readonly<Record<string, object>> =>
  sorted(
    [...doc.share.keys()].map((name) => [name, sorted(Object.entries(doc.getMap(name).toJSON()))] as const),
  ) as Readonly<Record<string, object>>

const sorted = (entries: (readonly [string, unknown])[]): object =>
  Object.fromEntries(entries.filter(([, value]) => !isEmpty(value)).sort(([a], [b]) => (a < b ? -1 : 1)))

const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0
