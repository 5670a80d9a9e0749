// Node's own zlib.crc32 is missing from the oldest runtime that Attest runs on.

const table = new Uint32Array(256).map((_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

/** CRC-32 as in PNG and ZIP (ISO 3309), over several stretches of bytes as if they were one. */
export function crc32(...stretches: readonly Uint8Array[]): number {
  let crc = 0xffffffff
  for (const bytes of stretches) {
    for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[i] as number)) & 0xff] as number)
  }
  return (crc ^ 0xffffffff) >>> 0
}
