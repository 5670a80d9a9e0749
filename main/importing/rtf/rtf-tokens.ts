// The Rich Text Format Specification, version 1.9.1, “Conventions of an RTF Reader”.

export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** `\word` and the number behind it. */
  | { readonly kind: 'word'; readonly word: string; readonly value: number | undefined }
  /** A backslash and one character that is no letter. */
  | { readonly kind: 'symbol'; readonly symbol: string }
  /** Bytes of the code page that holds, one each UTF-16 code unit. */
  | { readonly kind: 'text'; readonly bytes: string }

const [backslash, openBrace, closeBrace, apostrophe, minus, blank] = [0x5c, 0x7b, 0x7d, 0x27, 0x2d, 0x20]

const isLetter = (byte: number) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a

const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39

const isBreak = (byte: number) => byte === 0x0a || byte === 0x0d

/**
 * Cuts a file into tokens, to its end wherever that is; `at` is the offset behind each. Pictures that are written as bytes are skipped.
 * @param source its bytes, one each UTF-16 code unit
 */
export function* rtfTokens(source: string): Generator<RtfToken & { readonly at: number }> {
  let at = 0
  while (at < source.length) {
    const byte = source.charCodeAt(at)
    if (byte === openBrace) {
      at++
      yield { kind: 'open', at }
    } else if (byte === closeBrace) {
      at++
      yield { kind: 'close', at }
    } else if (byte === backslash) {
      const next = source.charCodeAt(at + 1)
      if (isLetter(next)) {
        const start = at + 1
        at = start
        while (isLetter(source.charCodeAt(at)) && at - start < 40) at++
        const word = source.slice(start, at)
        const from = at
        if (source.charCodeAt(at) === minus && isDigit(source.charCodeAt(at + 1))) at++
        while (isDigit(source.charCodeAt(at)) && at - from < 12) at++
        const value = at === from ? undefined : Number(source.slice(from, at))
        if (source.charCodeAt(at) === blank) at++
        if (word === 'bin') at += Math.max(0, value ?? 0)
        yield { kind: 'word', word, value, at }
      } else if (next === apostrophe) {
        const hex = source.slice(at + 2, at + 4)
        const code = /^[\da-f]{2}$/i.test(hex) ? Number.parseInt(hex, 16) : undefined
        at += code === undefined ? 2 : 4
        if (code !== undefined) yield { kind: 'text', bytes: String.fromCharCode(code), at }
      } else {
        at += 2
        if (at <= source.length) yield { kind: 'symbol', symbol: String.fromCharCode(next), at }
      }
    } else if (isBreak(byte)) {
      at++
    } else {
      const start = at
      while (at < source.length && !isSpecial(source.charCodeAt(at))) at++
      yield { kind: 'text', bytes: source.slice(start, at), at }
    }
  }
}

const isSpecial = (byte: number) => byte === backslash || byte === openBrace || byte === closeBrace || isBreak(byte)
