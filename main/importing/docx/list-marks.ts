import { childrenOf, type HtmlNode, isElement } from '../html/html-tree'
import { readNumbering } from './numbering'

// mammoth tells of a list only whether it is numbered: the marks go through it as words, between two signs for private use.

const [begin, end] = ['\uF8F0', '\uF8F1']

const marked = new RegExp(`^${begin}([^${end}]*)${end}`)

/** As far as properties go without others within them: each search ends where others begin, so that all take one way. */
const within = String.raw`(?:(?!<\/?w:pPr[ >C])[\s\S])*`

/** What the properties of a paragraph were before they were changed, which is their last. */
const before = String.raw`<w:pPrChange[^<>]*>\s*(?:<w:pPr\/>|<w:pPr>${within}<\/w:pPr>)\s*<\/w:pPrChange>\s*`

/** The properties of a paragraph of a list. */
const properties = new RegExp(
  String.raw`<w:pPr>${within}?<w:numPr>(${within}?)<\/w:numPr>${within}(?:${before})?<\/w:pPr>`,
  'g',
)

/** A document in which each paragraph of a list begins with its mark. @param numbering `word/numbering.xml`, empty where there is none */
export function writeListMarks(document: string, numbering: string): string {
  if (numbering === '') return document
  const next = readNumbering(numbering)
  return document.replace(properties, (whole, said: string) => {
    const list = /<w:numId w:val="([^"]*)"/.exec(said)?.[1] ?? ''
    const mark = next(list, Number(/<w:ilvl w:val="(\d)"/.exec(said)?.[1] ?? 0))
    if (mark === undefined) return whole
    return `${whole}<w:r><w:t xml:space="preserve">${begin}${escapeXml(mark)}${end}</w:t></w:r>`
  })
}

const escapeXml = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Takes the marks out of a tree again: those of list items by their elements. Those of headings stay words. */
export function takeListMarks(root: HtmlNode): ReadonlyMap<HtmlNode, string> {
  const marks = new Map<HtmlNode, string>()
  const pending: (readonly [node: HtmlNode, item: HtmlNode | undefined])[] = [[root, undefined]]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [node, item] = next
    if ('value' in node) {
      const mark = marked.exec(node.value)?.[1]
      if (mark !== undefined) {
        node.value = node.value.replace(marked, item || mark === '' ? '' : `${mark} `)
        if (item && !marks.has(item)) marks.set(item, mark)
      }
    }
    const within = isElement(node) && node.tagName === 'li' ? node : item
    for (const child of childrenOf(node)) pending.push([child, within])
  }
  return marks
}
