import type { DocumentMeta } from '../../../shared/importing/imported-document'
import { languageTag } from '../language-tag'
import { attributeOf, elementsOf, type HtmlNode, textWithin } from './html-tree'

export interface PageMeta {
  readonly title?: string
  readonly language?: string
  readonly meta: DocumentMeta
}

/** What a page says about itself: in its head, and in the data that it gives to search engines (https://schema.org/Article). */
export function readPageMeta(root: HtmlNode): PageMeta {
  const named = new Map<string, string>()
  const note = (name: string, value: unknown) => {
    if (typeof value === 'string' && value.trim() !== '' && !named.has(name)) named.set(name, value.trim())
  }
  for (const element of elementsOf(root)) {
    const { tagName } = element
    if (tagName === 'html') note('lang', attributeOf(element, 'lang'))
    if (tagName === 'title') note('title', textWithin(element))
    if (tagName === 'h1') note('h1', textWithin(element))
    if (tagName === 'link' && attributeOf(element, 'rel') === 'canonical')
      note('canonical', attributeOf(element, 'href'))
    if (tagName === 'time') note('time', attributeOf(element, 'datetime'))
    if (tagName === 'meta') {
      const name = attributeOf(element, 'property') || attributeOf(element, 'name') || attributeOf(element, 'itemprop')
      note(name.toLowerCase(), attributeOf(element, 'content'))
    }
    if (tagName === 'script' && attributeOf(element, 'type') === 'application/ld+json') {
      for (const [name, value] of Object.entries(articleIn(textOf(element)))) note(`ld:${name}`, value)
    }
  }
  const first = (...names: readonly string[]) =>
    names.map((name) => named.get(name)).find((value) => value !== undefined)
  const title = first('og:title', 'ld:headline', 'h1', 'title')
  const language = languageTag(first('lang'))
  return {
    ...(title && { title }),
    ...(language && { language }),
    meta: dropUnknown({
      author: first('ld:author', 'author', 'article:author', 'dc.creator'),
      outlet: first('og:site_name', 'ld:publisher', 'application-name'),
      publishedAt: first('article:published_time', 'ld:datePublished', 'datepublished', 'date', 'dc.date', 'time'),
      url: first('canonical', 'og:url'),
    }),
  }
}

const dropUnknown = (meta: { readonly [Name in keyof DocumentMeta]: string | undefined }): DocumentMeta =>
  Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== undefined))

const textOf = (element: HtmlNode): string =>
  'childNodes' in element ? element.childNodes.map((node) => ('value' in node ? node.value : '')).join('') : ''

/** Of an article that is described as JSON-LD. What is no JSON or describes something else says nothing. */
function articleIn(json: string): Readonly<Record<string, unknown>> {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch {
    return {}
  }
  const things = listOf(data).flatMap((thing) => [thing, ...listOf(thing?.['@graph'])])
  const article = things.find((thing) => listOf(thing?.['@type']).some((type) => /Article|Posting$/.test(String(type))))
  if (!article) return {}
  return {
    headline: article['headline'],
    author: listOf(article['author']).map(nameOf).filter(Boolean).join(', '),
    publisher: nameOf(article['publisher']),
    datePublished: article['datePublished'],
  }
}

// biome-ignore lint/suspicious/noExplicitAny: JSON of a stranger, of which only strings are taken
type Foreign = any

const listOf = (value: Foreign): readonly Foreign[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

const nameOf = (value: Foreign): string => {
  const name = typeof value === 'string' ? value : value?.name
  return typeof name === 'string' ? name : ''
}
