const isBlank = (code: number): boolean =>
  code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x3000

/** Letters and digits, and of what is not ASCII everything but signs: near enough to count by. */
const isWordLike = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff))

/** As much as is gone through at a time, in UTF-16 units: a long account takes the time of several frames. */
const stretch = 50_000

/**
 * Words as a word processor counts them: stretches between blanks with a letter or a digit in them. Comes to the count in
 * as many steps as the text is long.
 */
export function* countWords(text: string): Generator<undefined, number> {
  let count = 0
  let counted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isBlank(code)) counted = false
    else if (!counted && isWordLike(code)) {
      counted = true
      count++
    }
    if (at % stretch === stretch - 1) yield
  }
  return count
}
