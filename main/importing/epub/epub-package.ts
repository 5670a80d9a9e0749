import path from 'node:path'
import type { DocumentMeta } from '../../../shared/importing/imported-document'
import { languageTag } from '../language-tag'
import { readXml, type XmlAttributes } from '../xml'

// EPUB 3.3, clause 5 (package document); the elements of EPUB 2 have the same names.

export interface EpubPackage {
  readonly title?: string
  readonly language?: string
  readonly meta: DocumentMeta
  /** What is read, in this order. */
  readonly spine: readonly EpubItem[]
  /** The table of contents, which may say where pages begin. */
  readonly navigation: EpubItem | undefined
  /** The same, as EPUB 2 has it. */
  readonly ncx: EpubItem | undefined
}

export interface EpubItem {
  readonly name: string
  readonly mediaType: string
  readonly properties: readonly string[]
}

/** Elements are known by their names without a prefix, which every program chooses for itself. */
export const localName = (name: string): string => name.replace(/^.*:/, '')

/** The name of the part that a reference leads to from another part. */
export function partOf(reference: string, from: string): string {
  const [file = ''] = reference.split('#')
  return path.posix.join(path.posix.dirname(from), decoded(file))
}

export function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference)
  } catch {
    return reference
  }
}

/** @returns the names of the package documents that a container names, or undefined where it is no XML */
export function packagesIn(container: string): readonly string[] | undefined {
  const names: string[] = []
  const isWhole = readXml(container, {
    open(name, attributes) {
      if (localName(name) === 'rootfile' && attributes['full-path']) names.push(attributes['full-path'])
      return undefined
    },
  })
  return isWhole ? names : undefined
}

/** @param from the name of the part; @returns undefined where it is no XML */
export function readEpubPackage(xml: string, from: string): EpubPackage | undefined {
  const said = new Map<string, string[]>()
  const items = new Map<string, EpubItem>()
  const order: string[] = []
  let ncx = ''
  let field: string[] | undefined

  const openField = (name: string, attributes: XmlAttributes) => {
    // When a file was last changed says nothing of when the book came out.
    if (attributes['opf:event'] === 'modification') return undefined
    const outer = field
    field = []
    const words = field
    return () => {
      const whole = words.join('').trim()
      if (whole !== '') said.set(name, [...(said.get(name) ?? []), whole])
      field = outer
    }
  }
  const isWhole = readXml(xml, {
    mayNameType: true,
    open(name, attributes) {
      const local = localName(name)
      switch (local) {
        case 'title':
        case 'creator':
        case 'publisher':
        case 'date':
        case 'language':
          return openField(local, attributes)
        case 'item':
          items.set(attributes['id'] ?? '', {
            name: partOf(attributes['href'] ?? '', from),
            mediaType: attributes['media-type'] ?? '',
            properties: (attributes['properties'] ?? '').split(/\s+/),
          })
          return undefined
        case 'spine':
          ncx = attributes['toc'] ?? ''
          return undefined
        case 'itemref':
          order.push(attributes['idref'] ?? '')
          return undefined
        default:
          return undefined
      }
    },
    text: (words) => void field?.push(words),
  })
  if (!isWhole) return undefined
  const first = (name: string) => said.get(name)?.[0]
  const [title, language, author, outlet, publishedAt] = [
    first('title'),
    languageTag(first('language')),
    said.get('creator')?.join(', '),
    first('publisher'),
    first('date'),
  ]
  return {
    ...(title && { title }),
    ...(language && { language }),
    meta: { ...(author && { author }), ...(outlet && { outlet }), ...(publishedAt && { publishedAt }) },
    spine: order.flatMap((id) => items.get(id) ?? []),
    navigation: [...items.values()].find(({ properties }) => properties.includes('nav')),
    ncx: items.get(ncx),
  }
}
