import { type FormatId, formatOfName, isPacked, type PackedFormat } from '../../shared/importing/format'
import type { FileLook, ImportProblem } from '../../shared/importing/import-problem'
import { fail, ok, type Result } from '../../shared/result'
import { openArchive } from './archive'
import { lookOf } from './file-signatures'
import { looksLikePosts } from './posts/looks-like-posts'

/**
 * What a file is, by what it holds; its name decides only between formats that are all plain text, and must not promise
 * another than it is.
 */
export async function recognise(bytes: Uint8Array, fileName: string): Promise<Result<FormatId, ImportProblem>> {
  const promised = formatOfName(fileName)
  const is = await packedFormatOf(bytes)
  if (is === 'encrypted Office') return fail({ kind: 'encrypted', format: 'docx' })
  if (is !== undefined && isFormat(is)) {
    return promised === undefined || promised === is ? ok(is) : fail({ kind: 'misnamed', promises: promised, is })
  }
  if (promised !== undefined && isPacked(promised)) {
    return fail(
      bytes.length === 0 ? { kind: 'empty' } : { kind: 'misnamed', promises: promised, is: is ?? 'something else' },
    )
  }
  if (is !== undefined) return fail({ kind: 'not-text', looksLike: is })
  return ok(promised ?? textFormatOf(bytes))
}

const isFormat = (is: PackedFormat | FileLook | 'encrypted Office'): is is PackedFormat => isPacked(is as FormatId)

/** The format of what no plain text begins like, or what else it looks like. */
async function packedFormatOf(bytes: Uint8Array): Promise<PackedFormat | FileLook | 'encrypted Office' | undefined> {
  const look = lookOf(bytes)
  switch (look) {
    case 'a ZIP archive':
      return zippedFormatOf(bytes)
    case 'a PDF':
      return 'pdf'
    case 'an older Office document':
      return holdsUtf16(bytes, 'EncryptedPackage') ? 'encrypted Office' : look
    case 'an RTF document':
      return 'rtf'
    default:
      return look
  }
}

async function zippedFormatOf(bytes: Uint8Array): Promise<PackedFormat | FileLook> {
  const archive = await openArchive(bytes)
  // Whatever is wrong with it is said by the reader of what its first bytes name.
  if (!archive.ok) return firstPartSays(bytes)
  const { names, read } = archive.value
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('xl/workbook.xml')) return 'a spreadsheet'
  if (names.has('ppt/presentation.xml')) return 'a slide show'
  const type = await read('mimetype')
  const said = type.ok && type.value ? new TextDecoder().decode(type.value).trim() : ''
  const named = formatOfType(said)
  if (named) return named
  if (said.endsWith('opendocument.spreadsheet')) return 'a spreadsheet'
  if (said.endsWith('opendocument.presentation')) return 'a slide show'
  // Word documents of some programs keep their text elsewhere, and say where in here.
  return names.has('[Content_Types].xml') && names.has('_rels/.rels') ? 'docx' : 'a ZIP archive'
}

/** OpenDocument texts and e-books say in their first part what they are, unpacked and without a line break. */
function formatOfType(type: string): 'odt' | 'epub' | undefined {
  if (/^application\/vnd\.oasis\.opendocument\.text(?:-template)?$/.test(type)) return 'odt'
  return type === 'application/epub+zip' ? 'epub' : undefined
}

/** By the first part, at the beginning of the file: its name, and its words where they are not packed. */
function firstPartSays(bytes: Uint8Array): PackedFormat | FileLook {
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 400))
  if (header.length < 30) return 'a ZIP archive'
  const nameEnd = 30 + header.readUInt16LE(26)
  const name = header.toString('latin1', 30, nameEnd)
  if (/^(?:\[Content_Types\]\.xml|_rels\/|word\/|docProps\/)/.test(name)) return 'docx'
  const start = nameEnd + header.readUInt16LE(28)
  const said = header.toString('latin1', start, start + header.readUInt32LE(18))
  return (name === 'mimetype' && formatOfType(said)) || 'a ZIP archive'
}

const holdsUtf16 = (bytes: Uint8Array, word: string): boolean =>
  Buffer.from(bytes).includes(Buffer.from(word, 'utf16le'))

/** A text by what it holds, whatever its name. */
export function textFormatOf(bytes: Uint8Array): 'html' | 'mail' | 'srt' | 'vtt' | 'posts' | 'text' {
  const start = new TextDecoder().decode(bytes.subarray(0, 16_384))
  if (/^\s*(?:<!--[\s\S]{0,900}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return 'html'
  if (/^WEBVTT(?:\s|$)/.test(start)) return 'vtt'
  if (/^\s*\d+\s*\n\s*[\d:,.]+ --> [\d:,.]+/.test(start)) return 'srt'
  if (looksLikeMail(bytes)) return 'mail'
  return looksLikePosts(start) ? 'posts' : 'text'
}

/** Nothing but headers up to the first blank line, with who it is from and one that only mail programs write. */
function looksLikeMail(bytes: Uint8Array): boolean {
  const [head = ''] = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)).split(/\r?\n\r?\n/)
  const lines = head.split(/\r?\n/)
  if (!lines.every((line) => /^(?:[\w-]+:|[ \t])/.test(line))) return false
  return /^From:/im.test(head) && /^(?:Date|Message-ID|Received|MIME-Version|Return-Path):/im.test(head)
}
