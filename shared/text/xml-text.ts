/**
 * A text as it may stand in an XML document: what may not, by https://www.w3.org/TR/xml/#charsets, is a replacement character,
 * among it each half of a character that stands alone.
 */
export const xmlText = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
