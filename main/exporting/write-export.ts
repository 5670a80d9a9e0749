import { promises as fs, type Stats } from 'node:fs'
import type { FileProblem } from '../../shared/account/file-problem'
import { fail, ok, type Result } from '../../shared/result'
import { ioProblem } from '../account-file/io-problem'
import { magic } from '../account-file/record'
import { draftBeside } from '../draft'

/** Replaces an earlier export whole, or leaves everything as it was. An account is never taken for an export. */
export async function writeExport(file: string, contents: string | Uint8Array): Promise<Result<void, FileProblem>> {
  try {
    const there = await fs.stat(file).catch(undefinedIfMissing)
    if (there && isDevice(there)) await fs.writeFile(file, contents)
    else if (!there) await replace(file, contents, 0o666)
    else {
      // A link stays one: what it leads to is replaced.
      const real = await fs.realpath(file)
      if (await isAccount(real)) return fail({ kind: 'already-there' })
      await replace(real, contents, there.mode)
    }
    return ok(undefined)
  } catch (error) {
    const problem = ioProblem(error)
    return fail(problem.kind === 'not-found' ? { kind: 'no-such-folder' } : problem)
  }
}

async function replace(file: string, contents: string | Uint8Array, mode: number): Promise<void> {
  const draft = draftBeside(file)
  try {
    await fs.writeFile(draft, contents, { flag: 'wx', mode })
    await fs.rename(draft, file)
  } catch (error) {
    await fs.rm(draft, { force: true }).catch(() => undefined)
    throw error
  }
}

/** Also a terminal or a pipe: it is written to, and never replaced by a file. */
const isDevice = (there: Stats) => !there.isFile() && !there.isDirectory()

const undefinedIfMissing = (error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT') return undefined
  throw error
}

/** Opens it for writing too, since what may not be written to may not be replaced either. */
async function isAccount(file: string): Promise<boolean> {
  const handle = await fs.open(file, 'r+')
  try {
    const { buffer } = await handle.read(Buffer.alloc(magic.length), 0, magic.length, 0)
    return buffer.equals(magic)
  } finally {
    await handle.close()
  }
}
