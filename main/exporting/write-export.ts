import { promises as fs, type Stats } from 'node:fs'
import path from 'node:path'
import type { FileProblem } from '../../shared/account/file-problem'
import { fail, ok, type Result } from '../../shared/result'
import { ioProblem } from '../account-file/io-problem'
import { magic } from '../account-file/record'
import { draftBeside } from '../draft'

/** A file that is to be written. */
export interface ExportFile {
  readonly file: string
  readonly contents: string | Uint8Array
}

/** Which of several files could not be written, and why. */
interface NotWritten {
  readonly file: string
  readonly problem: FileProblem
}

/**
 * Replaces an earlier export whole, or leaves everything as it was. An account is never taken for an export.
 * @param signal once it is given while the contents are being written, it throws, and everything is as it was
 */
export async function writeExport(
  file: string,
  contents: ExportFile['contents'],
  signal?: AbortSignal,
): Promise<Result<void, FileProblem>> {
  const written = await writeTogether([{ file, contents }], signal)
  return written.ok ? written : fail(written.error.problem)
}

/** The same of several, of which none is written where one cannot be. */
export async function writeTogether(
  files: readonly ExportFile[],
  signal?: AbortSignal,
): Promise<Result<void, NotWritten>> {
  const begun: Begun[] = []
  let file = ''
  try {
    for (const one of files) {
      file = one.file
      const beside = await begin(one, signal)
      if (!beside.ok) return fail({ file, problem: beside.error })
      begun.push(beside.value)
    }
    for (const one of begun) {
      file = one.file
      await one.finish()
    }
    return ok(undefined)
  } catch (error) {
    signal?.throwIfAborted()
    const problem = ioProblem(error)
    return fail({ file, problem: problem.kind === 'not-found' ? { kind: 'no-such-folder' } : problem })
  } finally {
    for (const { forget } of begun) await forget()
  }
}

/** A file whose contents lie beside it. */
interface Begun {
  readonly file: string
  readonly finish: () => Promise<void>
  /** Takes away what still lies beside it. */
  readonly forget: () => Promise<void>
}

async function begin(
  { file, contents }: ExportFile,
  signal: AbortSignal | undefined,
): Promise<Result<Begun, FileProblem>> {
  const there = await fs.stat(file).catch(undefinedIfMissing)
  if (there && isDevice(there))
    return ok({ file, finish: () => fs.writeFile(file, contents, { signal }), forget: async () => undefined })
  // A link stays one: what it leads to is replaced, or made.
  const real = there ? await fs.realpath(file) : await endOfLinks(file)
  if (there && (await isAccount(real))) return fail({ kind: 'already-there' })
  const draft = draftBeside(real)
  const forget = () => fs.rm(draft, { force: true }).catch(() => undefined)
  try {
    await fs.writeFile(draft, contents, { flag: 'wx', mode: there?.mode ?? 0o666, signal })
  } catch (error) {
    await forget()
    throw error
  }
  return ok({ file, finish: () => fs.rename(draft, real), forget })
}

/** Where a link leads to although nothing is there; a file that is no link itself. */
async function endOfLinks(file: string): Promise<string> {
  const next = await fs.readlink(file).catch(() => undefined)
  return next === undefined ? file : endOfLinks(path.resolve(await fs.realpath(path.dirname(file)), next))
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
