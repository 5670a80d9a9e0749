import type { Provider, ProviderAwareness, UserState } from '@lexical/yjs'
import * as Y from 'yjs'
import type { ShownCaret, Writer } from '../../../shared/report/protocol'
import { rootOf } from '../../../shared/report/shared-tree'
import { hasStrayWords, settleStrayWords } from '../../../shared/report/stray-words'
import { beginParagraph } from '../../../shared/report/unseen/passage'
import type { OpenLine } from '../report-line'
import { keepOthers } from './keep-others'
import { wordsIntoNothing } from './words-into-nothing'

type Listener = (told: never) => void

/**
 * Stands between the copy of a report's text that the window has and the document that an editor binds to: Lexical shows only
 * what comes after it has bound, so the editor gets a document of its own, which is filled once it says that it is there.
 */
export class ReportProvider implements Provider {
  /** What the editor binds to; under its client id this window writes. */
  readonly doc = new Y.Doc()
  readonly awareness: CaretAwareness
  readonly #replica: Y.Doc
  readonly #line: Pick<OpenLine, 'edit' | 'show'>
  readonly #listeners = new Map<string, Set<Listener>>()
  #isConnected = false
  #isHeldUp = false
  /** The paragraph for what the editor writes where nothing is any more. */
  #kept: Y.XmlText | undefined

  constructor(replica: Y.Doc, line: Pick<OpenLine, 'edit' | 'show'>) {
    this.#replica = replica
    this.#line = line
    this.awareness = new CaretAwareness(this.doc.clientID, line.show)
    keepOthers(this.doc)
  }

  get isConnected(): boolean {
    return this.#isConnected
  }

  connect(): void {
    if (this.#isConnected) return
    this.#isConnected = true
    this.doc.on('update', this.#fromEditor)
    this.doc.on('afterTransaction', this.#keepWords)
    this.#load()
    this.#replica.on('update', this.#fromReplica)
    this.#tell('status', { status: 'connected' })
    this.#tell('sync', true)
  }

  disconnect(): void {
    if (!this.#isConnected) return
    this.#isConnected = false
    this.#replica.off('update', this.#fromReplica)
    this.doc.off('update', this.#fromEditor)
    this.doc.off('afterTransaction', this.#keepWords)
    this.awareness.setLocalState(null)
    this.#tell('status', { status: 'disconnected' })
  }

  on(type: string, listener: Listener): void {
    const all = this.#listeners.get(type) ?? new Set()
    this.#listeners.set(type, all)
    all.add(listener)
  }

  off(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener)
  }

  #load(): void {
    this.#replica.transact(() => settleStrayWords(rootOf(this.#replica)))
    this.#quietly(() => Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.#replica), this))
  }

  #fromReplica = (update: Uint8Array, origin: unknown, _: Y.Doc, { changed }: Y.Transaction): void => {
    if (origin === this) return
    // No editor may ever meet stray words. It is out of step from here on, until it is bound anew to a text without them.
    this.#isHeldUp ||= [...changed.keys()].some((type) => type instanceof Y.XmlText && hasStrayWords(type))
    if (!this.#isHeldUp) this.#quietly(() => Y.applyUpdate(this.doc, update, this))
  }

  /** What an editor makes of an update must not keep anybody else from it: where it throws, it is out of step, and that is seen. */
  #quietly(act: () => void): void {
    try {
      act()
    } catch (error) {
      console.error(error)
    }
  }

  /** It goes on as the editor has made it: what it takes away unseen is told by what it does not name. */
  #fromEditor = (update: Uint8Array, origin: unknown): void => {
    if (origin === this) return
    Y.applyUpdate(this.#replica, update, this)
    this.#line.edit(Uint8Array.from(update))
  }

  /** The editor hears of it once it is bound anew: it is out of step. */
  #keepWords = (transaction: Y.Transaction): void => {
    const lost = wordsIntoNothing(transaction)
    if (!lost) return
    this.#isHeldUp = true
    this.#replica.transact(() => {
      const root = rootOf(this.#replica)
      const isThere = this.#kept?._item?.deleted === false
      if (!this.#kept || !isThere) this.#kept = beginParagraph(root, Math.min(lost.index, root.length))
      this.#kept.insert(this.#kept.length, lost.words)
      settleStrayWords(this.#kept)
    })
  }

  #tell(type: string, told: unknown): void {
    for (const listener of this.#listeners.get(type) ?? []) listener(told as never)
  }
}

/** Where the others write, and where this window does, in the form that Lexical's collaboration has for it. */
class CaretAwareness implements ProviderAwareness {
  readonly #client: number
  readonly #show: (client: number, caret: ShownCaret | null) => void
  readonly #listeners = new Set<() => void>()
  #own: UserState | null = null
  #others: ReadonlyMap<number, UserState> = new Map()

  constructor(client: number, show: (client: number, caret: ShownCaret | null) => void) {
    this.#client = client
    this.#show = show
  }

  /** Who they are is for the server to say, and not for them. */
  setWriters(writers: readonly Writer[], colourOf: (colour: number) => string): void {
    this.#others = new Map(
      writers.map(({ client, caret, name, colour }) => [
        client,
        {
          anchorPos: null,
          focusPos: null,
          focusing: false,
          awarenessData: {},
          ...caret,
          name,
          color: colourOf(colour),
        },
      ]),
    )
    for (const listener of this.#listeners) listener()
  }

  getLocalState = (): UserState | null => this.#own

  getStates = (): Map<number, UserState> =>
    new Map(this.#own ? [...this.#others, [this.#client, this.#own] as const] : this.#others)

  setLocalState = (state: UserState | null): void => {
    this.#own = state
    // Positions are objects of a class, of which only the plain fields go to anybody else.
    this.#show(this.#client, state && (JSON.parse(JSON.stringify(state)) as ShownCaret))
  }

  setLocalStateField = (field: string, value: unknown): void => {
    if (this.#own) this.setLocalState({ ...this.#own, [field]: value })
  }

  on = (_: 'update', listener: () => void): void => void this.#listeners.add(listener)

  off = (_: 'update', listener: () => void): void => void this.#listeners.delete(listener)
}
