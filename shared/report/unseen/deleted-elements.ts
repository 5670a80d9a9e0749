import * as Y from 'yjs'
import { rootOf } from '../shared-tree'
import { attributesIn, indexOf, itemsOf, readItem, stretches, type Written } from './passage'
import type { Run } from './runs'

/** Something that stood in an element when that was taken away. */
export interface Remnant extends Written {
  readonly client: number
  readonly clock: number
  /** In clocks, as signs of words count. */
  readonly length: number
  /** Whoever took the element away has not known of it. */
  readonly isUnseen: boolean
  /** It stands in the element a second time, where it was moved from. */
  readonly isMoved?: boolean
  /** The first sign of it where it was put back. */
  copy?: Y.ID
}

/** An element that was taken away, with what stood in it, while that is still known. */
export interface DeletedElement {
  readonly id: Y.ID | null
  readonly remnants: Remnant[]
  /** Those that were written anew in its place. */
  readonly into: Set<Y.XmlText>
  /** Where it stood among the blocks of the report. */
  readonly beside: Y.RelativePosition | null
  /** The paragraph for what found no other place. */
  kept?: Y.XmlText
}

/** So many are remembered: those of an afternoon. */
const most = 500

/** The elements that were taken away of late. Yjs forgets what stood in them at the end of the transaction. */
export class DeletedElements {
  readonly #all: DeletedElement[] = []

  /** @param isUnseen whether an item goes without having been known; returns those that were taken away just now */
  note(transaction: Y.Transaction, isUnseen: (id: Y.ID) => boolean): readonly DeletedElement[] {
    if (transaction.deleteSet.clients.size === 0) return []
    const into = elementsWrittenIn(transaction)
    for (const known of this.#all) if ([...known.into].some(isGone)) for (const element of into) known.into.add(element)
    const deleted = elementsDeletedIn(transaction).map((item): DeletedElement => {
      const element = (item.content as Y.ContentType).type
      return {
        id: item.id,
        remnants: [...remnantsOf(element, transaction, isUnseen)],
        into: new Set(into),
        beside: besideOf(item, transaction),
      }
    })
    this.#remember(deleted)
    return deleted
  }

  /** The one that something stood in that was written behind another item, or at the beginning of an element. */
  find(origin: Y.ID | null, parent: unknown): { readonly element: DeletedElement; readonly at: number } | undefined {
    for (const element of this.#all) {
      if (origin === null) {
        if (parent instanceof Y.ID && element.id && Y.compareIDs(parent, element.id)) return { element, at: 0 }
        continue
      }
      const at = element.remnants.findIndex((one) => holds(one, origin))
      if (at >= 0) return { element, at: partBehind(element, at, origin.clock) }
    }
    return undefined
  }

  /** What is known of a sign that stood in one. */
  remnant(id: Y.ID): Remnant | undefined {
    for (const { remnants } of this.#all) {
      const found = remnants.find((one) => holds(one, id))
      if (found) return found
    }
    return undefined
  }

  /** Those that are known now. */
  get all(): readonly DeletedElement[] {
    return [...this.#all]
  }

  /**
   * Where words stand that were put back and that somebody erases who has their element still, sign by sign. Whoever says that
   * the element is gone may mean no more than that they went with it.
   */
  *copies(isTaken: (id: Y.ID) => boolean): Generator<Y.ID> {
    for (const { id, remnants } of this.#all) {
      if (!id || isTaken(id)) continue
      for (const { client, clock, length, copy } of remnants) {
        if (!copy) continue
        for (let offset = 0; offset < length; offset++)
          if (isTaken(Y.createID(client, clock + offset))) yield Y.createID(copy.client, copy.clock + offset)
      }
    }
  }

  /** For what stood in one of which nothing is known any more. */
  unknown(id: Y.ID | null): DeletedElement {
    const element: DeletedElement = { id, remnants: [], into: new Set(), beside: null }
    this.#remember([element])
    return element
  }

  #remember(elements: readonly DeletedElement[]): void {
    this.#all.push(...elements)
    if (this.#all.length > most) this.#all.splice(0, this.#all.length - most)
  }
}

/** What somebody says that they take away, by the elements in which it stood. */
export function runsTaken(
  elements: readonly DeletedElement[],
  isTaken: (id: Y.ID) => boolean,
): readonly (readonly Run[])[] {
  return elements.map(({ remnants }) =>
    remnants
      .filter(({ words, length }) => words.length === length)
      .flatMap(({ client, clock, length, words }) =>
        [...stretches(length, (offset) => isTaken(Y.createID(client, clock + offset)))]
          .filter(({ so }) => so)
          .map(({ from, to }) => ({ id: Y.createID(client, clock + from), words: words.slice(from, to) })),
      ),
  )
}

const isGone = (element: Y.XmlText): boolean => element._item?.deleted === true

const holds = ({ client, clock, length }: Remnant, id: Y.ID): boolean =>
  client === id.client && clock <= id.clock && id.clock < clock + length

/** Parts a remnant behind a clock where that is within it; returns the number of what stands behind. */
function partBehind({ remnants }: DeletedElement, at: number, clock: number): number {
  const one = remnants[at] as Remnant
  const head = clock + 1 - one.clock
  if (head < one.length) {
    const copy = one.copy && { copy: Y.createID(one.copy.client, one.copy.clock + head) }
    remnants.splice(
      at,
      1,
      { ...one, words: one.words.slice(0, head), length: head },
      { ...one, words: one.words.slice(head), clock: clock + 1, length: one.length - head, ...copy },
    )
  }
  return at + 1
}

function elementsDeletedIn(transaction: Y.Transaction): readonly Y.Item[] {
  const items: Y.Item[] = []
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentType && struct.content.type instanceof Y.XmlText)
      items.push(struct)
  })
  return items
}

function* remnantsOf(
  element: Pick<Y.XmlText, '_start'>,
  { deleteSet, beforeState }: Y.Transaction,
  isUnseen: (id: Y.ID) => boolean,
): Generator<Remnant> {
  for (const item of itemsOf(element)) {
    const { id, length } = item
    // What had gone before is known no more.
    if (!Y.isDeleted(deleteSet, id)) continue
    const isOld = id.clock < (beforeState.get(id.client) ?? 0)
    const written = { ...readItem(item, attributesIn(item)), client: id.client }
    const isLost = (offset: number) => isOld && isUnseen(Y.createID(id.client, id.clock + offset))
    for (const { from, to, so } of stretches(length, isLost)) {
      const words = length > 1 ? written.words.slice(from, to) : written.words
      yield { ...written, words, clock: id.clock + from, length: to - from, isUnseen: so }
    }
  }
}

/** The elements in which something was written, those within them included. */
function elementsWrittenIn({ changed, beforeState }: Y.Transaction): ReadonlySet<Y.XmlText> {
  const all = new Set<Y.XmlText>()
  const look = (element: Y.XmlText, isNew: boolean): void => {
    let isWritten = isNew
    for (const { id, deleted, content } of itemsOf(element)) {
      const isFresh = id.clock >= (beforeState.get(id.client) ?? 0)
      if (deleted || !isFresh) continue
      isWritten = true
      if (content instanceof Y.ContentType && content.type instanceof Y.XmlText) look(content.type, true)
    }
    if (isWritten) all.add(element)
  }
  for (const type of changed.keys()) if (type instanceof Y.XmlText && !isGone(type)) look(type, false)
  return all
}

/** Behind what came in the place of the block that the element was or stood in. */
function besideOf(item: Y.Item, { doc, beforeState }: Y.Transaction): Y.RelativePosition | null {
  const root = rootOf(doc)
  let block: Y.Item | null = item
  while (block && block.parent !== root) block = block.parent instanceof Y.AbstractType ? block.parent._item : null
  if (!block) return null
  let next = block.right
  while (next?.deleted) next = next.right
  const isReplaced = next !== null && next.id.clock >= (beforeState.get(next.id.client) ?? 0)
  return Y.createRelativePositionFromTypeIndex(root, indexOf(block) + (isReplaced ? 1 : 0))
}
