import { createHash } from 'node:crypto'
import { accountIdOf, decodeGenesis, type Genesis } from '../../shared/account/genesis'
import type { Checked } from '../../shared/history/verdict'
import { hasBlocksOf, hashOfAsset, hashOfText, sha256 } from '../account-file/evidence'
import { decodeAsset, decodeSource } from '../account-file/payloads'
import { type RecordOfFile, recordTypes, type Scan } from '../account-file/record'
import { readUpdates } from '../account-file/update-records'

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

/** Whether every copy of the text, and of how it is divided, is the one the account was made with. */
export function verifyText(records: readonly RecordOfFile[], genesis: Genesis): Checked {
  const { textSha256 } = genesis
  const sources = payloadsOf(records, recordTypes.source).map((payload) => reading(() => decodeSource(payload)))
  const hashes = sources.map((source) => source && hashOfText(source.text))
  return {
    name: 'text',
    holds: `The text is the one the account was made with: SHA-256 ${textSha256}.`,
    findings: [
      ...hashes
        .filter((hash) => hash !== textSha256)
        .map((hash) =>
          hash ? `The file also has another text: SHA-256 ${hash}.` : 'A copy of the text in the file cannot be read.',
        ),
      ...sources
        .filter((source) => source && !hasBlocksOf(source, genesis))
        .map(() => 'A copy of the text is divided into other headings and paragraphs than the account was made with.'),
    ],
  }
}

/** Whether the document that was imported is there as it was, under the name it had. */
export function verifyOriginal(records: readonly RecordOfFile[], { originalSha256, assetSha256 }: Genesis): Checked {
  const assets = payloadsOf(records, recordTypes.asset).map((payload) => reading(() => decodeAsset(payload)))
  const whole = assets.filter((asset) => asset && sha256(asset.bytes) === asset.sha256)
  const originals = whole.filter((asset) => asset?.sha256 === originalSha256)
  const missing = originalSha256 !== undefined && originals.length === 0
  const renamed = originals.filter((asset) => asset && assetSha256 && hashOfAsset(asset) !== assetSha256)
  return {
    name: 'original',
    holds: originalSha256
      ? `The original is the document that was imported: SHA-256 ${originalSha256}.`
      : 'There is no original: the text was pasted.',
    findings: [
      ...(missing ? [`The original that the text was made from is not in the file: SHA-256 ${originalSha256}.`] : []),
      ...assets.filter((asset) => !whole.includes(asset)).map(() => 'A document kept in the file is not what it was.'),
      ...renamed.map(
        () => 'The original has another name, or is said to be of another kind, than when it was imported.',
      ),
    ],
  }
}

/** What the hashes of an account of the first versions do not cover. */
export const uncoveredRemark = ({ blocksSha256 }: Genesis): readonly string[] =>
  blocksSha256 === undefined
    ? ['The account is older than the hash of how its text is divided: headings and paragraphs are not covered by any.']
    : []
