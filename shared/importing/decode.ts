import { fail, ok, type Result } from '../result'
import { cleanText, isBlank } from './clean-text'
import { type FileLook, lookOf } from './file-signatures'
import type { ImportWarning } from './import-warning'
import { findInvalidUtf8 } from './invalid-utf-8'
import { decodeUtf16, guessUtf16, type Utf16 } from './utf-16'

export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | Utf16
  readonly warnings: readonly ImportWarning[]
}

export type DecodeProblem =
  | { readonly kind: 'empty' }
  /** `at` counts bytes from the start of the file. */
  | { readonly kind: 'not-utf-8'; readonly at: number }
  | { readonly kind: 'not-text'; readonly looksLike?: FileLook }
  /** In UTF-16 code units. */
  | { readonly kind: 'too-long'; readonly limit: number }

/** The longest working text, in UTF-16 code units. */
export const maxTextLength = 32_000_000

/** Reads bytes as text, once and for all: a byte order mark is believed, then UTF-16 is looked for, then it must be UTF-8. */
export function decodeText(bytes: Uint8Array): Result<DecodedText, DecodeProblem> {
  // A code unit of UTF-16 never takes more than three bytes of UTF-8.
  if (bytes.length > 3 * maxTextLength + 3) return fail({ kind: 'too-long', limit: maxTextLength })
  const marked = encodingByMark(bytes)
  const looksLike = marked ? undefined : lookOf(bytes)
  if (looksLike) return fail({ kind: 'not-text', looksLike })
  const guessed = marked ? undefined : guessUtf16(bytes)
  const encoding = marked ?? guessed ?? 'utf-8'
  if (encoding === 'utf-8') return decodeUtf8(bytes)

  const warnings: ImportWarning[] = []
  if (guessed) warnings.push({ kind: 'encoding-guessed', encoding })
  if (bytes.length % 2 === 1) warnings.push({ kind: 'odd-byte-left-out' })
  return freeze(decodeUtf16(bytes, encoding), encoding, warnings)
}

function encodingByMark(bytes: Uint8Array): DecodedText['encoding'] | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

function decodeUtf8(bytes: Uint8Array): Result<DecodedText, DecodeProblem> {
  // Before the check of UTF-8, because of a binary file its first odd byte says nothing.
  if (bytes.includes(0)) return fail({ kind: 'not-text' })
  const at = findInvalidUtf8(bytes)
  if (at !== undefined) return fail({ kind: 'not-utf-8', at })
  return freeze(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), 'utf-8', [])
}

function freeze(
  raw: string,
  encoding: DecodedText['encoding'],
  before: readonly ImportWarning[],
): Result<DecodedText, DecodeProblem> {
  if (isMostlyControls(raw)) return fail({ kind: 'not-text' })
  const { text, warnings } = cleanText(raw)
  if (isBlank(text)) return fail({ kind: 'empty' })
  if (text.length > maxTextLength) return fail({ kind: 'too-long', limit: maxTextLength })
  return ok({ text, encoding, warnings: [...before, ...warnings] })
}

/** More than one control character in ten: no log of a terminal has as many, most binary files have more. */
function isMostlyControls(text: string): boolean {
  const controls = text.match(/[\0-\x08\x0E-\x1A\x1C-\x1F]/g)?.length ?? 0
  return controls * 10 > text.length
}
