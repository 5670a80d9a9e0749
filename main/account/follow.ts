import { promises as fs } from 'node:fs'
import type { NamedUpdate } from '../account-file/payloads'
import { readUpdates } from '../account-file/read'
import { scanRecords } from '../account-file/record'

const everyMs = 400

/**
 * Watches a file grow and hands over what others have appended, one's own appends among it. Looking at the size is
 * the one way that works on every disk, network folders included.
 * @param from where reading ended, in bytes
 */
export function followFile(
  file: string,
  from: number,
  onUpdates: (updates: readonly NamedUpdate[]) => void,
): () => void {
  let position = from
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const look = async () => {
    const grown = await readFrom(file, position).catch(() => undefined)
    if (stopped) return
    if (grown) {
      const { records, end } = scanRecords(grown)
      position += end
      const { read } = readUpdates(records)
      if (read.length > 0) onUpdates(read)
    }
    timer = setTimeout(look, everyMs)
    timer.unref()
  }
  timer = setTimeout(look, everyMs)
  timer.unref()
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

async function readFrom(file: string, position: number): Promise<Uint8Array | undefined> {
  const handle = await fs.open(file, 'r')
  try {
    const { size } = await handle.stat()
    if (size <= position) return undefined
    const bytes = Buffer.alloc(size - position)
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, position)
    return bytes.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
