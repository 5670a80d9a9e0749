import { promises as fs } from 'node:fs'
import type { FileProblem } from '../../shared/account/file-problem'
import { fail, ok, type Result } from '../../shared/result'
import { ioProblem } from '../account-file/io-problem'
import { draftBeside } from '../draft'
import { moveToFree } from '../library/free-name'

/**
 * Writes a new file where a person has chosen to, also where there is one already: that one is moved aside, and stays.
 * @param write puts a file under a name that is not taken
 * @returns where the one that was there is kept, or null where none was
 */
export async function saveOver(
  file: string,
  write: (free: string) => Promise<Result<unknown, FileProblem>>,
): Promise<Result<string | null, FileProblem>> {
  if (!(await isThere(file))) {
    const written = await write(file)
    return written.ok ? ok(null) : written
  }
  const draft = draftBeside(file)
  const written = await write(draft)
  if (!written.ok) return written
  try {
    if (!(await fs.lstat(file)).isFile()) return fail({ kind: 'already-there' })
    const kept = await moveToFree(file, `${file}.bak`)
    // Should it fail now, the name is free, and what it named is beside it.
    await moveToFree(draft, file)
    return ok(kept)
  } catch (error) {
    return fail(ioProblem(error))
  } finally {
    await fs.rm(draft, { force: true })
  }
}

const isThere = (file: string): Promise<boolean> =>
  fs.lstat(file).then(
    () => true,
    () => false,
  )
