import { fail, ok, type Result } from '../../shared/result'
import type { Compactor } from '../account/compaction'
import { createAccountFile, writeNewFile } from '../account-file/create'
import { encodeSource } from '../account-file/payloads'
import { readAccount } from '../account-file/read'
import { makeFolder, privately } from '../make-folder'
import { accountPaths } from './data-folder'
import { FileStore } from './file-store'
import { HostedAccount } from './hosted-account'
import type { ServerEvents } from './server-events'
import type { ServerLimits } from './server-limits'

export type FoundingProblem = 'not-this-account' | 'not-the-owner' | 'cannot-save'

/** The accounts of a server: each is in memory while somebody is in it, and a moment longer. */
export class Accounts {
  readonly #data: string
  readonly #compact: Compactor
  readonly #limits: ServerLimits
  readonly #events: ServerEvents
  readonly #open = new Map<string, Promise<HostedAccount | undefined>>()
  readonly #leaving = new Map<string, NodeJS.Timeout>()
  readonly #closing = new Map<string, Promise<void>>()
  readonly #letGone = new WeakSet<HostedAccount>()
  readonly #onUnsaved: (account: HostedAccount) => void

  /** @param onUnsaved closes every connection to an account whose memory is ahead of the disk */
  constructor(
    data: string,
    compact: Compactor,
    limits: ServerLimits,
    events: ServerEvents,
    onUnsaved: (account: HostedAccount) => void,
  ) {
    this.#data = data
    this.#compact = compact
    this.#limits = limits
    this.#events = events
    this.#onUnsaved = onUnsaved
  }

  get inMemory(): number {
    return this.#open.size
  }

  /** Undefined where there is no such account. Whoever asks says by `release` when he is done. */
  async get(id: string): Promise<HostedAccount | undefined> {
    clearTimeout(this.#leaving.get(id))
    this.#leaving.delete(id)
    await this.#closing.get(id)
    const known = this.#open.get(id)
    if (known) return known
    const opening = this.#load(id)
    this.#open.set(id, opening)
    const account = await opening.catch((error: unknown) => {
      this.#open.delete(id)
      throw error
    })
    if (!account) this.#open.delete(id)
    return account
  }

  /** Lets go of an account a while after the last guest has left. */
  release(account: HostedAccount): void {
    const { id } = account
    if (!account.isEmpty || this.#leaving.has(id) || this.#letGone.has(account)) return
    const timer = setTimeout(() => {
      this.#leaving.delete(id)
      if (account.isEmpty) void this.#letGo(account)
    }, this.#limits.idle)
    this.#leaving.set(id, timer)
  }

  /** Keeps a new account, whose owner's device it has to be that asks. Keeping it twice is keeping it once. */
  async found(id: string, bytes: Uint8Array, publicKey: string): Promise<Result<void, FoundingProblem>> {
    const contents = readAccount(bytes)
    if (!contents.ok || contents.value.id !== id) return fail('not-this-account')
    const { genesis, source } = contents.value
    if (genesis.ownerKey !== publicKey) return fail('not-the-owner')
    const { folder, file, text } = accountPaths(this.#data, id)
    try {
      makeFolder(folder, privately)
    } catch {
      return fail('cannot-save')
    }
    // The text first: with the account's file, the account is there.
    for (const written of [
      await writeNewFile(text, encodeSource(source)),
      await createAccountFile(file, { genesis, source, updates: [] }),
    ]) {
      if (!written.ok && written.error.kind !== 'already-there') return fail('cannot-save')
    }
    return ok(undefined)
  }

  async close(): Promise<void> {
    for (const timer of this.#leaving.values()) clearTimeout(timer)
    for (const opening of [...this.#open.values()]) {
      const account = await opening.catch(() => undefined)
      if (account) await this.#letGo(account)
    }
    await Promise.all(this.#closing.values())
  }

  async #load(id: string): Promise<HostedAccount | undefined> {
    const store = await FileStore.open(this.#data, id, this.#compact, (why) => this.#events.notCompacted(why))
    if (!store) return undefined
    const account: HostedAccount = new HostedAccount(id, store, this.#limits, this.#events, () => {
      this.#onUnsaved(account)
      void this.#letGo(account)
    })
    if (account.team.isUnsure) this.#events.teamUnsure(id)
    return account
  }

  /** Once only: when the last guest of one that was given up has left, the account may be in memory anew. */
  async #letGo(account: HostedAccount): Promise<void> {
    if (this.#letGone.has(account)) return
    this.#letGone.add(account)
    const { id } = account
    this.#open.delete(id)
    const closing = account.close().finally(() => this.#closing.delete(id))
    this.#closing.set(id, closing)
    return closing
  }
}
