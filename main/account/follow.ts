import { promises as fs } from 'node:fs'
import type { NamedUpdate } from '../account-file/payloads'
import { scanRecords } from '../account-file/record'
import { readUpdates } from '../account-file/update-records'

const everyMs = 400

/**
 * Watches a file grow and hands over what others have appended, one's own appends among it. Looking at the size is
 * the one way that works on every disk, network folders included. Where another file has taken its place, as after a
 * compaction, all of that is handed over.
 */
export class Follower {
  readonly #file: string
  readonly #onUpdates: (updates: readonly NamedUpdate[]) => void
  #position: number
  /** Which file the position is in; undefined for whichever the path names when next looked at. */
  #inode: bigint | undefined
  #timer: NodeJS.Timeout | undefined
  #stopped = false
  #paused = false

  /** @param read which file was read, and to where, in bytes */
  constructor(
    file: string,
    read: { readonly inode: bigint; readonly end: number },
    onUpdates: (updates: readonly NamedUpdate[]) => void,
  ) {
    this.#file = file
    this.#position = read.end
    this.#inode = read.inode
    this.#onUpdates = onUpdates
    this.#wait()
  }

  /** Looks no more until told where to go on. */
  pause(): void {
    this.#paused = true
  }

  /** Goes on in the file that the path names now. */
  goOn(from?: number): void {
    if (from !== undefined) {
      this.#position = from
      this.#inode = undefined
    }
    this.#paused = false
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  #wait(): void {
    this.#timer = setTimeout(() => void this.#look(), everyMs)
    this.#timer.unref()
  }

  async #look(): Promise<void> {
    const grown = this.#paused ? undefined : await this.#readOn().catch(() => undefined)
    if (this.#stopped) return
    if (grown && !this.#paused) {
      const { records, end } = scanRecords(grown)
      this.#position += end
      const { read } = readUpdates(records)
      if (read.length > 0) this.#onUpdates(read)
    }
    this.#wait()
  }

  async #readOn(): Promise<Uint8Array | undefined> {
    const handle = await fs.open(this.#file, 'r')
    try {
      const { size, ino } = await handle.stat({ bigint: true })
      if (this.#paused) return undefined
      this.#inode ??= ino
      if (ino !== this.#inode) {
        this.#inode = ino
        this.#position = 0
      }
      if (Number(size) <= this.#position) return undefined
      const bytes = Buffer.alloc(Number(size) - this.#position)
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, this.#position)
      return bytes.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  }
}
