import { promises as fs } from 'node:fs'
import { backupBeside } from '../account-file/backup-beside'
import { Footprint } from '../account-file/footprint'
import type { NamedUpdate } from '../account-file/payloads'
import { readAccount } from '../account-file/read'
import { readFrom } from '../account-file/read-from'
import { scanRecords } from '../account-file/record'
import { readUpdates } from '../account-file/update-records'

const everyMs = 400

interface Grown {
  readonly bytes: Uint8Array
  /** What the file had got before another took its place. */
  readonly before?: Uint8Array | undefined
}

/**
 * Watches a file grow and hands over what others have appended, one's own appends among it. Looking at the size is
 * the one way that works on every disk, network folders included. Where another file has taken its place, as after a
 * compaction, all of that is handed over; but nothing of a file of another account. What was compacted before it was looked
 * at is handed over first, as it was written: once all is one snapshot, nobody can tell who had known of what.
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
      const { records, end } = scanRecords(grown.bytes)
      this.#position += end
      const before = grown.before ? scanRecords(grown.before).records : []
      const { read } = readUpdates([...before, ...records])
      if (read.length > 0) this.#onUpdates(read)
    }
    this.#wait()
  }

  async #readOn(): Promise<Grown | undefined> {
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
      if (!other) return { bytes: grown }
      const account = readAccount(grown)
      this.#foreign = account.ok && account.value.id === this.#id ? undefined : { inode: ino, size }
      if (this.#foreign) return undefined
      const before = await this.#readBeside().catch(() => undefined)
      if (this.#paused) return undefined
      this.#inode = ino
      this.#footprint = undefined
      this.#position = 0
      return { bytes: grown, before }
    } finally {
      await handle.close()
    }
  }

  /** The rest of the file that was followed, which a compaction leaves beside the one in its place. */
  async #readBeside(): Promise<Uint8Array | undefined> {
    const handle = await fs.open(backupBeside(this.#file), 'r')
    try {
      const { ino } = await handle.stat({ bigint: true })
      return ino === this.#inode ? await readFrom(handle, this.#position) : undefined
    } finally {
      await handle.close()
    }
  }
}
