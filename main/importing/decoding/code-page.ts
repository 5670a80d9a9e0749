import jschardet from 'jschardet'
import { type Encoding, encodings } from '../../../shared/importing/encoding'

/** How much of a file the guess looks at, in bytes. */
const sample = 65_536

/**
 * The likeliest code page of a text that is none of Unicode's encodings. Only ever a guess: the same bytes are words in
 * several of them.
 */
export function guessCodePage(bytes: Uint8Array): Encoding {
  const { encoding, confidence } = jschardet.detect(Buffer.from(bytes.subarray(0, sample)))
  const guess = encodingNamed(encoding ?? '')
  // Of Latin letters with a few accents it knows little, and most of these are windows-1252.
  const isSure = confidence > 0.4 || !isMostlyLatin(bytes.subarray(0, sample))
  return guess && isSure && !guess.startsWith('utf-') ? guess : 'windows-1252'
}

function isMostlyLatin(bytes: Uint8Array): boolean {
  const letters = bytes.filter((byte) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a).length
  return letters > bytes.filter((byte) => byte >= 0x80).length
}

/** What a document calls its encoding: as browsers understand the name, so that "latin1" is windows-1252. */
export function encodingNamed(label: string): Encoding | undefined {
  try {
    const { encoding } = new TextDecoder(label.trim())
    return encodings.find((known) => known === encoding)
  } catch {
    return undefined
  }
}

/** Windows-1252 where it differs from ISO 8859-1, from 0x80 on: https://encoding.spec.whatwg.org/index-windows-1252.txt */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

/**
 * By hand where Node 20 takes Windows-1252 for ISO 8859-1, which has control characters in place of quotation marks.
 * @param encoding by its name in the Encoding Standard
 */
export function decodeCodePage(bytes: Uint8Array, encoding: string): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  return asWindows1252(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
}

/** What was decoded as ISO 8859-1 and is windows-1252. */
export const asWindows1252 = (latin1: string): string =>
  latin1.replace(/[\x80-\x9F]/g, (control) => windows1252.charAt(control.charCodeAt(0) - 0x80))
