import { type DefaultTreeAdapterTypes, Parser, parse, Token, TokenizerMode } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.Node
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlText = DefaultTreeAdapterTypes.TextNode

/** A page as browsers build it, with scripting on: what stands in `noscript` is no part of it. */
export const parseHtml = (html: string): DefaultTreeAdapterTypes.Document => parse(html, { scriptingEnabled: true })

/** A page that may be XHTML: an element that ends where it begins, `<title/>`, is empty, and whatever is no XHTML is read as a page. */
export const parseXhtml = (xhtml: string): DefaultTreeAdapterTypes.Document =>
  XhtmlParser.parse(xhtml, { scriptingEnabled: true }) as DefaultTreeAdapterTypes.Document

class XhtmlParser extends Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  override onStartTag(token: Token.TagToken): void {
    super.onStartTag(token)
    if (!token.selfClosing || token.ackSelfClosing) return
    this.onEndTag({ ...token, type: Token.TokenType.END_TAG, attrs: [] })
    this.tokenizer.state = TokenizerMode.DATA
  }
}

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node

export const attributeOf = (element: HtmlElement, name: string): string =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? ''

export const childrenOf = (node: HtmlNode): readonly HtmlNode[] => ('childNodes' in node ? node.childNodes : [])

/** Every element of a tree in document order. Without recursion: a page can be nested deeper than calls can. */
export function* elementsOf(root: HtmlNode): Generator<HtmlElement> {
  const pending: HtmlNode[] = [root]
  while (pending.length > 0) {
    const node = pending.pop() as HtmlNode
    if (isElement(node)) yield node
    for (const child of [...childrenOf(node)].reverse()) pending.push(child)
  }
}

/** All the text within a node, blanks run together. */
export function textWithin(root: HtmlNode): string {
  let text = ''
  const pending: HtmlNode[] = [root]
  while (pending.length > 0) {
    const node = pending.pop() as HtmlNode
    if ('value' in node) text += node.value
    for (const child of [...childrenOf(node)].reverse()) pending.push(child)
  }
  return text.replace(/\s+/g, ' ').trim()
}
