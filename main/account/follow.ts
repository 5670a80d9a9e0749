import { promises as fs } from 'node:fs'
import { Footprint } from '../account-file/footprint'
import type { NamedUpdate } from '../account-file/payloads'
import { readAccount } from '../account-file/read'
import { scanRecords } from '../account-file/record'
import { readUpdates } from '../account-file/update-records'

const everyMs = 400

/**
 * Watches a file grow and hands over what others have appended, one's own appends among it. Looking at the size is
 * the one way that works on every disk, network folders included. Where another file has taken its place, as after a
 * compaction, all of that is handed over; but nothing of a file of another account.
 */
export class Follower {
  readonly #file: string
  readonly #id: string
  readonly #onUpdates: (updates: readonly NamedUpdate[]) => void
  #position: number
  /** Which file the position is in; undefined for whichever the path names when next looked at. */
  #inode: bigint | undefined
  /** Of that file, from when it was first looked at. */
  #footprint: Footprint | undefined
  /** What has taken the place of the file and is none of this account, as far as it had grown. */
  #foreign: { readonly inode: bigint; readonly size: bigint } | undefined
  #timer: NodeJS.Timeout | undefined
  #stopped = false
  #paused = false

  /** @param read which file of which account was read, and to where, in bytes */
  constructor(
    file: string,
    read: { readonly id: string; readonly inode: bigint; readonly end: number },
    onUpdates: (updates: readonly NamedUpdate[]) => void,
  ) {
    this.#file = file
    this.#id = read.id
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
      this.#footprint = undefined
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
      const other = ino !== this.#inode
      if (!other) this.#footprint ??= await Footprint.of(handle)
      // Written over in its place: what stands there now belongs to nobody that is followed.
      if (!other && (await this.#footprint?.find(this.#file, handle)) !== 'in-place') return undefined
      if (other && this.#foreign?.inode === ino && this.#foreign.size === size) return undefined
      const from = other ? 0 : this.#position
      if (Number(size) <= from) return undefined
      const bytes = Buffer.alloc(Number(size) - from)
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, from)
      const grown = bytes.subarray(0, bytesRead)
      if (!other) return grown
      const account = readAccount(grown)
      this.#foreign = account.ok && account.value.id === this.#id ? undefined : { inode: ino, size }
      if (this.#foreign) return undefined
      this.#inode = ino
      this.#footprint = undefined
      this.#position = 0
      return grown
    } finally {
      await handle.close()
    }
  }
}
