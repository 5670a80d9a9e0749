export interface HtmlWords {
  /** The visible words, one string a paragraph. */
  readonly paragraphs: readonly string[]
  /** Scripts, style sheets and comments that had something in them. */
  readonly hidden: number
}

const breaking =
  /^(?:p|div|h[1-6]|li|ul|ol|tr|table|section|article|blockquote|pre|hr|details|summary|dt|dd|figcaption)$/
const spacing = /^(?:td|th)$/
const unseen = /^(?:script|style)$/

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  lrm: '\u200E',
  rlm: '\u200F',
}

/**
 * What a person would see of raw HTML inside Markdown. One pass, no tree: the result is words, never markup, so that
 * nothing hangs on how a browser would have nested it. A tag that never ends is taken for text, so that none is lost.
 */
export function readHtmlWords(html: string): HtmlWords {
  const paragraphs: string[] = []
  const lowerCase = html.toLowerCase()
  let [words, hidden, at] = ['', 0, 0]
  const addWords = (source: string) => {
    words += decodeReferences(source.replace(/\s+/g, ' '))
  }
  const finishParagraph = () => {
    const paragraph = words.replace(/ *\n */g, '\n').trim()
    if (paragraph !== '') paragraphs.push(paragraph)
    words = ''
  }
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    addWords(html.slice(at, open))
    const tag = readTag(html, open)
    at = tag?.end ?? open + 1
    if (!tag) words += '<'
    else if (tag.name === '!--') hidden += tag.end - open > '<!---->'.length ? 1 : 0
    else if (tag.name === 'br') words += '\n'
    else if (spacing.test(tag.name)) words += ' '
    else if (breaking.test(tag.name)) finishParagraph()
    else if (unseen.test(tag.name) && tag.opens) {
      const close = lowerCase.indexOf(`</${tag.name}`, at)
      const end = close < 0 ? html.length : close
      if (html.slice(at, end).trim() !== '') hidden++
      at = end
    }
  }
  addWords(html.slice(at))
  finishParagraph()
  return { paragraphs, hidden }
}

interface Tag {
  /** Lower case; "!--" of a comment. */
  readonly name: string
  readonly opens: boolean
  /** The offset after it. */
  readonly end: number
}

function readTag(html: string, open: number): Tag | undefined {
  if (html.startsWith('<!--', open)) {
    const close = html.indexOf('-->', open + 4)
    return { name: '!--', opens: false, end: close < 0 ? html.length : close + 3 }
  }
  const start = /<(\/?)([a-z][a-z0-9-]*|[!?])/iy
  start.lastIndex = open
  const match = start.exec(html)
  if (!match) return undefined
  let quote = ''
  for (let at = start.lastIndex; at < html.length; at++) {
    const character = html.charAt(at)
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '>') return { name: match[2]?.toLowerCase() ?? '', opens: match[1] === '', end: at + 1 }
    else if (character === '<') return undefined
  }
  return undefined
}

/** The references people type; rarer names stay as they are written. */
export const decodeReferences = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|lrm|rlm));/gi,
    (whole, decimal, hex, name) => {
      if (name) return named[name.toLowerCase()] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
