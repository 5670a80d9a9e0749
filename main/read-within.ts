import { promises as fs } from 'node:fs'
import { openRegularFile } from './open-regular-file'

/** The bytes of a file, or undefined where there are more than `limit`. What is no regular file is refused with EFTYPE. */
export const readWithin = async (file: string, limit: number): Promise<Buffer | undefined> =>
  readAndClose(await openRegularFile(file), limit)

/** The same of a pipe too, such as a shell puts in the place of a file. */
export const readPipeWithin = async (file: string, limit: number): Promise<Buffer | undefined> =>
  readAndClose(await fs.open(file, 'r'), limit)

async function readAndClose(handle: fs.FileHandle, limit: number): Promise<Buffer | undefined> {
  try {
    const stat = await handle.stat()
    if (stat.size > limit) return undefined
    if (stat.isFile()) return await handle.readFile()
    // A pipe does not say how many it has.
    const chunks: Buffer[] = []
    let length = 0
    for await (const chunk of handle.createReadStream({ autoClose: false })) {
      length += (chunk as Buffer).length
      if (length > limit) return undefined
      chunks.push(chunk as Buffer)
    }
    return Buffer.concat(chunks)
  } finally {
    await handle.close()
  }
}
