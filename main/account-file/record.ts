import { crc32 } from './crc32'

// The container: a file is a row of records, each on its own feet. FORMAT.md describes it byte by byte.

/** What a record holds. A type that this version does not know is kept and passed over. */
export const recordTypes = { head: 1, source: 2, update: 3, snapshot: 4, asset: 5, torn: 6, drained: 7 } as const

export interface RecordOfFile {
  readonly type: number
  readonly payload: Uint8Array
}

/** With its header, whose checksum tells it from others. Both are views of the file's bytes. */
export interface ReadRecord extends RecordOfFile {
  readonly header: Uint8Array
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

/** `[start, end)` in bytes. */
export type Stretch = readonly [start: number, end: number]

export interface Scan {
  readonly records: readonly ReadRecord[]
  /** Stretches that hold no good record. */
  readonly damaged: readonly Stretch[]
  /** Bytes at the end that begin an append and do not finish it: a crash cut it short, and it was never called saved. */
  readonly torn: number
  /** Just behind the last good record: where to go on reading when the file has grown. */
  readonly end: number
}

/**
 * Reads every good record. Over damaged bytes it goes on to the next magic with a good checksum, so that one flipped
 * bit costs at most one record.
 */
export function scanRecords(bytes: Uint8Array): Scan {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records: ReadRecord[] = []
  const damaged: Stretch[] = []
  let at = 0
  let end = 0
  // A file made to waste time could claim a long record at every magic; checksumming is bounded by this many bytes.
  let patience = 16 * buffer.length
  while (at < buffer.length) {
    const claimed = claimedLength(buffer, at)
    patience -= claimed ?? 0
    const length = claimed !== undefined && patience > 0 && isGood(buffer, at, claimed) ? claimed : undefined
    if (length === undefined) {
      at = nextMagic(buffer, at, end)
      continue
    }
    const header = buffer.subarray(at, at + headerLength)
    const record = { type: header[4] as number, header, payload: buffer.subarray(at + headerLength, at + length) }
    if (at > end && !explains(record, at - end)) damaged.push([end, at])
    records.push(record)
    at += length
    end = at
  }
  const torn = isTorn(buffer.subarray(end)) ? buffer.length - end : 0
  if (end + torn < buffer.length) damaged.push([end, buffer.length])
  return { records, damaged, torn, end }
}

/**
 * Where a record may begin next. One that was cut short by so few bytes that those of the magic behind it complete it is
 * whole, and so is the one behind it, which begins with them.
 * @param end of the last good record
 */
function nextMagic(buffer: Buffer, at: number, end: number): number {
  const shared = Math.max(0, end - magic.length + 1)
  const overlapping = at === end ? buffer.subarray(shared, end + magic.length - 1).indexOf(magic) : -1
  if (overlapping >= 0) return shared + overlapping
  const next = buffer.indexOf(magic, at + 1)
  return next < 0 ? buffer.length : next
}

/** Records as they stand in a file, or are to stand in one. */
export interface Records {
  readonly records: readonly RecordOfFile[]
  readonly torn: number
}

/** Says, from then on, that the bytes before it are what a crash has left of an append, and no damage. */
export const encodeTorn = (length: number): Uint8Array => encodeRecord(tornRecord(length))

/** @param length in bytes; 0 where what was left has been cleared away */
export function tornRecord(length: number): RecordOfFile {
  const payload = Buffer.alloc(4)
  payload.writeUInt32LE(length)
  return { type: recordTypes.torn, payload }
}

/** Says that all of the file that stood here before, up to so many bytes, is in this one. */
export function encodeDrained(size: number): Uint8Array {
  const payload = Buffer.alloc(8)
  payload.writeBigUInt64LE(BigInt(size))
  return encodeRecord({ type: recordTypes.drained, payload })
}

/** The size of the file that was drained last, in bytes; 0 where none was. */
export function drainedSize(records: readonly RecordOfFile[]): number {
  const last = records.filter(({ type, payload }) => type === recordTypes.drained && payload.length === 8).at(-1)
  return last ? Number(Buffer.from(last.payload).readBigUInt64LE()) : 0
}

/** Records that stand just before what a crash has left of the rest of their append. */
export const recordsBeforeTears = ({ records, torn }: Records): readonly RecordOfFile[] =>
  records.filter((_, i) => {
    const next = records[i + 1]
    return next ? next.type === recordTypes.torn : torn > 0
  })

const explains = ({ type, payload }: RecordOfFile, length: number): boolean =>
  type === recordTypes.torn && payload.length === 4 && Buffer.from(payload).readUInt32LE(0) === length

/** What is only ever written with a whole file, before this gets its name: without its end it was cut off later. */
const onlyInWholeFiles: readonly (number | undefined)[] = [recordTypes.head, recordTypes.source, recordTypes.snapshot]

/** After a power cut a file can also have grown by zeros that nobody wrote. */
function isTorn(tail: Buffer): boolean {
  const known = tail.subarray(0, magic.length)
  if (!known.equals(magic.subarray(0, known.length))) return tail.every((byte) => byte === 0)
  if (onlyInWholeFiles.includes(tail[magic.length])) return false
  if (tail.length < headerLength) return true
  return headerLength + tail.readUInt32LE(8) > tail.length && !isWholeButForItsLength(tail)
}

/** A record that was written to its end, and whose length alone was damaged since, is the one that it was with its own. */
function isWholeButForItsLength(tail: Buffer): boolean {
  const restored = Buffer.from(tail)
  restored.writeUInt32LE(tail.length - headerLength, 8)
  return isGood(restored, 0, restored.length)
}

/** @param header of a record */
export const payloadLength = (header: Buffer): number => header.readUInt32LE(8)

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
