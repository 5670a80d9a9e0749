import { type BigIntStats, promises as fs } from 'node:fs'
import { headerLength } from './record'

/** `elsewhere`: the path names another file. `overwritten`: it is that file, and something else stands in it. */
export type Whereabouts = 'in-place' | 'elsewhere' | 'overwritten'

/**
 * What is known of a file that is open: which one it is, how it begins, and how long it has been. A file that was emptied
 * or written over in its place keeps its name and its number, and is another all the same.
 */
export class Footprint {
  readonly #beginning: Buffer
  #last: BigIntStats
  /** What was lost does not come back by the file growing again. */
  #overwritten = false

  private constructor(beginning: Buffer, stat: BigIntStats) {
    this.#beginning = beginning
    this.#last = stat
  }

  static async of(handle: fs.FileHandle): Promise<Footprint> {
    return new Footprint(await beginningOf(handle), await handle.stat({ bigint: true }))
  }

  /**
   * Where the file is, that is open under a handle and was found at a path.
   * @param added bytes that have been appended since it was last looked for
   */
  async find(file: string, handle: fs.FileHandle, added = 0): Promise<Whereabouts> {
    const [named, beginning] = await Promise.all([fs.stat(file, { bigint: true }), beginningOf(handle)])
    if (named.ino !== this.#last.ino || named.dev !== this.#last.dev) return 'elsewhere'
    const isShorter = named.size < this.#last.size + BigInt(added)
    this.#overwritten ||= isShorter || !beginning.equals(this.#beginning)
    if (this.#overwritten) return 'overwritten'
    this.#last = named
    return 'in-place'
  }
}

/** The header of the first record: its checksum tells one account from another. */
async function beginningOf(handle: fs.FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(headerLength), 0, headerLength, 0)
  return buffer.subarray(0, bytesRead)
}
