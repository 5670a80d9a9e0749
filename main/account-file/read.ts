import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import type { FileProblem } from '../../shared/account/file-problem'
import { accountIdOf, decodeGenesis, type Genesis } from '../../shared/account/genesis'
import { fail, ok, type Result } from '../../shared/result'
import type { AccountText } from '../../shared/text/block'
import { ioProblem } from './io-problem'
import { type Asset, decodeAsset, decodeSource, decodeUpdate, type NamedUpdate } from './payloads'
import { magic, type RecordOfFile, recordTypes, scanRecords } from './record'

export interface AccountContents {
  readonly id: string
  readonly genesis: Genesis
  readonly source: AccountText
  /** In the order in which they were written; snapshots among them. */
  readonly updates: readonly NamedUpdate[]
  /** How many stretches of the file could not be read; a torn last record counts. */
  readonly damaged: number
  /** Where to go on reading when the file has grown, in bytes. */
  readonly end: number
}

const sizeLimit = 1024 * 1024 * 1024

export async function readAccountFile(file: string): Promise<Result<AccountContents, FileProblem>> {
  const bytes = await readWhole(file)
  return bytes.ok ? readAccount(bytes.value) : bytes
}

async function readWhole(file: string): Promise<Result<Uint8Array, FileProblem>> {
  try {
    const { size } = await fs.stat(file)
    return size > sizeLimit ? fail({ kind: 'too-large' }) : ok(await fs.readFile(file))
  } catch (error) {
    return fail(ioProblem(error))
  }
}

/** An account from the bytes of its file. The evidence is checked against the hashes it was made with. */
export function readAccount(bytes: Uint8Array): Result<AccountContents, FileProblem> {
  if (bytes.length === 0) return fail({ kind: 'empty' })
  const { records, damaged, end } = scanRecords(bytes)
  const head = records.find(({ type }) => type === recordTypes.head)
  if (!head) return fail({ kind: startsLikeAccount(bytes) || records.length > 0 ? 'head-damaged' : 'not-an-account' })
  const genesis = decodeGenesis(head.payload)
  if (!genesis.ok) return fail({ kind: genesis.error === 'newer' ? 'newer-format' : 'head-damaged' })
  const source = firstReadable(records, recordTypes.source, decodeSource)
  if (!source || sha256(source.text) !== genesis.value.textSha256) return fail({ kind: 'text-damaged' })
  const updates = readUpdates(records)
  return ok({
    id: accountIdOf(createHash('sha256').update(head.payload).digest()),
    genesis: genesis.value,
    source,
    updates: updates.read,
    damaged: damaged.length + updates.unreadable,
    end,
  })
}

/** The original document, where one was imported and can still be read. */
export async function readOriginalFrom(file: string): Promise<Asset | undefined> {
  const bytes = await readWhole(file)
  return bytes.ok ? firstReadable(scanRecords(bytes.value).records, recordTypes.asset, decodeAsset) : undefined
}

export function readUpdates(records: readonly RecordOfFile[]): { read: NamedUpdate[]; unreadable: number } {
  const read: NamedUpdate[] = []
  let unreadable = 0
  for (const { type, payload } of records) {
    if (type !== recordTypes.update && type !== recordTypes.snapshot) continue
    try {
      read.push(decodeUpdate(payload))
    } catch {
      unreadable += 1
    }
  }
  return { read, unreadable }
}

const startsLikeAccount = (bytes: Uint8Array) => magic.every((byte, i) => bytes[i] === byte)

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** A record can pass its checksum and still not be ours: the next of its type may be. */
function firstReadable<T>(
  records: readonly RecordOfFile[],
  type: number,
  decode: (payload: Uint8Array) => T,
): T | undefined {
  for (const record of records) {
    if (record.type !== type) continue
    try {
      return decode(record.payload)
    } catch {}
  }
  return undefined
}
