import { randomBytes } from 'node:crypto'
import type * as Y from 'yjs'
import type { Actor } from '../../shared/account/actor'
import { logDocument } from '../../shared/account/schema'
import { changesOf, writesOf } from '../../shared/history/changes'
import type { Signer } from '../../shared/history/entry'
import { LogChain } from '../../shared/history/log-chain'
import { readLog } from '../../shared/history/read-log'
import type { NamedUpdate } from '../account-file/payloads'

/** Tells in the account's log what is done here. Until something is, what others have told waits as it was read. */
export class LogWriter {
  readonly #accountId: string
  #unread: Uint8Array[] = []
  #chain: LogChain | undefined

  constructor(accountId: string) {
    this.#accountId = accountId
  }

  see(updates: readonly NamedUpdate[]): void {
    const ofLog = updates.filter(({ document }) => document === logDocument).map(({ update }) => update)
    if (this.#chain) this.#chain.see(readLog(ofLog).entries)
    else this.#unread.push(...ofLog)
  }

  /** The entry for a transaction, to be asked for while `afterTransaction` is being told; undefined if it did nothing. */
  tell(transaction: Y.Transaction, { person, at }: Actor, signer: Signer): NamedUpdate | undefined {
    const changes = changesOf(transaction)
    if (changes.length === 0) return undefined
    this.#chain ??= new LogChain(this.#accountId, randomBytes(16).toString('hex'), readLog(this.#unread).entries)
    this.#unread = []
    return { document: logDocument, update: this.#chain.write(changes, writesOf(transaction), person, at, signer) }
  }
}
