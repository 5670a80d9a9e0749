import { randomBytes } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { FileProblem } from '../../shared/account/file-problem'
import { fail, ok, type Result } from '../../shared/result'
import { ioProblem } from '../account-file/io-problem'
import { magic } from '../account-file/record'

/** Replaces an earlier export whole, or leaves everything as it was. An account is never taken for an export. */
export async function writeExport(file: string, contents: string | Uint8Array): Promise<Result<void, FileProblem>> {
  const draft = path.join(
    path.dirname(file),
    `.${path.basename(file).slice(0, 100)}.${randomBytes(4).toString('hex')}.part`,
  )
  try {
    if (await isAccount(file)) return fail({ kind: 'already-there' })
    await fs.writeFile(draft, contents, { flag: 'wx' })
    await fs.rename(draft, file)
    return ok(undefined)
  } catch (error) {
    await fs.rm(draft, { force: true }).catch(() => undefined)
    const problem = ioProblem(error)
    return fail(problem.kind === 'not-found' ? { kind: 'no-such-folder' } : problem)
  }
}

async function isAccount(file: string): Promise<boolean> {
  const handle = await fs.open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!handle) return false
  try {
    const { buffer } = await handle.read(Buffer.alloc(magic.length), 0, magic.length, 0)
    return buffer.equals(magic)
  } finally {
    await handle.close()
  }
}
