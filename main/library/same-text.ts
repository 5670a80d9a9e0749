import { promises as fs } from 'node:fs'
import path from 'node:path'
import { readMeta } from '../../shared/account/annotations'
import { decodeGenesis, type Genesis } from '../../shared/account/genesis'
import { accountDocument } from '../../shared/account/schema'
import { sha256 } from '../account-file/evidence'
import { buildDocuments } from '../account-file/missing-updates'
import { readAccountFile } from '../account-file/read'
import { recordTypes, scanRecords } from '../account-file/record'
import { openRegularFile } from '../open-regular-file'

/** A file begins with its genesis, which is a few hundred bytes long. */
const beginning = 4096

/** The account files of a folder; none where there is no folder yet. */
export async function accountFilesIn(folder: string): Promise<readonly string[]> {
  const names = await fs.readdir(folder).catch(() => [])
  return names.filter((name) => /\.attest$/i.test(name)).map((name) => path.join(folder, name))
}

/** What an account is made from: its text, and the bytes of the file that was imported, where there was one. */
interface MadeFrom {
  readonly text: string
  readonly original?: Uint8Array | undefined
}

/**
 * Those of some account files that were made from a text or from the same file, the one that was written to last first. Of
 * several files of one account, or several names of one file, the first counts.
 */
export async function findAccountsOf(
  { text, original }: MadeFrom,
  files: readonly string[],
): Promise<readonly string[]> {
  const [textSha256, originalSha256] = [sha256(text), original && sha256(original)]
  const found = new Map<string, { readonly file: string; readonly writtenAt: number }>()
  for (const file of files) {
    const begun = await readBeginning(file).catch(() => undefined)
    if (!begun || found.has(begun.genesis.nonce)) continue
    const isOfFile = originalSha256 !== undefined && begun.genesis.originalSha256 === originalSha256
    if (begun.genesis.textSha256 !== textSha256 && !isOfFile) continue
    found.set(begun.genesis.nonce, { file, writtenAt: begun.writtenAt })
  }
  return [...found.values()].sort((a, b) => b.writtenAt - a.writtenAt).map(({ file }) => file)
}

/** What an account calls itself; its file's name where it has no title or cannot be read. */
export async function titleIn(file: string): Promise<string> {
  const contents = await readAccountFile(file)
  const doc = contents.ok ? buildDocuments(contents.value.updates).get(accountDocument) : undefined
  return (doc && readMeta(doc)['title']) || path.parse(file).name
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
