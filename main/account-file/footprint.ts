import type { promises as fs } from 'node:fs'
import { headerLength } from './record'

/**
 * What an appender knows of the file it has open: how it begins, and how long it has been. A file that was emptied or
 * written over in its place keeps its name and its number, and is another all the same.
 */
export class Footprint {
  readonly #beginning: Buffer
  #size: number

  private constructor(beginning: Buffer, size: number) {
    this.#beginning = beginning
    this.#size = size
  }

  static async of(handle: fs.FileHandle): Promise<Footprint> {
    const { size } = await handle.stat()
    return new Footprint(await beginningOf(handle), size)
  }

  /** @param added bytes that have been appended since it was last asked */
  async isOf(handle: fs.FileHandle, added: number): Promise<boolean> {
    const [{ size }, beginning] = await Promise.all([handle.stat(), beginningOf(handle)])
    if (size < this.#size + added || !beginning.equals(this.#beginning)) return false
    this.#size = size
    return true
  }
}

/** The header of the first record: its checksum tells one account from another. */
async function beginningOf(handle: fs.FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(headerLength), 0, headerLength, 0)
  return buffer.subarray(0, bytesRead)
}
