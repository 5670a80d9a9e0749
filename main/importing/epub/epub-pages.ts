import { attributeOf, elementsOf, type HtmlNode, textWithin } from '../html/html-tree'
import { readXml } from '../xml'
import { decoded, localName, partOf } from './epub-package'

/** What the pages of the printed book are called, by where they begin: “part#id”, or “part#” at its beginning. */
export type EpubPages = ReadonlyMap<string, string>

const placeOf = (reference: string, from: string): string =>
  `${partOf(reference, from)}#${decoded(reference.split('#')[1] ?? '')}`

/** From a table of contents (EPUB 3.3, clause 7.4). */
export function pagesOfNavigation(root: HtmlNode, from: string): EpubPages {
  const pages = new Map<string, string>()
  for (const nav of elementsOf(root)) {
    if (nav.tagName !== 'nav' || !attributeOf(nav, 'epub:type').split(/\s+/).includes('page-list')) continue
    for (const link of elementsOf(nav)) {
      if (link.tagName === 'a') pages.set(placeOf(attributeOf(link, 'href'), from), textWithin(link))
    }
  }
  return pages
}

/** From that of EPUB 2. What is no XML says nothing. */
export function pagesOfNcx(xml: string, from: string): EpubPages {
  const pages = new Map<string, string>()
  let label: string | undefined
  let isText = false
  const isWhole = readXml(xml, {
    mayNameType: true,
    open(name, attributes) {
      const local = localName(name)
      if (local === 'pageTarget') {
        label = ''
        return () => {
          label = undefined
        }
      }
      if (local === 'content' && label) pages.set(placeOf(attributes['src'] ?? '', from), label.trim())
      isText = local === 'text'
      return () => {
        isText = false
      }
    },
    text(words) {
      if (isText && label !== undefined) label += words
    },
  })
  return isWhole ? pages : new Map()
}
