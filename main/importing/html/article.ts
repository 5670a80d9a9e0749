import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type DefaultTreeAdapterTypes, serialize } from 'parse5'
import { childrenOf, elementsOf, type HtmlNode } from './html-tree'

export interface Article {
  readonly html: string
  readonly title?: string
  readonly author?: string
  readonly outlet?: string
}

/** A page with more elements than this, or nested deeper, would keep Readability busy for minutes. */
const [mostElements, deepest] = [60_000, 400]

/** What Firefox's reader view would show of a page; undefined where that finds no article. */
export function findArticle(page: HtmlNode): Article | undefined {
  if (!isAffordable(page)) return undefined
  const { document } = parseHTML(serialize(page as DefaultTreeAdapterTypes.Document))
  const found = new Readability(document as never).parse()
  if (!found?.content) return undefined
  const { title, byline, siteName } = found
  return {
    html: found.content,
    ...(title && { title }),
    ...(byline && { author: byline }),
    ...(siteName && { outlet: siteName }),
  }
}

function isAffordable(page: HtmlNode): boolean {
  let count = 0
  for (const _ of elementsOf(page)) if (++count > mostElements) return false
  let level: readonly HtmlNode[] = [page]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return false
    level = level.flatMap(childrenOf)
  }
  return true
}
