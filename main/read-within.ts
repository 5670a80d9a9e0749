import { promises as fs } from 'node:fs'

/** The bytes of a file, or undefined where there are more than `limit`. A device or a pipe does not say how many it has. */
export async function readWithin(file: string, limit: number): Promise<Buffer | undefined> {
  const handle = await fs.open(file, 'r')
  try {
    const stat = await handle.stat()
    if (stat.size > limit) return undefined
    if (stat.isFile()) return await handle.readFile()
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
