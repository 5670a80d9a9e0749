import * as Y from 'yjs'
import type { Actor } from '../../shared/account/actor'
import type { PersonId } from '../../shared/account/annotation'
import { introduce } from '../../shared/account/introduce'
import { accountDocument } from '../../shared/account/schema'
import type { Signer } from '../../shared/history/entry'
import type { NamedUpdate } from '../account-file/payloads'
import { applyUpdates } from './apply-updates'
import type { Author } from './author'
import { LogWriter } from './log-writer'

/** The origin of what was read from the file: it is there already. */
const fromFile = Symbol('file')

interface Setting {
  signerOf(person: PersonId): Signer
  /** What a transaction has written, with the entry of the log that tells of it: to be appended as one. */
  onWritten(updates: readonly NamedUpdate[]): void
}

/** The document of an account, and the log that tells of all that is written to it here. */
export class SignedWriter {
  readonly doc = new Y.Doc()
  readonly #log: LogWriter
  readonly #setting: Setting
  /** Who is writing, while a transaction is under way; and what the log will say of it. */
  #actor: Actor | undefined
  #entry: NamedUpdate | undefined

  constructor(accountId: string, setting: Setting) {
    this.#log = new LogWriter(accountId)
    this.#setting = setting
  }

  /** Hands on what is written from here on; only now, since Yjs encodes for that what is read of a file as well. */
  begin(): void {
    this.doc.on('afterTransaction', this.#tell)
    this.doc.on('update', this.#hand)
  }

  /** Takes in what a file holds, and says how many updates are none. */
  read(updates: readonly NamedUpdate[]): number {
    this.#log.see(updates)
    return applyUpdates(this.doc, updates, fromFile)
  }

  /** One transaction of one author. */
  write<T>(author: Author, origin: unknown, work: (actor: Actor) => T): T {
    const actor = { person: author.id, at: Date.now() }
    this.#actor = actor
    try {
      return this.doc.transact((transaction) => {
        const done = work(actor)
        if (transaction.changed.size > 0) introduce(this.doc, author, this.#setting.signerOf(author.id))
        return done
      }, origin)
    } finally {
      this.#actor = undefined
    }
  }

  /** What the log says of a transaction, while what was there before it can still be seen. */
  #tell = (transaction: Y.Transaction): void => {
    if (!this.#actor || transaction.origin === fromFile) return
    this.#entry = this.#log.tell(transaction, this.#actor, this.#setting.signerOf(this.#actor.person))
  }

  #hand = (update: Uint8Array, origin: unknown): void => {
    if (origin === fromFile) return
    const entry = this.#entry
    this.#entry = undefined
    // The entry first: of an append that is cut short, what is left then tells of a change that is not there, and never
    // is there a change that nobody tells.
    const change = { document: accountDocument, update: Uint8Array.from(update) }
    this.#setting.onWritten([...(entry ? [entry] : []), change])
  }
}
