import * as Y from 'yjs'
import { rootOf } from '../shared-tree'
import { settleStrayWords } from '../stray-words'
import { type DeletedElement, DeletedElements, type Remnant, runsTaken } from './deleted-elements'
import { findContext } from './find-context'
import { Moves } from './moves'
import {
  type Attributes,
  attributesAmong,
  beginParagraph,
  keyOf,
  type Place,
  placeBehind,
  readItem,
  sign,
  stretches,
} from './passage'
import { runsOf, takenIn, writtenIn } from './runs'

/**
 * Keeps words that somebody takes away unseen. Lexical's collaboration (version 1) parts, joins and retypes paragraphs by
 * deleting them and writing them anew, and what a teammate wrote into them at the same moment goes with them. An update
 * names what its writer knew of and takes away; what is gone besides, nobody meant to go. It is put back where its
 * neighbours stand now, or, where they are gone as well, as a paragraph of its own.
 *
 * Where a program passes an update on, that names what went there unseen as well: so others know that it was seen to. It comes
 * back, from the program's own file or with all that a server has, and must not take away then what was put back.
 *
 * It can be seen on both sides of the way on which the two have crossed. Between two who write over a server, one end of each
 * way is the program that somebody writes with, and sees to it; the other is its window, or the server, and does not. Of two
 * programs on one file, the one behind sees to it. Where two merge each other's copies, both do, and the words stand twice.
 */
export class UnseenWords {
  readonly #doc: Y.Doc
  readonly #deleted = new DeletedElements()
  readonly #moves = new Moves()

  constructor(doc: Y.Doc) {
    this.#doc = doc
    // Until somebody asks for it, Yjs does not know what its root is.
    rootOf(doc)
  }

  /**
   * Takes in what somebody else has written; returns the words that had to be put back as paragraphs of their own.
   * @param update version 1
   * @param apply applies it to the document
   */
  take(update: Uint8Array, apply: () => void): readonly string[] {
    return this.#take(update, apply, true)
  }

  /** The same where another program writes to the same file: of the two, the one that took something away sees to it. */
  follow(update: Uint8Array, apply: () => void): readonly string[] {
    return this.#take(update, apply, false)
  }

  #take(update: Uint8Array, apply: () => void, seesToWhatGoes: boolean): readonly string[] {
    const { structs, ds } = Y.decodeUpdate(update)
    const isTaken = (id: Y.ID) => Y.isDeleted(ds, id)
    const before = Y.decodeStateVector(Y.encodeStateVector(this.#doc))
    const gone = this.#deleted.all
    const lost: Lost[] = []
    const note = (transaction: Y.Transaction) => {
      this.#moves.note(writtenIn(transaction), takenIn(transaction, isTaken))
      for (const element of this.#deleted.note(transaction, (id) => !isTaken(id) && !this.#isMoved(id, isTaken)))
        for (const one of element.remnants) if (one.isUnseen && seesToWhatGoes) lost.push({ element, one })
    }
    this.#doc.on('afterTransaction', note)
    try {
      apply()
    } finally {
      this.#doc.off('afterTransaction', note)
    }
    if (ds.clients.size > 0) this.#takeBack(isTaken)
    const late = structs.filter(
      (struct): struct is Y.Item =>
        struct instanceof Y.Item &&
        struct.id.clock >= (before.get(struct.id.client) ?? 0) &&
        struct.parentSub === null &&
        !isTaken(struct.id) &&
        this.#isGone(struct.id),
    )
    if (late.length > 0) {
      // What was moved from where it had been taken away here is not new.
      this.#moves.note(runsOf(late), runsTaken(gone, isTaken))
      lost.push(...this.#comeTooLate(late, attributesAmong(structs)))
    }
    return this.#putBack(lost.filter(({ one }) => one.citation || one.words.replaceAll(sign, '') !== ''))
  }

  #isMoved(id: Y.ID, isTaken: (id: Y.ID) => boolean): boolean {
    const original = this.#moves.originalOf(id)
    return original !== undefined && isTaken(original)
  }

  /** Takes away what was put back of words that their writer has erased since, where they stood at first. */
  #takeBack(isTaken: (id: Y.ID) => boolean): void {
    const copies = [...this.#deleted.copies(isTaken)]
    if (copies.length > 0)
      this.#doc.transact(() => {
        for (const copy of copies) {
          const place = placeBehind(this.#doc, copy)
          place?.element.delete(place.index - 1, 1)
        }
      })
  }

  /** What was written into elements that had been taken away here. */
  #comeTooLate(items: readonly Y.Item[], attributes: Attributes): readonly Lost[] {
    return items.flatMap((item) => {
      const { id, length, origin, parent } = item
      const written = readItem(item, attributes.get(keyOf(id)) ?? [])
      // As it comes, it names its parent only where it has no neighbours, and by its id.
      const of: unknown = parent
      const known = this.#deleted.find(origin, of)
      const element = known?.element ?? this.#deleted.unknown(of instanceof Y.ID ? of : null)
      const isNew = (offset: number) => {
        const original = this.#moves.originalOf(Y.createID(id.client, id.clock + offset))
        return !original || (this.#deleted.remnant(original)?.isUnseen ?? true)
      }
      const remnants = [...stretches(length, isNew)].map(({ from, to, so }): Remnant => {
        const words = length > 1 ? written.words.slice(from, to) : written.words
        const place = { client: id.client, clock: id.clock + from, length: to - from }
        return { ...written, words, ...place, isUnseen: so, isMoved: !so }
      })
      element.remnants.splice(known?.at ?? 0, 0, ...remnants)
      return remnants.filter(({ isUnseen }) => isUnseen).map((one) => ({ element, one }))
    })
  }

  #putBack(lost: readonly Lost[]): readonly string[] {
    if (lost.length === 0) return []
    const alone = new Map<DeletedElement, string>()
    this.#doc.transact(() => {
      for (const { element, one } of lost) {
        const found = this.#placeOf(element, one)
        // What was to mend a sentence that is gone is no paragraph: blanks, a comma.
        const isNothingAlone = !one.citation && /^[\s\p{P}]*$/u.test(one.words)
        if (!found && isNothingAlone && element.kept?._item?.deleted !== false) continue
        const place = found ?? this.#endOfKept(element)
        this.#put(one, place)
        if (place.element === element.kept) alone.set(element, (alone.get(element) ?? '') + one.words)
      }
    })
    return [...alone.values()]
  }

  #placeOf({ remnants, into }: DeletedElement, one: Remnant): Place | undefined {
    const at = remnants.indexOf(one)
    const { copy, length = 0 } = remnants[at - 1] ?? {}
    const besideCopy = copy && placeBehind(this.#doc, Y.createID(copy.client, copy.clock + length - 1))
    return besideCopy ?? findContext(contextOf(remnants, at), into)
  }

  #endOfKept(element: DeletedElement): Place {
    const { kept, beside } = element
    if (kept?._item?.deleted === false) return { element: kept, index: kept.length }
    const root = rootOf(this.#doc)
    const place = beside && Y.createAbsolutePositionFromRelativePosition(beside, this.#doc)
    element.kept = beginParagraph(root, place?.type === root ? place.index : root.length)
    return { element: element.kept, index: 0 }
  }

  #put(one: Remnant, { element, index }: Place): void {
    one.copy = Y.createID(this.#doc.clientID, Y.getState(this.#doc.store, this.#doc.clientID))
    if (one.citation) {
      const made = new Y.XmlElement()
      element.insertEmbed(index, made)
      made.setAttribute('__type', 'citation')
      made.setAttribute('__citation', one.citation as never)
    } else element.insert(index, one.words)
    settleStrayWords(element)
  }

  #isGone(id: Y.ID): boolean {
    if (id.clock >= Y.getState(this.#doc.store, id.client)) return false
    const item: unknown = Y.getItem(this.#doc.store, id)
    return !(item instanceof Y.Item) || item.deleted
  }
}

interface Lost {
  readonly element: DeletedElement
  readonly one: Remnant
}

/** What of the element stood before and behind a remnant and is still to be found, once. */
function contextOf(remnants: readonly Remnant[], at: number) {
  const wordsOf = (some: readonly Remnant[]) =>
    some.map(({ isUnseen, isMoved, copy, words }) => (isMoved || (isUnseen && !copy) ? '' : words)).join('')
  return { before: wordsOf(remnants.slice(0, at)), behind: wordsOf(remnants.slice(at + 1)) }
}
