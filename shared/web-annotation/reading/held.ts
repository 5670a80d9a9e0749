import { webContext } from '../model'
import { isAbsolute } from '../names'
import { iriIn, listOf, objectIn, textIn, typesIn } from './json-values'
import { moreSaidOfAll } from './more-said'

/** What a document holds, on however many pages (5). */
export interface Held {
  /** Annotations, or what stands in their place. */
  readonly values: readonly unknown[]
  /** The addresses of pages and annotations that it names and does not hold. */
  readonly elsewhere: readonly string[]
  /** It says that there are more, and not where. */
  readonly isShort: boolean
  /** The properties of collections and pages for which there is no place, each once. */
  readonly more: readonly string[]
}

type Node = Readonly<Record<string, unknown>>

/** Where other pages are, in the order in which they are read. */
const toPages = ['first', 'next', 'last', 'prev'] as const

/** Undefined where it is none of the model's. Pages that are embedded are read, one after the other; none is fetched. */
export function heldIn(document: unknown): Held | undefined {
  if (!listOf(document).some(hasContext)) return undefined
  const values: unknown[] = []
  const named = new Set<string>()
  const here = new Set<string>()
  const more = new Set<string>()
  // What is still to be read, the next of it last: pages may be embedded in each other however deep.
  const ahead = [...listOf(document)].reverse()
  while (ahead.length > 0) {
    const value = ahead.pop()
    const node = objectIn(value)
    const iri = iriIn(value)
    if (iri !== undefined && (node ? isOnlyNamed(node) : isAbsolute(iri))) named.add(iri)
    else {
      if (iri !== undefined) here.add(iri)
      if (!node || !holdsOthers(node)) values.push(value)
      else {
        for (const name of moreSaidOfAll(node)) more.add(name)
        for (const part of partsOf(node, named).reverse()) ahead.push(part)
      }
    }
  }
  const elsewhere = [...named].filter((iri) => !here.has(iri))
  return { values, elsewhere, more: [...more], isShort: elsewhere.length === 0 && totalIn(document) > values.length }
}

const hasContext = (value: unknown): boolean =>
  listOf(objectIn(value)?.['@context']).some((context) => textIn(context)?.replace(/^https:/, 'http:') === webContext)

const collections = ['AnnotationCollection', 'AnnotationPage']

const isOfPages = (node: Node): boolean => typesIn(node).some((type) => collections.includes(type))

const hasParts = (node: Node): boolean => ['items', '@graph', ...toPages].some((key) => node[key] !== undefined)

/** A page of which there is no more than its name. */
const isOnlyNamed = (node: Node): boolean => isOfPages(node) && !hasParts(node)

const holdsOthers = (node: Node): boolean =>
  !typesIn(node).includes('Annotation') && (isOfPages(node) || hasParts(node))

/** Those that are embedded; what is only named is noted. */
function partsOf(node: Node, named: Set<string>): unknown[] {
  const [first = [], ...later] = toPages.map((key) =>
    listOf(node[key]).filter((page) => {
      const address = textIn(page)
      if (address !== undefined) named.add(address)
      return address === undefined
    }),
  )
  return [...first, ...listOf(node['items']), ...listOf(node['@graph']), ...later.flat()]
}

/** How many it says there are, or the collection that it is a page of. */
function totalIn(document: unknown): number {
  const whole = objectIn(document)
  const total = whole?.['total'] ?? objectIn(whole?.['partOf'])?.['total']
  return typeof total === 'number' ? total : 0
}
