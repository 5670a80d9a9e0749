import * as Y from 'yjs'
import { citationValue } from '../block-values'
import type { Citation } from '../citation'

/** What an item of a report's text is to those who read it. */
export interface Written {
  /** What stands among words without being one is a single `sign`; what only says how words look is nothing. */
  readonly words: string
  readonly citation?: Citation
}

export const sign = '\uFFFC'

/** @param attribute of the object that the item holds, as it was last set */
export function readItem({ content }: Y.Item, attributes: Iterable<readonly [name: string, value: unknown]>): Written {
  if (content instanceof Y.ContentString) return { words: content.str }
  if (!(content instanceof Y.ContentType)) return { words: '' }
  const all: Record<string, unknown> = Object.fromEntries(attributes)
  if (content.type instanceof Y.Map) return { words: all['__type'] === 'linebreak' ? sign : '' }
  const isCitation = content.type instanceof Y.XmlElement && all['__type'] === 'citation'
  const citation = isCitation ? citationValue.safeParse(all['__citation']).data : undefined
  return { words: sign, ...(citation && { citation }) }
}

/** As they were when they were taken away, where they were. */
export function* attributesIn({ content }: Y.Item): Generator<readonly [string, unknown]> {
  if (!(content instanceof Y.ContentType)) return
  for (const [name, { content: value }] of content.type._map) yield [name, value.getContent().at(-1)]
}

/** Of the objects in an update that is not yet part of a document, by their ids. */
export type Attributes = ReadonlyMap<string, readonly (readonly [string, unknown])[]>

export const keyOf = ({ client, clock }: Y.ID): string => `${client} ${clock}`

export function attributesAmong(structs: readonly unknown[]): Attributes {
  const all = new Map<string, [string, unknown][]>()
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || struct.parentSub === null) continue
    const parent: unknown = struct.parent
    if (!(parent instanceof Y.ID)) continue
    const known = all.get(keyOf(parent)) ?? []
    all.set(keyOf(parent), known)
    known.push([struct.parentSub, struct.content.getContent().at(-1)])
  }
  return all
}

/** The items of an element from left to right, those that were taken away as well. */
export function* itemsOf(element: Pick<Y.XmlText, '_start'>): Generator<Y.Item> {
  for (let item = element._start; item; item = item.right) yield item
}

/** A place in an element, as its methods count. */
export interface Place {
  readonly element: Y.XmlText
  readonly index: number
}

/** Right behind the sign with an id; undefined where that is no longer there. */
export function placeBehind(doc: Y.Doc, { client, clock }: Y.ID): Place | undefined {
  if (clock >= Y.getState(doc.store, client)) return undefined
  const item = Y.getItem(doc.store, Y.createID(client, clock))
  if (!(item instanceof Y.Item) || item.deleted || !(item.parent instanceof Y.XmlText)) return undefined
  return { element: item.parent, index: indexOf(item) + clock - item.id.clock + 1 }
}

/** Where an item stands in its element; of one that was taken away, where it stood. */
export function indexOf(item: Y.Item): number {
  let index = 0
  for (let { left } = item; left; left = left.left) if (!left.deleted && left.countable) index += left.length
  return index
}

export function beginParagraph(root: Y.XmlText, index: number): Y.XmlText {
  const made = new Y.XmlText()
  root.insertEmbed(index, made)
  made.setAttribute('__type', 'paragraph')
  return made
}

/** Stretches of so many signs that are alike in something. */
export function* stretches(
  length: number,
  isSo: (offset: number) => boolean,
): Generator<{ readonly from: number; readonly to: number; readonly so: boolean }> {
  for (let from = 0, to = 0; from < length; from = to) {
    const so = isSo(from)
    do to++
    while (to < length && isSo(to) === so)
    yield { from, to, so }
  }
}
