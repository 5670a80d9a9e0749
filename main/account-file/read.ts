import { createHash } from 'node:crypto'
import type { FileProblem } from '../../shared/account/file-problem'
import { accountIdOf, decodeGenesis, type Genesis } from '../../shared/account/genesis'
import { fail, ok, type Result } from '../../shared/result'
import type { AccountText } from '../../shared/text/block'
import { readWithin } from '../read-within'
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
    const bytes = await readWithin(file, sizeLimit)
    return bytes ? ok(bytes) : fail({ kind: 'too-large' })
  } catch (error) {
    return fail(ioProblem(error))
  }
}

/** An account from the bytes of its file. The evidence is checked against the hashes it was made with. */
export function readAccount(bytes: Uint8Array): Result<AccountContents, FileProblem> {
  if (bytes.length === 0) return fail({ kind: 'empty' })
  const { records, damaged, end } = scanRecords(bytes)
  const heads = records.filter(({ type }) => type === recordTypes.head).map(({ payload }) => readHead(payload))
  const head = heads.find((read) => read.ok) ?? heads[0]
  if (!head) return fail({ kind: startsLikeAccount(bytes) || records.length > 0 ? 'head-damaged' : 'not-an-account' })
  if (!head.ok) return head
  const { id, genesis } = head.value
  const source = firstReadable(records, recordTypes.source, (payload) => {
    const decoded = decodeSource(payload)
    return sha256(Buffer.from(decoded.text)) === genesis.textSha256 ? decoded : undefined
  })
  if (!source) return fail({ kind: 'text-damaged' })
  const updates = readUpdates(records)
  return ok({
    id,
    genesis,
    source,
    updates: updates.read,
    damaged: damaged.length + updates.unreadable,
    end,
  })
}

function readHead(payload: Uint8Array): Result<{ id: string; genesis: Genesis }, FileProblem> {
  const genesis = decodeGenesis(payload)
  if (!genesis.ok) return fail({ kind: genesis.error === 'newer' ? 'newer-format' : 'head-damaged' })
  return ok({ id: accountIdOf(createHash('sha256').update(payload).digest()), genesis: genesis.value })
}

/**
 * The document that was imported, if it can still be read and is the one the account was made from.
 * @param sha256OfOriginal in hexadecimal, as the genesis has it
 */
export async function readOriginalFrom(file: string, sha256OfOriginal: string): Promise<Asset | undefined> {
  const bytes = await readWhole(file)
  if (!bytes.ok) return undefined
  return firstReadable(scanRecords(bytes.value).records, recordTypes.asset, (payload) => {
    const asset = decodeAsset(payload)
    return sha256(asset.bytes) === sha256OfOriginal ? asset : undefined
  })
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

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

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
