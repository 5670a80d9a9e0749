import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { FoldedText } from './folded-text'

// One file of the index for each text: a header, where paragraphs and anchors are, the folded text, and the text itself
// as UTF-8, of which a search reads only what it shows. Everything in it can be made again from the account.

const magic = 0x41545831
const version = 1
const headerLength = 7

export function encodeText({ paragraphs, anchors }: FoldedText, original: string): Uint8Array {
  const { text, starts } = paragraphs
  const wide = /[^\0-\xff]/.test(text)
  const body = Buffer.from(original)
  const header = [magic, version, Number(wide), starts.length, anchors.folded.length, text.length, body.length]
  const arrays = [Uint32Array.from(header), starts, anchors.folded, anchors.utf16, anchors.bytes]
  return Buffer.concat([
    ...arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
    Buffer.from(text, wide ? 'utf16le' : 'latin1'),
    body,
  ])
}

/** A text of the index: what is searched is in memory, what is shown is read from the disk. */
export interface TextFile extends FoldedText {
  readonly file: string
  /** Where the text itself begins, in bytes. */
  readonly base: number
}

interface Layout {
  readonly wide: boolean
  /** How long each of the arrays is, in bytes: paragraphs, and anchors three times. */
  readonly arrays: readonly number[]
  /** How long the folded text is, in bytes. */
  readonly text: number
  readonly base: number
}

/** Undefined where this version did not write it, or not wholly. */
function layoutOf(read: Read, size: number): Layout | undefined {
  const header = uint32(read(0, 4 * headerLength))
  const [mark, format, wide, paragraphs = 0, anchors = 0, units = 0, original = 0] = header
  if (mark !== magic || format !== version) return undefined
  const arrays = [paragraphs, anchors, anchors, anchors].map((length) => 4 * length)
  const text = units * (wide ? 2 : 1)
  const base = 4 * headerLength + arrays.reduce((sum, length) => sum + length) + text
  return size === base + original ? { wide: wide === 1, arrays, text, base } : undefined
}

export function isTextFile(file: string): boolean {
  try {
    return withFile(file, (read, size) => layoutOf(read, size) !== undefined)
  } catch {
    return false
  }
}

/** Undefined where there is no such file, or one that this version did not write. */
export function readTextFile(file: string): TextFile | undefined {
  try {
    return withFile(file, (read, size) => {
      const layout = layoutOf(read, size)
      if (!layout) return undefined
      const { wide, arrays, text, base } = layout
      const bytes = read(4 * headerLength, base)
      let at = 0
      const next = (length: number) => {
        at += length
        return bytes.subarray(at - length, at)
      }
      const [starts, folded, utf16, offsets] = arrays.map((length) => uint32(next(length))) as [
        Uint32Array,
        Uint32Array,
        Uint32Array,
        Uint32Array,
      ]
      const words = next(text).toString(wide ? 'utf16le' : 'latin1')
      return { file, base, paragraphs: { text: words, starts }, anchors: { folded, utf16, bytes: offsets } }
    })
  } catch {
    return undefined
  }
}

/** A stretch of the text itself, between two anchors. */
export type ReadStretch = (firstAnchor: number, lastAnchor: number) => string

/** Reads from one text as long as `work` lasts. */
export function withStretches<T>({ file, base, anchors }: TextFile, work: (read: ReadStretch) => T): T {
  return withFile(file, (read) => {
    const place = (anchor: number) => base + (anchors.bytes[anchor] ?? 0)
    return work((first, last) => read(place(first), place(last)).toString())
  })
}

type Read = (from: number, to: number) => Buffer

function withFile<T>(file: string, work: (read: Read, size: number) => T): T {
  const descriptor = openSync(file, 'r')
  try {
    const read: Read = (from, to) => {
      const bytes = Buffer.alloc(to - from)
      const length = readSync(descriptor, bytes, 0, bytes.length, from)
      return bytes.subarray(0, length)
    }
    return work(read, fstatSync(descriptor).size)
  } finally {
    closeSync(descriptor)
  }
}

/** A copy, since the bytes of a file need not begin where a number may. */
function uint32(bytes: Buffer): Uint32Array {
  const copy = Uint8Array.from(bytes)
  return new Uint32Array(copy.buffer, 0, copy.length >> 2)
}
