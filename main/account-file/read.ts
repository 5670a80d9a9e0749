import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import type { FileProblem } from '../../shared/account/file-problem'
import { accountIdOf, decodeGenesis, type Genesis } from '../../shared/account/genesis'
import { fail, ok, type Result } from '../../shared/result'
import type { AccountText } from '../../shared/text/block'
import { readWithin } from '../read-within'
import { isOriginalOf, isSourceOf } from './evidence'
import { ioProblem } from './io-problem'
import { type Asset, decodeAsset, decodeSource, type NamedUpdate } from './payloads'
import { drainedSize, magic, type RecordOfFile, recordTypes, scanRecords } from './record'
import { readUpdates } from './update-records'

export interface AccountContents {
  readonly id: string
  readonly genesis: Genesis
  readonly source: AccountText
  /** In the order in which they were written; snapshots among them. */
  readonly updates: readonly NamedUpdate[]
  /** How much of the file its updates and its snapshots take: what tells whether to compact it. */
  readonly growth: Growth
  /** The headers of its snapshots, which tell them from others. */
  readonly snapshots: readonly Uint8Array[]
  /** How much of the file that stood here before its last compaction is surely in this one, in bytes. */
  readonly drained: number
  /** How many stretches of the file could not be read. */
  readonly damaged: number
  /** Bytes at the end that a crash has left of an append; they were never called saved. */
  readonly torn: number
  /** Where to go on reading when the file has grown, in bytes. */
  readonly end: number
}

export interface Growth {
  readonly updates: number
  /** Both in bytes. */
  readonly updateBytes: number
  readonly snapshotBytes: number
}

const sizeLimit = 1024 * 1024 * 1024

/** What a file holds, and which file that was: the path may name another by now. */
export interface FileContents extends AccountContents {
  readonly inode: bigint
}

export async function readAccountFile(file: string): Promise<Result<FileContents, FileProblem>> {
  const read = await readWhole(file)
  if (!read.ok) return read
  const contents = readAccount(read.value.bytes)
  return contents.ok ? ok({ ...contents.value, inode: read.value.inode }) : contents
}

export async function readWhole(file: string): Promise<Result<{ bytes: Uint8Array; inode: bigint }, FileProblem>> {
  try {
    const { ino } = await fs.stat(file, { bigint: true })
    const bytes = await readWithin(file, sizeLimit)
    return bytes ? ok({ bytes, inode: ino }) : fail({ kind: 'too-large' })
  } catch (error) {
    return fail(ioProblem(error))
  }
}

/** An account from the bytes of its file. The evidence is checked against the hashes it was made with. */
export function readAccount(bytes: Uint8Array): Result<AccountContents, FileProblem> {
  if (bytes.length === 0) return fail({ kind: 'empty' })
  const { records, damaged, torn, end } = scanRecords(bytes)
  const heads = records.filter(({ type }) => type === recordTypes.head).map(({ payload }) => readHead(payload))
  const head = heads.find((read) => read.ok) ?? heads[0]
  if (!head) return fail({ kind: startsLikeAccount(bytes) || records.length > 0 ? 'head-damaged' : 'not-an-account' })
  if (!head.ok) return head
  const { id, genesis } = head.value
  const source = firstReadable(records, recordTypes.source, (payload) => {
    const decoded = decodeSource(payload)
    return isSourceOf(decoded, genesis) ? decoded : undefined
  })
  if (!source) return fail({ kind: 'text-damaged' })
  const updates = readUpdates(records)
  return ok({
    id,
    genesis,
    source,
    updates: updates.read,
    growth: growthOf(records),
    snapshots: records.filter(({ type }) => type === recordTypes.snapshot).map(({ header }) => Uint8Array.from(header)),
    drained: drainedSize(records),
    damaged: damaged.length + updates.unreadable,
    torn,
    end,
  })
}

/** Which account a file holds, if that can be read. */
export async function readAccountId(file: string): Promise<string | undefined> {
  const contents = await readAccountFile(file)
  return contents.ok ? contents.value.id : undefined
}

function readHead(payload: Uint8Array): Result<{ id: string; genesis: Genesis }, FileProblem> {
  const genesis = decodeGenesis(payload)
  if (!genesis.ok) return fail({ kind: genesis.error === 'newer' ? 'newer-format' : 'head-damaged' })
  return ok({ id: accountIdOf(createHash('sha256').update(payload).digest()), genesis: genesis.value })
}

/** The document that was imported, if there is one, it can still be read, and is the one the account was made from. */
export async function readOriginalFrom(file: string, genesis: Genesis): Promise<Asset | undefined> {
  if (genesis.originalSha256 === undefined) return undefined
  const read = await readWhole(file)
  if (!read.ok) return undefined
  return firstReadable(scanRecords(read.value.bytes).records, recordTypes.asset, (payload) => {
    const asset = decodeAsset(payload)
    return isOriginalOf(asset, genesis) ? asset : undefined
  })
}

function growthOf(records: readonly RecordOfFile[]): Growth {
  const bytesOf = (wanted: number) =>
    records.reduce((sum, { type, payload }) => sum + (type === wanted ? payload.length : 0), 0)
  return {
    updates: records.filter(({ type }) => type === recordTypes.update).length,
    updateBytes: bytesOf(recordTypes.update),
    snapshotBytes: bytesOf(recordTypes.snapshot),
  }
}

const startsLikeAccount = (bytes: Uint8Array) => magic.every((byte, i) => bytes[i] === byte)

/** A record can pass its checksum and still not be the one wanted: the next of its type may be. */
function firstReadable<T>(
  records: readonly RecordOfFile[],
  type: number,
  decode: (payload: Uint8Array) => T | undefined,
): T | undefined {
  for (const record of records) {
    if (record.type !== type) continue
    try {
      const decoded = decode(record.payload)
      if (decoded) return decoded
    } catch {}
  }
  return undefined
}
