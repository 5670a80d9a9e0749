import * as Y from 'yjs'
import { reportOf } from '../../shared/account/schema'
import type { ReportBlock } from '../../shared/report/report'
import { UnseenWords } from '../../shared/report/unseen/unseen-words'
import { writeReportText } from '../../shared/report/write-report'
import type { NamedUpdate } from '../account-file/payloads'

/** The origin of what was read from the file: it is there already. */
const fromFile = Symbol('file')

/**
 * The texts of an account's reports, each a document of its own, by the names that the file and the rooms use. What is
 * read of one waits as it is until somebody asks for it.
 */
export class ReportTexts {
  readonly #docs = new Map<string, Y.Doc>()
  readonly #unseen = new Map<string, UnseenWords>()
  readonly #unread = new Map<string, Uint8Array[]>()
  readonly #onWritten: (update: NamedUpdate) => void
  readonly #onAdded = new Set<(document: string) => void>()
  readonly #onPutBack = new Set<(document: string, words: readonly string[]) => void>()

  /** @param onWritten what is written here, to be appended to the file */
  constructor(onWritten: (update: NamedUpdate) => void) {
    this.#onWritten = onWritten
  }

  /** All that the file holds or that were asked for. */
  get documents(): readonly string[] {
    return [...new Set([...this.#unread.keys(), ...this.#docs.keys()])]
  }

  /** All of each text, as it is in memory. */
  get states(): readonly NamedUpdate[] {
    const read = [...this.#docs].map(([document, doc]) => ({ document, update: Y.encodeStateAsUpdate(doc) }))
    const unread = [...this.#unread].flatMap(([document, updates]) => updates.map((update) => ({ document, update })))
    return [...read, ...unread]
  }

  /** The text itself: what is changed in it is appended to the file. */
  doc(document: string): Y.Doc {
    const known = this.#docs.get(document)
    if (known) return known
    const doc = new Y.Doc()
    const isNew = !this.#unread.has(document)
    this.#docs.set(document, doc)
    this.#apply(doc, this.#unread.get(document) ?? [])
    this.#unread.delete(document)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== fromFile) this.#onWritten({ document, update: Uint8Array.from(update) })
    })
    if (isNew) this.#tellAdded(document)
    return doc
  }

  /** Puts the first words into a text that is begun; one that has words already is left as it is. */
  begin(document: string, blocks: readonly ReportBlock[]): void {
    const doc = this.doc(document)
    if (doc.store.clients.size === 0) writeReportText(doc, blocks)
  }

  /**
   * Takes in what somebody else has written, and puts back what that takes away of others' words unseen.
   * @param update of the text, checked
   * @param apply applies it to the text
   */
  take({ document, update }: NamedUpdate, apply: () => void): void {
    const unseen = this.#unseen.get(document) ?? new UnseenWords(this.doc(document))
    this.#unseen.set(document, unseen)
    this.#tellPutBack(document, unseen.take(update, apply))
  }

  /** Takes in what another copy holds and this one does not. */
  adopt(updates: readonly NamedUpdate[]): void {
    for (const one of updates)
      if (reportOf(one.document) !== undefined) this.take(one, () => this.#apply(this.doc(one.document), [one.update]))
  }

  /** Takes in what a file holds; what is no text of a report is passed over. Another program may have written it just now. */
  read(updates: readonly NamedUpdate[]): void {
    for (const { document, update } of updates) {
      if (reportOf(document) === undefined) continue
      const doc = this.#docs.get(document)
      if (doc) this.#follow(doc, { document, update })
      else {
        const unread = this.#unread.get(document)
        if (unread) unread.push(update)
        else this.#unread.set(document, [update])
        if (!unread) this.#tellAdded(document)
      }
    }
  }

  /** Hears of each text that was not there before; until what it returns is called. */
  onAdded(listener: (document: string) => void): () => void {
    this.#onAdded.add(listener)
    return () => this.#onAdded.delete(listener)
  }

  /** Hears of words that were put back as paragraphs of their own; until what it returns is called. */
  onPutBack(listener: (document: string, words: readonly string[]) => void): () => void {
    this.#onPutBack.add(listener)
    return () => this.#onPutBack.delete(listener)
  }

  destroy(): void {
    for (const doc of this.#docs.values()) doc.destroy()
  }

  /** Where nobody writes here, there is nothing that could cross. */
  #follow(doc: Y.Doc, { document, update }: NamedUpdate): void {
    const apply = () => this.#apply(doc, [update])
    const unseen = this.#unseen.get(document)
    if (unseen) this.#tellPutBack(document, unseen.follow(update, apply))
    else apply()
  }

  /** What somebody else has garbled is left out; it stays in the file. */
  #apply(doc: Y.Doc, updates: readonly Uint8Array[]): void {
    doc.transact(() => {
      for (const update of updates) {
        try {
          Y.applyUpdate(doc, update, fromFile)
        } catch {}
      }
    }, fromFile)
  }

  #tellPutBack(document: string, words: readonly string[]): void {
    if (words.length > 0) for (const listener of this.#onPutBack) listener(document, words)
  }

  #tellAdded(document: string): void {
    for (const listener of this.#onAdded) listener(document)
  }
}
