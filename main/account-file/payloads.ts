import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { canonicalJson } from '../../shared/canonical-json'
import type { AccountText } from '../../shared/text/block'

// What stands inside the records. All lengths are u32 little-endian; texts are UTF-8.

const inflatedLimit = 512 * 1024 * 1024

const inflate = (bytes: Uint8Array): Buffer => inflateRawSync(bytes, { maxOutputLength: inflatedLimit })

function withHeader(header: Uint8Array, body: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(4 + header.length + body.length)
  bytes.writeUInt32LE(header.length, 0)
  bytes.set(header, 4)
  bytes.set(body, 4 + header.length)
  return bytes
}

function splitHeader(bytes: Uint8Array): readonly [header: Buffer, body: Buffer] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = buffer.readUInt32LE(0)
  if (4 + length > buffer.length) throw new RangeError('header longer than its record')
  return [buffer.subarray(4, 4 + length), buffer.subarray(4 + length)]
}

const blocks = z.array(
  z.looseObject({
    type: z.enum(['heading', 'paragraph', 'item', 'quote', 'code', 'row']),
    start: z.int().min(0),
    end: z.int().min(0),
    level: z.int().min(1).exactOptional(),
    mark: z.string().exactOptional(),
    page: z.string().exactOptional(),
    time: z.int().min(0).exactOptional(),
  }),
)

/** SOURCE: the blocks as JSON, then the text; all of it deflated. */
export function encodeSource({ text, blocks }: AccountText): Uint8Array {
  return deflateRawSync(withHeader(Buffer.from(canonicalJson(blocks)), Buffer.from(text)))
}

/** Throws on bytes that no Attest wrote. */
export function decodeSource(payload: Uint8Array): AccountText {
  const [header, body] = splitHeader(inflate(payload))
  const read = blocks.parse(JSON.parse(header.toString()))
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  let last = 0
  for (const { start, end } of read) {
    if (start < last || end <= start || end > text.length) throw new RangeError('blocks out of order')
    last = end
  }
  return { text, blocks: read }
}

/** A file kept as it was handed in. */
export interface Asset {
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** ASSET: what it is as JSON, then its bytes deflated. */
export function encodeAsset({ bytes, ...header }: Asset): Uint8Array {
  return withHeader(Buffer.from(canonicalJson(header)), deflateRawSync(bytes))
}

export function decodeAsset(payload: Uint8Array): Asset {
  const [header, body] = splitHeader(payload)
  const read = z
    .looseObject({ sha256: z.string(), name: z.string(), mediaType: z.string() })
    .parse(JSON.parse(header.toString()))
  return { ...read, bytes: inflate(body) }
}

export interface NamedUpdate {
  /** Which document of the account: `account`, `log`, `report/…`. */
  readonly document: string
  /** A Yjs update, version 1 of its encoding. */
  readonly update: Uint8Array
}

/** UPDATE and SNAP: the document's name, then the update. */
export const encodeUpdate = ({ document, update }: NamedUpdate): Uint8Array => withHeader(Buffer.from(document), update)

/** The update is a copy: it outlives the file's bytes and never carries its neighbours' across a process boundary. */
export function decodeUpdate(payload: Uint8Array): NamedUpdate {
  const [header, body] = splitHeader(payload)
  return { document: header.toString(), update: new Uint8Array(body) }
}
