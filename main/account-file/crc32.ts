import zlib from 'node:zlib'

const table = new Uint32Array(256).map((_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

function fromTable(bytes: Uint8Array, before: number): number {
  let crc = before ^ 0xffffffff
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[i] as number)) & 0xff] as number)
  return (crc ^ 0xffffffff) >>> 0
}

/** Node's own is several times faster, and missing from the oldest runtime that Attest runs on. */
const crcOf: (bytes: Uint8Array, before: number) => number =
  (zlib as { crc32?: (bytes: Uint8Array, before: number) => number }).crc32 ?? fromTable

/** CRC-32 as in PNG and ZIP (ISO 3309), over several stretches of bytes as if they were one. */
export const crc32 = (...stretches: readonly Uint8Array[]): number =>
  stretches.reduce((crc, bytes) => crcOf(bytes, crc), 0)
