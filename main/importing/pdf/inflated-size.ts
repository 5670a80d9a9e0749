import { createInflate } from 'node:zlib'
import type { ImportProblem } from '../../../shared/importing/import-problem'
import { unpackedLimit } from '../archive'

/** What is shorter packed cannot grow to anything that matters, since deflate packs a thousandfold at most; in bytes. */
const shortest = 2000

/** From so many bytes on a stream that was packed so tightly is no page, no font and no table, but a bomb. */
const [suspicious, tightest] = [20_000_000, 100]

/**
 * Whether the streams of a PDF are more than a document has, counted while they are inflated and thrown away: pdf.js would
 * keep whatever comes. Pictures are left out, as it never unpacks them.
 */
export async function findSwelling(bytes: Uint8Array): Promise<ImportProblem | undefined> {
  let room = unpackedLimit
  for (const packed of packedStreams(bytes)) {
    const most = Math.max(suspicious, Math.min(room, tightest * packed.length))
    const length = await inflatedLength(packed, most)
    room -= length
    if (room < 0) return { kind: 'swells', limit: unpackedLimit }
    if (length > most) return { kind: 'swells', limit: suspicious }
  }
  return undefined
}

function* packedStreams(bytes: Uint8Array): Generator<Buffer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf('stream'); at >= 0; ) {
    const before = file.subarray(Math.max(0, at - 1000), at).toString('latin1')
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
    const start = at + (file[at + 6] === 0x0d ? 8 : 7)
    const end = file.indexOf('endstream', start)
    if (end < 0) return
    if (
      end - start >= shortest &&
      /\/Fl(?:ateDecode)?\b/.test(dictionary) &&
      !/\/Subtype\s*\/Image\b/.test(dictionary)
    ) {
      yield file.subarray(start, end)
    }
    at = file.indexOf('stream', end + 9)
  }
}

/** In bytes; counted no further than a little over `most`. What cannot be inflated counts as far as it can. */
function inflatedLength(packed: Buffer, most: number): Promise<number> {
  return new Promise((resolve) => {
    const inflate = createInflate()
    let length = 0
    inflate.on('data', (piece: Buffer) => {
      length += piece.length
      if (length <= most) return
      inflate.destroy()
      resolve(length)
    })
    inflate.on('error', () => resolve(length))
    inflate.on('end', () => resolve(length))
    inflate.end(packed)
  })
}
