import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { makeFolder, privately } from '../make-folder'
import type { NamedUpdate } from './payloads'
import { scanRecords } from './record'
import { encodeUpdates, readUpdates } from './update-records'

const syncMs = 1000

/**
 * A second copy, in the profile, of what was saved to one account file since it was last compacted: for the day on which
 * the file itself has lost something. It is written after the file and synced when there is time.
 */
export class Journal {
  readonly #file: string
  #handle: Promise<fs.FileHandle | undefined> | undefined
  #writing: Promise<unknown> = Promise.resolve()
  #sync: NodeJS.Timeout | undefined

  /**
   * @param folder where the journals of this account are
   * @param account the path of the account file: copies of one account are told apart by it
   */
  constructor(folder: string, account: string) {
    this.#file = journalIn(folder, account)
  }

  async read(): Promise<readonly NamedUpdate[]> {
    const bytes = await fs.readFile(this.#file).catch(() => undefined)
    return bytes ? readUpdates(scanRecords(bytes).records).read : []
  }

  /** A journal that cannot be written is done without: the account file has it all. */
  keep(updates: readonly NamedUpdate[]): void {
    const bytes = encodeUpdates(updates)
    this.#then(async () => {
      this.#handle ??= this.#open()
      await (await this.#handle)?.write(bytes)
    })
    this.#sync ??= setTimeout(() => {
      this.#sync = undefined
      this.#then(async () => (await this.#handle)?.datasync())
    }, syncMs).unref()
  }

  /** Begins anew: everything so far is safe in the account file, and has been read back from there. */
  clear(): void {
    this.#then(async () => {
      // Cut short and not removed: another program of this profile may have it open, and goes on at its end.
      await fs.truncate(this.#file).catch(() => undefined)
    })
  }

  async close(): Promise<void> {
    clearTimeout(this.#sync)
    await this.#writing
    await this.#close()
  }

  async #close(): Promise<void> {
    const handle = await this.#handle
    this.#handle = undefined
    await handle?.datasync().catch(() => undefined)
    await handle?.close()
  }

  #then(step: () => Promise<unknown>): void {
    this.#writing = this.#writing.then(step).catch(() => undefined)
  }

  async #open(): Promise<fs.FileHandle | undefined> {
    makeFolder(path.dirname(this.#file), privately)
    return fs.open(this.#file, 'a', 0o600)
  }
}

const journalIn = (folder: string, account: string): string =>
  path.join(folder, `${createHash('sha256').update(account).digest('hex').slice(0, 32)}.journal`)

/** Removes what is kept of a file that nobody has open. */
export const forgetJournal = (folder: string, account: string): Promise<void> =>
  fs.rm(journalIn(folder, account), { force: true })
