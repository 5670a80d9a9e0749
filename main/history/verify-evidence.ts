import { createHash } from 'node:crypto'
import { accountIdOf, decodeGenesis, type Genesis } from '../../shared/account/genesis'
import { decodeAsset, decodeSource } from '../account-file/payloads'
import { type RecordOfFile, recordTypes, type Scan } from '../account-file/record'
import { readUpdates } from '../account-file/update-records'
import type { Checked } from './checked'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Undefined where it cannot be read. */
function reading<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

const payloadsOf = (records: readonly RecordOfFile[], type: number): readonly Uint8Array[] =>
  records.filter((record) => record.type === type).map(({ payload }) => payload)

/** Whether every byte of a file belongs to a record whose checksum is right. */
export function verifyRecords({ records, damaged }: Scan): Checked {
  const { unreadable } = readUpdates(records)
  return {
    name: 'records',
    holds: `${records.length} records, each with the checksum it was written with.`,
    findings: [
      ...damaged.map(([start, end]) => `Bytes ${start} to ${end} are damaged: no record can be read there.`),
      ...(unreadable > 0 ? [`${unreadable} of the records of changes cannot be read.`] : []),
    ],
  }
}

/** Whether every copy of what says which account it is says this one. */
export function verifyHeads(records: readonly RecordOfFile[], accountId: string): Checked {
  const heads = payloadsOf(records, recordTypes.head)
  const others = heads.filter((payload) => {
    const genesis = decodeGenesis(payload)
    return !genesis.ok || accountIdOf(createHash('sha256').update(payload).digest()) !== accountId
  })
  return {
    name: 'account',
    holds: `The account is ${accountId}, which is made from the hashes of its evidence and its owner’s key.`,
    findings: others.map(() => 'The file also says that it is another account.'),
  }
}

/** Whether every copy of the text is the one the account was made with. */
export function verifyText(records: readonly RecordOfFile[], { textSha256 }: Genesis): Checked {
  const sources = payloadsOf(records, recordTypes.source)
  const hashes = sources.map((payload) => reading(() => sha256(Buffer.from(decodeSource(payload).text))))
  return {
    name: 'text',
    holds: `The text is the one the account was made with: SHA-256 ${textSha256}.`,
    findings: hashes
      .filter((hash) => hash !== textSha256)
      .map((hash) =>
        hash ? `The file also has another text: SHA-256 ${hash}.` : 'A copy of the text in the file cannot be read.',
      ),
  }
}

/** Whether the document that was imported is there as it was. */
export function verifyOriginal(records: readonly RecordOfFile[], { originalSha256 }: Genesis): Checked {
  const hashes = payloadsOf(records, recordTypes.asset).map((payload) =>
    reading(() => {
      const { sha256: named, bytes } = decodeAsset(payload)
      return sha256(bytes) === named ? named : undefined
    }),
  )
  const missing = originalSha256 !== undefined && !hashes.includes(originalSha256)
  return {
    name: 'original',
    holds: originalSha256
      ? `The original is the document that was imported: SHA-256 ${originalSha256}.`
      : 'There is no original: the text was pasted.',
    findings: [
      ...(missing ? [`The original that the text was made from is not in the file: SHA-256 ${originalSha256}.`] : []),
      ...hashes.filter((hash) => hash === undefined).map(() => 'A document kept in the file is not what it was.'),
    ],
  }
}
