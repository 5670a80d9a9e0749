import { promises as fs } from 'node:fs'
import { writeNewFile } from './create'
import { takeRightsOf } from './durable-file'

/**
 * Keeps a damaged file as it is under another name beside it, before anything is written to it, and says where. As files
 * only grow, one that is the beginning of this file is it, kept earlier. Undefined where it could not be kept.
 */
export async function setAside(file: string): Promise<string | undefined> {
  try {
    const bytes = await fs.readFile(file)
    for (let n = 1; n < 100; n++) {
      const kept = `${file}.damaged-${n}`
      const there = await fs.readFile(kept).catch(() => undefined)
      if (there?.equals(bytes.subarray(0, there.length))) return kept
      if (there) continue
      const written = await writeNewFile(kept, bytes, (draft) => takeRightsOf(file, draft))
      if (written.ok) return kept
      if (written.error.kind !== 'already-there') return undefined
    }
  } catch {}
  return undefined
}
