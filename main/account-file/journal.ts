import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { makeFolder, privately } from '../make-folder'
import type { NamedUpdate } from './payloads'
import { readFrom } from './read-from'
import { headerLength, payloadLength, scanRecords } from './record'
import { encodeUpdates, readUpdates } from './update-records'

const syncMs = 1000

/**
 * A second copy, in the profile, of what was saved to one account file: for the day on which the file itself has lost
 * something, or an older copy has been put in its place. It begins with the snapshots of the last compaction, holds what was
 * saved since, is written after the file and synced when there is time.
 */
export class Journal {
  readonly #file: string
  #handle: Promise<fs.FileHandle | undefined> | undefined
  #writing: Promise<unknown> = Promise.resolve()
  #sync: NodeJS.Timeout | undefined
  /** How long it was when the compaction under way began, in bytes. */
  #before = 0

  /**
   * @param folder where the journals of this account are
   * @param account the path of the account file: copies of one account are told apart by it
   */
  constructor(folder: string, account: string) {
    this.#file = journalIn(folder, account)
  }

  /** @param known headers of snapshots that need not be read: whoever asks has these */
  async read(known: readonly Uint8Array[] = []): Promise<readonly NamedUpdate[]> {
    const bytes = await readPast(this.#file, known).catch(() => undefined)
    return bytes ? readUpdates(scanRecords(bytes).records).read : []
  }

  /** A journal that cannot be written is done without: the account file has it all. */
  keep(updates: readonly NamedUpdate[]): void {
    const bytes = encodeUpdates(updates)
    this.#then(async () => {
      await (await this.#current())?.write(bytes)
    })
    this.#syncSoon()
  }

  /**
   * A compaction of the account file is about to begin: what has been kept so far will be in its snapshots.
   * @returns where it is to put these, for {@link beginAnew}
   */
  expectSnapshots(): string {
    this.#then(async () => {
      makeFolder(path.dirname(this.#file), privately)
      this.#before = 0
      this.#before = (await fs.stat(this.#file)).size
    })
    return this.#snapshots
  }

  /** Begins with those snapshots, and goes on with what was kept while they were made. Where there are none, nothing changes. */
  beginAnew(): void {
    this.#then(async () => {
      await fs.access(this.#snapshots)
      const handle = await this.#current()
      if (handle) await fs.appendFile(this.#snapshots, await readFrom(handle, this.#before))
      await this.#close()
      await fs.rename(this.#snapshots, this.#file)
      await this.#current()
    })
    this.#syncSoon()
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

  get #snapshots(): string {
    return snapshotsBeside(this.#file)
  }

  #syncSoon(): void {
    this.#sync ??= setTimeout(() => {
      this.#sync = undefined
      this.#then(async () => (await this.#handle)?.datasync())
    }, syncMs).unref()
  }

  /** Another program of this profile may have begun the journal anew. */
  async #current(): Promise<fs.FileHandle | undefined> {
    this.#handle ??= this.#open()
    const handle = await this.#handle
    if (handle && (await handle.stat()).nlink === 0) await this.#close()
    this.#handle ??= this.#open()
    return this.#handle
  }

  #then(step: () => Promise<unknown>): void {
    this.#writing = this.#writing.then(step).catch(() => undefined)
  }

  async #open(): Promise<fs.FileHandle | undefined> {
    makeFolder(path.dirname(this.#file), privately)
    return fs.open(this.#file, 'a+', 0o600)
  }
}

/** Its bytes from the first record that is none of those known. */
async function readPast(file: string, known: readonly Uint8Array[]): Promise<Uint8Array> {
  const handle = await fs.open(file, 'r')
  try {
    let from = 0
    for (let passed = 0; passed < known.length; passed++) {
      const { buffer } = await handle.read(Buffer.alloc(headerLength), 0, headerLength, from)
      if (!known.some((header) => buffer.equals(header))) break
      from += headerLength + payloadLength(buffer)
    }
    return await readFrom(handle, from)
  } finally {
    await handle.close()
  }
}

const journalIn = (folder: string, account: string): string =>
  path.join(folder, `${createHash('sha256').update(account).digest('hex').slice(0, 32)}.journal`)

const snapshotsBeside = (journal: string): string => `${journal}.snapshots`

/** Removes what is kept of a file that nobody has open. */
export async function forgetJournal(folder: string, account: string): Promise<void> {
  const file = journalIn(folder, account)
  for (const kept of [file, snapshotsBeside(file)]) await fs.rm(kept, { force: true })
}
