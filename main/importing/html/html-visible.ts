import type { ImportWarning } from '../../../shared/importing/import-warning'
import { countedWarnings } from '../counted-warnings'
import { isPageMark } from './html-notes'
import { childrenOf, type HtmlElement, type HtmlNode, isElement } from './html-tree'

/** What of a page was not written, or not as it is drawn. */
export interface LeftOut {
  /** Parts that a reader would not see, though they have words. */
  hidden: number
  /** Formulas, whose signs in a row would say something else. */
  objects: number
  /** Words that are struck through, and are written like all others. */
  struck: number
}

export const createLeftOut = (): LeftOut => ({ hidden: 0, objects: 0, struck: 0 })

export const leftOutWarnings = ({ hidden, objects, struck }: LeftOut): readonly ImportWarning[] =>
  countedWarnings({
    'hidden-parts-left-out': hidden,
    'objects-left-out': objects,
    'strikethrough-not-kept': struck,
  })

/** What a reader of the page would not see, or no words: left out whole. */
const unseen =
  /^(?:script|style|template|noscript|head|title|svg|math|iframe|object|embed|canvas|audio|video|picture|map|select|option|datalist|input|textarea|button|progress|meter|dialog|frameset)$/

/** What words do not run on over. */
export const breaking =
  /^(?:address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|html|legend|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/

/** Whether words that come next are not to be written, which is noted. */
export function isLeftOut(element: HtmlElement, leftOut: LeftOut): boolean {
  if (element.tagName === 'math') leftOut.objects++
  if (unseen.test(element.tagName)) return true
  if (/^(?:del|s|strike)$/.test(element.tagName)) leftOut.struck++
  if (!isHidden(element)) return false
  if (holdsWords(element)) leftOut.hidden++
  return true
}

function holdsWords(element: HtmlElement): boolean {
  const pending: HtmlNode[] = [element]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if ('value' in node && /\S/.test(node.value)) return true
    if (!isElement(node) || !unseen.test(node.tagName)) pending.push(...childrenOf(node))
  }
  return false
}

const isHidden = (element: HtmlElement): boolean =>
  element.attrs.some(
    ({ name, value }) =>
      (name === 'hidden' && value !== 'until-found') ||
      // Kept from being read aloud twice, but seen.
      (name === 'aria-hidden' && value === 'true' && element.tagName !== 'figcaption') ||
      (name === 'style' && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value)),
  )

/** More than one paragraph, a list, a table: no cell of a table of figures. */
export function holdsBlocks(cell: HtmlElement): boolean {
  let paragraphs = 0
  const pending: HtmlNode[] = [...cell.childNodes]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (isElement(node)) {
      if (/^(?:table|ul|ol|h[1-6]|blockquote|article|section)$/.test(node.tagName)) return true
      if (/^(?:p|div)$/.test(node.tagName) && ++paragraphs > 3) return true
    }
    pending.push(...childrenOf(node))
  }
  return false
}

/** The words of a cell, in one line. */
export function visibleText(root: HtmlElement, leftOut: LeftOut): string {
  let text = ''
  const pending: HtmlNode[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if ('value' in node) text += node.value
    else if (isElement(node)) {
      if (isPageMark(node) || isLeftOut(node, leftOut)) continue
      if (node.tagName === 'br' || breaking.test(node.tagName)) text += ' '
    }
    pending.push(...[...childrenOf(node)].reverse())
  }
  return text.replace(/\s+/g, ' ').trim()
}
