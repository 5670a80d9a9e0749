import { checkedWords, type WordAt } from '../../shared/text/checked-words'

/** A word where it stands in the page. */
export interface WordInPage extends WordAt {
  readonly paragraph: ParagraphInPage
  readonly range: StaticRange
}

interface Piece {
  readonly node: Text
  readonly from: number
}

/** The text of one paragraph, list item or cell of an editor, and where its pieces stand. */
export interface ParagraphInPage {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly words: readonly WordAt[]
}

const paragraphs = 'p, h1, h2, h3, blockquote, li'

/** What no dictionary has a say in: citations, sections that are filled, code. */
const noWords = '[contenteditable="false"], .citation, code'

/** In the order in which they are read. */
export const paragraphsIn = (element: Element): readonly Element[] =>
  [element, ...element.querySelectorAll(paragraphs)].filter(
    (one) => one.matches(paragraphs) && !one.closest(noWords) && !one.querySelector(paragraphs),
  )

/** The one that a place of the page is in. */
export function paragraphAround(node: Node): Element | null | undefined {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest(noWords) ? null : element?.closest(paragraphs)
}

/** What was found in a paragraph counts for as long as it says the same. */
const read = new WeakMap<Element, Pick<ParagraphInPage, 'text' | 'words'>>()

export function readParagraph(element: Element): ParagraphInPage {
  const pieces: Piece[] = []
  let text = ''
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && !node.matches(noWords) && node.tagName !== 'BR'
      ? NodeFilter.FILTER_SKIP
      : NodeFilter.FILTER_ACCEPT,
  )
  let node = walker.nextNode()
  while (node) {
    if (node instanceof Text) {
      pieces.push({ node, from: text.length })
      text += node.data
      node = walker.nextNode()
    } else {
      text += '\ufffc'
      node = walker.nextSibling()
    }
  }
  const before = read.get(element)
  if (before?.text === text) return { ...before, pieces }
  const words = checkedWords(text)
  read.set(element, { text, words })
  return { text, words, pieces }
}

/** @param words some of the words of the paragraph */
export function wordsInPage(paragraph: ParagraphInPage, words: readonly WordAt[]): readonly WordInPage[] {
  return words.flatMap((word) => {
    const start = pointAt(paragraph, word.from, 'start')
    const end = pointAt(paragraph, word.to, 'end')
    if (!start || !end) return []
    const range = new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    })
    return [{ ...word, paragraph, range }]
  })
}

/** Between two pieces, a word begins in the latter and ends in the former. */
function pointAt({ pieces }: ParagraphInPage, at: number, edge: 'start' | 'end'): Point | undefined {
  const within = ({ node, from }: Piece) => (edge === 'start' ? at < from + node.length : at <= from + node.length)
  const piece = pieces.find((one) => at >= one.from && within(one))
  return piece && { node: piece.node, offset: at - piece.from }
}

interface Point {
  readonly node: Text
  readonly offset: number
}

/** Whether a place of the page is in the word or at one of its ends. */
export function isAt({ paragraph, from, to }: WordInPage, node: Node, offset: number): boolean {
  const piece = paragraph.pieces.find((one) => one.node === node)
  const at = piece && piece.from + offset
  return at !== undefined && at >= from && at <= to
}
