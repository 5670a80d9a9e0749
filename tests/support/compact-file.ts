import { promises as fs } from 'node:fs'
import { draftCompacted } from '../../main/account-file/compacted-draft'
import { putInPlace } from '../../main/account-file/put-in-place'

/** Compacts a file as a program does that does not know who else writes to it. */
export async function compactFile(file: string) {
  const old = await fs.open(file, 'r')
  try {
    const drafted = await draftCompacted(file)
    if (!drafted.ok) return drafted
    return await putInPlace(file, old, drafted.value).finally(() => fs.rm(drafted.value.draft, { force: true }))
  } finally {
    await old.close()
  }
}
