import type { promises as fs } from 'node:fs'

/** The bytes of an open file from an offset to where it ends now. */
export async function readFrom(handle: fs.FileHandle, from: number): Promise<Buffer> {
  const { size } = await handle.stat()
  const bytes = Buffer.alloc(Math.max(0, size - from))
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, from)
  return bytes.subarray(0, bytesRead)
}
