const halves = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** A text without halves of characters, each of which becomes U+FFFD, as UTF-8 has it. */
export const wellFormed = (text: string): string => text.replace(halves, '\uFFFD')
