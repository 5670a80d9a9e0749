import type { Encoding } from '../../../shared/importing/encoding'
import type { ImportProblem } from '../../../shared/importing/import-problem'
import type { ImportWarning } from '../../../shared/importing/import-warning'
import { fail, ok, type Result } from '../../../shared/result'
import { cleanText, isBlank } from '../clean-text'
import { lookOf } from '../file-signatures'
import { decodeCodePage, guessCodePage } from './code-page'
import { findInvalidUtf8 } from './invalid-utf-8'
import { decodeUtf16, guessUtf16 } from './utf-16'

export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
  readonly warnings: readonly ImportWarning[]
}

/** The longest working text, in UTF-16 code units. */
export const maxTextLength = 32_000_000

/**
 * Reads bytes as text, once and for all: a byte order mark is believed, then what was chosen or the document says of itself,
 * then UTF-16 is looked for, then UTF-8; what is none of these is of an older code page, which is a guess and said to be.
 * @param said the encoding that a person has chosen or the document names
 */
export function decodeText(bytes: Uint8Array, said?: Encoding): Result<DecodedText, ImportProblem> {
  // A code unit of UTF-16 never takes more than three bytes of UTF-8.
  if (bytes.length > 3 * maxTextLength + 3) return fail({ kind: 'too-long', limit: maxTextLength })
  const marked = encodingByMark(bytes)
  const looksLike = marked ? undefined : lookOf(bytes)
  if (looksLike) return fail({ kind: 'not-text', looksLike })
  const known = marked ?? said
  const encoding = known ?? guessUtf16(bytes) ?? 'utf-8'
  const guessed: readonly ImportWarning[] =
    known || encoding === 'utf-8' ? [] : [{ kind: 'encoding-guessed', encoding }]
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const odd: readonly ImportWarning[] = bytes.length % 2 === 1 ? [{ kind: 'odd-byte-left-out' }] : []
    return freeze(decodeUtf16(bytes, encoding), encoding, [...guessed, ...odd])
  }
  // Before the check of UTF-8, because of a binary file its first odd byte says nothing.
  if (bytes.includes(0)) return fail({ kind: 'not-text' })
  return encoding === 'utf-8' ? decodeUtf8(bytes, known !== undefined) : decodeAs(bytes, encoding, [])
}

function encodingByMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

/** What is UTF-8 but for its last character was cut off; what is not UTF-8 at all is of an older code page, unless it says otherwise. */
function decodeUtf8(bytes: Uint8Array, isSaid: boolean): Result<DecodedText, ImportProblem> {
  const at = findInvalidUtf8(bytes)
  if (at === undefined) return decodeAs(bytes, 'utf-8', [])
  const isCutOff = at > 0 && bytes.length - at < 4 && bytes.subarray(0, at).some((byte) => byte >= 0x80)
  if (isCutOff) return decodeAs(bytes.subarray(0, at), 'utf-8', [{ kind: 'odd-byte-left-out' }])
  const damaged = damageIn(bytes)
  if (damaged) return decodeAs(bytes, 'utf-8', [{ kind: 'half-characters-replaced', count: damaged }])
  if (isSaid) return fail({ kind: 'not-in-encoding', encoding: 'utf-8', at })
  const encoding = guessCodePage(bytes)
  return decodeAs(bytes, encoding, [{ kind: 'encoding-guessed', encoding }])
}

/** How many characters are broken of a text that surely is UTF-8, since twenty times as many long ones are whole; else 0. */
function damageIn(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  const long = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0
  return long > 20 * broken ? broken : 0
}

const decodeAs = (bytes: Uint8Array, encoding: Encoding, before: readonly ImportWarning[]) =>
  freeze(decodeCodePage(bytes, encoding), encoding, before)

function freeze(raw: string, encoding: Encoding, before: readonly ImportWarning[]): Result<DecodedText, ImportProblem> {
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
