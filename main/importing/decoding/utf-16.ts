import { isBlank } from '../clean-text'

export type Utf16 = 'utf-16le' | 'utf-16be'

/**
 * By hand, because TextDecoder replaces halves of characters without saying how many. An odd last byte is left out.
 */
export function decodeUtf16(bytes: Uint8Array, encoding: Utf16): string {
  const [high, low] = encoding === 'utf-16le' ? [1, 0] : [0, 1]
  const parts: string[] = []
  const units: number[] = []
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    units.push(((bytes[at + high] as number) << 8) | (bytes[at + low] as number))
    if (units.length === 8192) parts.push(String.fromCharCode(...units.splice(0)))
  }
  return parts.join('') + String.fromCharCode(...units)
}

/** How much of a file the guess looks at, in bytes. */
const sample = 65_536

/**
 * UTF-16 that does not say so. In alphabetic scripts every other byte is the page of the alphabet: 0 for Latin, 4 for
 * Cyrillic, 6 for Arabic, all below 0x20, where bytes of any other text are rare. Chinese and Japanese are spread over
 * many pages and are not recognised: a wrong guess would turn two Latin letters into one ideograph.
 */
export function guessUtf16(bytes: Uint8Array): Utf16 | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined
  const even = pageShare(bytes, 0)
  const odd = pageShare(bytes, 1)
  const guess = odd > even ? 'utf-16le' : 'utf-16be'
  if (Math.max(odd, even) < 0.7 || odd === even) return undefined
  return readsAsText(decodeUtf16(bytes.subarray(0, sample), guess)) ? guess : undefined
}

/**
 * The share of bytes at this parity that are one of the three commonest pages: a text has blanks, an alphabet and perhaps
 * one more. 0 when they may as well be line breaks and tabs.
 */
function pageShare(bytes: Uint8Array, parity: 0 | 1): number {
  const end = Math.min(bytes.length, sample)
  const pages: number[] = Array(0x20).fill(0)
  for (let at = parity; at < end; at += 2) {
    const byte = bytes[at] as number
    if (byte < 0x20) pages[byte] = (pages[byte] as number) + 1
  }
  const count = end / 2
  const telling = sum(pages.filter((_, byte) => byte !== 0x09 && byte !== 0x0a && byte !== 0x0d))
  return telling / count < 0.05 ? 0 : sum(pages.sort((a, b) => b - a).slice(0, 3)) / count
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** No control characters, nothing unassigned or for private use, hardly a half character (the sample may end in one). */
function readsAsText(text: string): boolean {
  const halves = text.match(/\p{Surrogate}/gu)?.length ?? 0
  return !/[\0-\x08\x0B\x0E-\x1F\x7F\p{Cn}\p{Co}]/u.test(text) && halves <= 1 + text.length / 1000 && !isBlank(text)
}
