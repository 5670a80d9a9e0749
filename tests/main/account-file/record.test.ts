import { crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32 } from '../../../main/account-file/crc32'
import { encodeRecord, encodeTorn, magic, scanRecords } from '../../../main/account-file/record'

const anyRecord = fc.record({ type: fc.integer({ min: 1, max: 200 }), payload: fc.uint8Array({ maxLength: 60 }) })
const anyRecords = fc.array(anyRecord, { maxLength: 8 })
const encode = (records: readonly { type: number; payload: Uint8Array }[]) => Buffer.concat(records.map(encodeRecord))
const plain = (records: readonly { type: number; payload: Uint8Array }[]) =>
  records.map(({ type, payload }) => ({ type, payload: [...payload] }))

describe('a row of records', () => {
  it('reads as it was written, unknown types among them', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const bytes = encode(records)
        const { records: read, damaged, end } = scanRecords(bytes)
        expect(plain(read)).toEqual(plain(records))
        expect(damaged).toEqual([])
        expect(end).toBe(bytes.length)
      }),
    )
  })

  it('loses at most the one record in which a byte was changed', () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(), fc.integer({ min: 1, max: 255 }), (records, where, flip) => {
        const bytes = encode(records)
        if (bytes.length === 0) return
        const at = where % bytes.length
        bytes[at] = (bytes[at] as number) ^ flip
        const { records: read, damaged, torn } = scanRecords(bytes)
        expect(read.length).toBe(records.length - 1)
        // The last one, with its length made longer, is not taken for one that a crash cut short.
        expect({ damaged: damaged.length, torn }).toEqual({ damaged: 1, torn: 0 })
      }),
    )
  })

  it('cut anywhere reads as its first records, and what was appended after a torn one still counts', () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(), anyRecord, (records, where, later) => {
        const bytes = encode(records)
        const cut = bytes.subarray(0, where % (bytes.length + 1))
        const { records: read, end } = scanRecords(cut)
        expect(plain(read)).toEqual(plain(records.slice(0, read.length)))
        expect(end).toBe(encode(records.slice(0, read.length)).length)
        const goneOn = scanRecords(Buffer.concat([cut, encodeRecord(later)]))
        expect(plain(goneOn.records).at(-1)).toEqual(plain([later])[0])
        const explained = scanRecords(Buffer.concat([cut, encodeTorn(cut.length - end), encodeRecord(later)]))
        expect(explained.damaged).toEqual([])
      }),
    )
  })

  it.each([
    ['an update', 3, false],
    ['an original', 5, false],
    ['a type of a later version', 99, false],
    ['a head', 1, true],
    ['a text', 2, true],
    ['a snapshot', 4, true],
  ])('cut within %s at its end is damaged only if that comes with whole files', (_, type, isDamage) => {
    const first = encodeRecord({ type: 3, payload: Uint8Array.of(1) })
    const last = encodeRecord({ type, payload: Uint8Array.of(1, 2, 3) })
    for (let length = magic.length + 1; length < last.length; length++) {
      const { damaged, torn } = scanRecords(Buffer.concat([first, last.subarray(0, length)]))
      expect({ damaged, torn }).toEqual(
        isDamage ? { damaged: [[first.length, first.length + length]], torn: 0 } : { damaged: [], torn: length },
      )
    }
  })

  it.each([1, 2, 3])('cut off by %d bytes that the next record brings is read with both', (missing) => {
    const ending = Uint8Array.of(7, ...magic.subarray(0, missing))
    const [first, later] = [
      { type: 3, payload: ending },
      { type: 4, payload: Uint8Array.of(1) },
    ]
    const bytes = encode([first])
    const { records, damaged } = scanRecords(Buffer.concat([bytes.subarray(0, -missing), encode([later, later])]))
    expect(plain(records)).toEqual(plain([first, later, later]))
    expect(damaged).toEqual([])
  })

  it('made to waste time is given up on in time', { timeout: 30_000 }, () => {
    const header = encodeRecord({ type: 3, payload: new Uint8Array(0) })
    const bytes = Buffer.alloc(4_000_000)
    for (let at = 0; at + 16 < bytes.length; at += 16) {
      bytes.set(header, at)
      bytes.writeUInt32LE(Math.floor((bytes.length - at) / 2), at + 8)
    }
    expect(scanRecords(bytes).records).toEqual([])
  })
})

it.runIf(typeof zlibCrc32 === 'function')('the checksum is the one zlib computes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
      expect(crc32(a, b)).toBe(zlibCrc32(Buffer.concat([a, b])))
    }),
  )
})
