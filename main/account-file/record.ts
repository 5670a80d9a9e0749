import { crc32 } from './crc32'

// The container: a file is a row of records, each on its own feet. FORMAT.md describes it byte by byte.

/** What a record holds. A type that this version does not know is kept and passed over. */
export const recordTypes = { head: 1, source: 2, update: 3, snapshot: 4, asset: 5 } as const

export interface RecordOfFile {
  readonly type: number
  readonly payload: Uint8Array
}

export const magic = Uint8Array.of(0x9e, 0x41, 0x54, 0x0a)

export const headerLength = 16

const recordVersion = 1

export function encodeRecord({ type, payload }: RecordOfFile): Uint8Array {
  const bytes = Buffer.alloc(headerLength + payload.length)
  bytes.set(magic)
  bytes[4] = type
  bytes[5] = recordVersion
  bytes.writeUInt32LE(payload.length, 8)
  bytes.set(payload, headerLength)
  bytes.writeUInt32LE(crc32(bytes.subarray(4, 12), payload), 12)
  return bytes
}

export interface Scan {
  readonly records: readonly RecordOfFile[]
  /** Stretches that hold no good record, `[start, end)` in bytes. A torn last record is one of them. */
  readonly damaged: readonly (readonly [number, number])[]
  /** Just behind the last good record: where to go on reading when the file has grown. */
  readonly end: number
}

/**
 * Reads every good record. Over damaged bytes it goes on to the next magic with a good checksum, so that one flipped
 * bit costs at most one record. Payloads are views into `bytes`.
 */
export function scanRecords(bytes: Uint8Array): Scan {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records: RecordOfFile[] = []
  const damaged: [number, number][] = []
  let at = 0
  let end = 0
  // A file made to waste time could claim a long record at every magic; checksumming is bounded by this many bytes.
  let patience = 16 * buffer.length
  while (at < buffer.length) {
    const claimed = claimedLength(buffer, at)
    patience -= claimed ?? 0
    const length = claimed !== undefined && patience > 0 && isGood(buffer, at, claimed) ? claimed : undefined
    if (length === undefined) {
      const next = buffer.indexOf(magic, at + 1)
      at = next < 0 ? buffer.length : next
      continue
    }
    if (at > end) damaged.push([end, at])
    records.push({ type: buffer[at + 4] as number, payload: buffer.subarray(at + headerLength, at + length) })
    at += length
    end = at
  }
  if (end < buffer.length) damaged.push([end, buffer.length])
  return { records, damaged, end }
}

/** The whole length of the record that an offset claims to start, or undefined if it cannot be one. */
function claimedLength(buffer: Buffer, at: number): number | undefined {
  if (at + headerLength > buffer.length || buffer.compare(magic, 0, 4, at, at + 4) !== 0) return undefined
  const length = headerLength + buffer.readUInt32LE(at + 8)
  return at + length <= buffer.length ? length : undefined
}

function isGood(buffer: Buffer, at: number, length: number): boolean {
  const payload = buffer.subarray(at + headerLength, at + length)
  return crc32(buffer.subarray(at + 4, at + 12), payload) === buffer.readUInt32LE(at + 12)
}
