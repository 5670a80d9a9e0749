import { promises as fs } from 'node:fs'
import { isInPlace } from './durable-file'
import { type Asset, encodeAsset } from './payloads'
import { encodeRecord, recordTypes } from './record'

/** Adds the original to an account file that came without it, whoever has it open. Throws the system's error. */
export async function appendOriginal(file: string, original: Asset): Promise<void> {
  const record = encodeRecord({ type: recordTypes.asset, payload: encodeAsset(original) })
  for (;;) {
    const handle = await fs.open(file, fs.constants.O_WRONLY | fs.constants.O_APPEND)
    try {
      await handle.writeFile(record)
      await handle.datasync()
      // A compacted file has taken its place meanwhile, and may not have it.
      if (await isInPlace(file, handle)) return
    } finally {
      await handle.close()
    }
  }
}
