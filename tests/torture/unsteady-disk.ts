import { promises as fs, linkSync, type RmOptions, renameSync, rmSync, unlinkSync } from 'node:fs'
import path from 'node:path'
import { below } from './dice'

const sector = 512

/** One file as a disk knows it: what is surely on it, and what was written since the last sync. */
interface Inode {
  synced: Buffer
  current: Buffer
  dirty: { readonly from: number; readonly to: number }[]
}

type Naming = { readonly from?: string | undefined; readonly to?: string; readonly inode: Inode }

/**
 * Watches what is done to the files of a folder and can tell, at any moment, what a power cut could leave of them: each
 * sector written since the last sync is there, zero, or missing, and names changed since the folder was last synced have
 * changed up to some point. It trusts, as everybody must, that a disk that answers a flush has flushed.
 */
export class UnsteadyDisk {
  readonly #folder: string
  readonly #inodes = new Map<bigint, Inode>()
  readonly #durable = new Map<string, Inode>()
  #namings: Naming[] = []
  readonly #names = new Map<string, Inode>()
  readonly #onEvent: () => void
  readonly #undo: (() => void)[] = []

  /** @param onEvent called after each thing that is done to the disk */
  constructor(folder: string, onEvent: () => void) {
    this.#folder = folder
    this.#onEvent = onEvent
  }

  /** From here on everything that this program does to the folder through `fs.promises` is noted. */
  async watch(): Promise<void> {
    for (const name of await fs.readdir(this.#folder)) {
      const file = path.join(this.#folder, name)
      const bytes = await fs.readFile(file)
      const inode = { synced: bytes, current: bytes, dirty: [] }
      this.#inodes.set((await fs.stat(file, { bigint: true })).ino, inode)
      this.#durable.set(name, inode)
      this.#names.set(name, inode)
    }
    const { open } = fs
    this.#replace('open', async (...args: Parameters<typeof open>) =>
      this.#handle(await open(...args), String(args[0]), args[1]),
    )
    // At once, so that nobody meets a new name before it has been noted.
    this.#replace('rename', async (from: string, to: string) => {
      renameSync(from, to)
      this.#name({ from, to })
    })
    this.#replace('link', async (from: string, to: string) => {
      linkSync(from, to)
      this.#name({ to }, this.#names.get(path.basename(from)))
    })
    this.#replace('unlink', async (from: string) => {
      unlinkSync(from)
      this.#name({ from })
    })
    this.#replace('rm', async (from: string, options: RmOptions) => {
      rmSync(from, options)
      if (this.#names.has(path.basename(from))) this.#name({ from })
    })
  }

  stop(): void {
    for (const undo of this.#undo) undo()
  }

  /** Files by their names, as a power cut at this moment could leave them. */
  cut(dice: () => number): ReadonlyMap<string, Buffer> {
    const names = new Map(this.#durable)
    for (const naming of this.#namings.slice(0, below(dice, this.#namings.length + 1))) apply(names, naming)
    return new Map([...names].map(([name, inode]) => [name, leftOf(inode, dice)]))
  }

  #replace(name: string, replacement: unknown): void {
    const target = fs as unknown as Record<string, unknown>
    const original = target[name]
    target[name] = replacement
    this.#undo.push(() => {
      target[name] = original
    })
  }

  #name({ from, to }: { from?: string; to?: string }, of?: Inode): void {
    const inode = of ?? this.#names.get(path.basename(from as string))
    if (!inode) return
    const naming = { from: from && path.basename(from), ...(to && { to: path.basename(to) }), inode }
    apply(this.#names, naming)
    this.#namings.push(naming)
    this.#onEvent()
  }

  async #handle(handle: fs.FileHandle, file: string, flags: unknown): Promise<fs.FileHandle> {
    if (path.resolve(file) === this.#folder) return this.#folderHandle(handle)
    if (path.dirname(path.resolve(file)) !== this.#folder || flags === 'r') return handle
    const { ino } = await handle.stat({ bigint: true })
    // A new file may have got the number of one that is gone.
    const known = flags === 'wx' ? undefined : this.#inodes.get(ino)
    const inode = known ?? this.#newInode(ino, path.basename(file))
    const { write, writeFile, sync, datasync } = handle
    const append = (bytes: Uint8Array) => {
      inode.dirty.push({ from: inode.current.length, to: inode.current.length + bytes.length })
      inode.current = Buffer.concat([inode.current, bytes])
      this.#onEvent()
    }
    const synced = () => {
      inode.synced = inode.current
      inode.dirty = []
      this.#onEvent()
    }
    Object.assign(handle, {
      write: async (bytes: Uint8Array) => {
        const done = await (write as (bytes: Uint8Array) => Promise<{ bytesWritten: number }>).call(handle, bytes)
        append(bytes.subarray(0, done.bytesWritten))
        return done
      },
      writeFile: async (bytes: Uint8Array) => {
        await writeFile.call(handle, bytes)
        append(bytes)
      },
      sync: () => sync.call(handle).then(synced),
      datasync: () => datasync.call(handle).then(synced),
    })
    return handle
  }

  #newInode(ino: bigint, name: string): Inode {
    const inode: Inode = { synced: Buffer.alloc(0), current: Buffer.alloc(0), dirty: [] }
    this.#inodes.set(ino, inode)
    const naming = { to: name, inode }
    apply(this.#names, naming)
    this.#namings.push(naming)
    return inode
  }

  #folderHandle(handle: fs.FileHandle): fs.FileHandle {
    const { sync } = handle
    Object.assign(handle, {
      sync: async () => {
        const asked = new Set(this.#namings)
        await sync.call(handle)
        for (const naming of this.#namings) if (asked.has(naming)) apply(this.#durable, naming)
        this.#namings = this.#namings.filter((naming) => !asked.has(naming))
        this.#onEvent()
      },
    })
    return handle
  }
}

function apply(names: Map<string, Inode>, { from, to, inode }: Naming): void {
  if (from !== undefined) names.delete(from)
  if (to !== undefined) names.set(to, inode)
}

function leftOf({ synced, current, dirty }: Inode, dice: () => number): Buffer {
  const left = Buffer.alloc(current.length)
  synced.copy(left)
  let length = synced.length
  for (const { from, to } of dirty) {
    for (let at = from; at < to; at = Math.min(to, (Math.floor(at / sector) + 1) * sector)) {
      const end = Math.min(to, (Math.floor(at / sector) + 1) * sector)
      const fate = below(dice, 3)
      if (fate === 0) current.copy(left, at, at, end)
      // A sector that is missing in the middle reads as zeros; at the end the file is shorter.
      if (fate < 2) length = Math.max(length, end)
    }
  }
  return left.subarray(0, length)
}
