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

const isLetter = (byte: number | undefined) => byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39

const isBreak = (byte: number | undefined) => byte === 0x0a || byte === 0x0d

/** Cuts a file into tokens, to its end wherever that is; `at` is the offset behind each. Pictures that are written as bytes are skipped. */
export function* rtfTokens(bytes: Buffer): Generator<RtfToken & { readonly at: number }> {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at]
    if (byte === openBrace) {
      at++
      yield { kind: 'open', at }
    } else if (byte === closeBrace) {
      at++
      yield { kind: 'close', at }
    } else if (byte === backslash) {
      const next = bytes[at + 1]
      if (isLetter(next)) {
        const start = at + 1
        at = start
        while (isLetter(bytes[at]) && at - start < 40) at++
        const word = bytes.toString('latin1', start, at)
        const from = at
        if (bytes[at] === minus && isDigit(bytes[at + 1])) at++
        while (isDigit(bytes[at]) && at - from < 12) at++
        const value = at === from ? undefined : Number(bytes.toString('latin1', from, at))
        if (bytes[at] === blank) at++
        if (word === 'bin') at += Math.max(0, value ?? 0)
        yield { kind: 'word', word, value, at }
      } else if (next === apostrophe) {
        const hex = bytes.toString('latin1', at + 2, at + 4)
        const code = /^[\da-f]{2}$/i.test(hex) ? Number.parseInt(hex, 16) : undefined
        at += code === undefined ? 2 : 4
        if (code !== undefined) yield { kind: 'text', bytes: String.fromCharCode(code), at }
      } else {
        at += 2
        if (next !== undefined) yield { kind: 'symbol', symbol: String.fromCharCode(next), at }
      }
    } else if (isBreak(byte)) {
      at++
    } else {
      const start = at
      while (at < bytes.length && !isSpecial(bytes[at])) at++
      yield { kind: 'text', bytes: bytes.toString('latin1', start, at), at }
    }
  }
}

const isSpecial = (byte: number | undefined) =>
  byte === backslash || byte === openBrace || byte === closeBrace || isBreak(byte)
