import { promises as fs } from 'node:fs'
import type { FileProblem } from '../../shared/account/file-problem'
import { encodeGenesis, type Genesis } from '../../shared/account/genesis'
import { fail, ok, type Result } from '../../shared/result'
import type { AccountText } from '../../shared/text/block'
import { writeDurably } from './durable-file'
import { ioProblem } from './io-problem'
import { type Asset, encodeAsset, encodeSource, encodeUpdate, type NamedUpdate } from './payloads'
import { encodeRecord, recordTypes } from './record'

export interface NewAccountFile {
  readonly genesis: Genesis
  readonly source: AccountText
  readonly original?: Asset
  readonly updates: readonly NamedUpdate[]
}

/**
 * Writes a whole account file in one go: it is there complete and on the disk, or not at all. A file that exists is
 * never written over.
 */
export async function createAccountFile(file: string, contents: NewAccountFile): Promise<Result<void, FileProblem>> {
  const evidence = [
    { type: recordTypes.head, payload: encodeGenesis(contents.genesis) },
    { type: recordTypes.source, payload: encodeSource(contents.source) },
  ]
  const records = [
    ...evidence,
    ...(contents.original ? [{ type: recordTypes.asset, payload: encodeAsset(contents.original) }] : []),
    ...contents.updates.map((update) => ({ type: recordTypes.update, payload: encodeUpdate(update) })),
    // Once more at the other end: the one thing without which nothing of the rest can be read.
    ...evidence,
  ]
  return writeNewFile(file, Buffer.concat(records.map(encodeRecord)))
}

/**
 * Puts bytes on the disk under a name that is not taken yet: all of them, or nothing.
 * @param before what is still to be done to the file before it gets that name
 */
export async function writeNewFile(
  file: string,
  bytes: Uint8Array,
  before?: (draft: string) => Promise<void>,
): Promise<Result<void, FileProblem>> {
  try {
    if (await exists(file)) return fail({ kind: 'already-there' })
    await writeDurably(file, bytes, async (draft) => {
      await before?.(draft)
      await publish(draft, file)
    })
    return ok(undefined)
  } catch (error) {
    const problem = ioProblem(error)
    return fail(problem.kind === 'not-found' ? { kind: 'no-such-folder' } : problem)
  }
}

const exists = (file: string) =>
  fs.lstat(file).then(
    () => true,
    () => false,
  )

/** A hard link fails where the name was taken meanwhile; a rename would replace it. Not every disk has links. */
async function publish(draft: string, file: string): Promise<void> {
  try {
    await fs.link(draft, file)
    await fs.unlink(draft)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    await fs.rename(draft, file)
  }
}
