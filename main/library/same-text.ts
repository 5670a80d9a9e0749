import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { decodeGenesis, type Genesis } from '../../shared/account/genesis'
import { recordTypes, scanRecords } from '../account-file/record'
import { openRegularFile } from '../open-regular-file'

/** A file begins with its genesis, which is a few hundred bytes long. */
const beginning = 4096

/** The account files of a folder; none where there is no folder yet. */
export async function accountFilesIn(folder: string): Promise<readonly string[]> {
  const names = await fs.readdir(folder).catch(() => [])
  return names.filter((name) => /\.attest$/i.test(name)).map((name) => path.join(folder, name))
}

/**
 * Those of some account files that were made from a text, the one that was written to last first. Of several files of
 * one account, or several names of one file, the first counts.
 */
export async function findAccountsOf(text: string, files: readonly string[]): Promise<readonly string[]> {
  const sha256 = createHash('sha256').update(text).digest('hex')
  const found = new Map<string, { readonly file: string; readonly writtenAt: number }>()
  for (const file of files) {
    const begun = await readBeginning(file).catch(() => undefined)
    if (begun?.genesis.textSha256 !== sha256 || found.has(begun.genesis.nonce)) continue
    found.set(begun.genesis.nonce, { file, writtenAt: begun.writtenAt })
  }
  return [...found.values()].sort((a, b) => b.writtenAt - a.writtenAt).map(({ file }) => file)
}

async function readBeginning(file: string): Promise<{ genesis: Genesis; writtenAt: number } | undefined> {
  const handle = await openRegularFile(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(beginning), 0, beginning, 0)
    const head = scanRecords(buffer.subarray(0, bytesRead)).records.find(({ type }) => type === recordTypes.head)
    const genesis = head && decodeGenesis(head.payload)
    if (!genesis?.ok) return undefined
    return { genesis: genesis.value, writtenAt: (await handle.stat()).mtimeMs }
  } finally {
    await handle.close()
  }
}
