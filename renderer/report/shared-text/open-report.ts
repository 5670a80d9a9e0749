import * as Y from 'yjs'
import { emptySections, fillEmptySections } from '../../../shared/report/fill-empty-sections'
import type { Filled, Writer } from '../../../shared/report/protocol'
import { readReportText } from '../../../shared/report/read-report'
import type { ReportId, ReportText } from '../../../shared/report/report'
import type { SectionKind } from '../../../shared/report/section'
import { createStore, type Store } from '../../store/store'
import type { OpenLine, ReportLine } from '../report-line'
import { ReportProvider } from './report-provider'

export interface OpenReportState {
  /** `empty`: its text has not come from teammates yet. */
  readonly phase: 'opening' | 'empty' | 'ready'
  readonly text: ReportText
  readonly writers: readonly Writer[]
  /** Why what was written is not taken. */
  readonly refusal: string | null
  /** What an editor binds to; another whenever it is to be bound anew. */
  readonly provider: ReportProvider
  /** The block that had the caret when it last was bound anew, by its number; null where none had. */
  readonly caret: number | null
}

/** How long nothing must have been written before the text is read anew, in ms. */
const restMs = 150

/** This window's copy of the text of one report, alike with the keeper's for as long as it is open. */
export class OpenReport {
  readonly state: Pick<Store<OpenReportState>, 'get' | 'subscribe'>
  readonly #store: Store<OpenReportState>
  readonly #replica = new Y.Doc()
  readonly #line: OpenLine
  readonly #colourOf: (colour: number) => string
  #reading: ReturnType<typeof setTimeout> | undefined

  constructor(line: ReportLine, report: ReportId, colourOf: (colour: number) => string) {
    this.#colourOf = colourOf
    this.#line = line(report, {
      onText: (update) => {
        const missing = lackingIn(update, this.#replica)
        Y.applyUpdate(this.#replica, update, keeper)
        if (missing) this.#line.edit(missing)
        this.#read()
      },
      onEdited: (update) => Y.applyUpdate(this.#replica, update, keeper),
      onRefused: (refusal) => this.#patch({ refusal }),
      onWriters: (writers) => {
        this.#patch({ writers })
        this.provider.awareness.setWriters(writers, colourOf)
      },
    })
    this.#store = createStore<OpenReportState>({
      phase: 'opening',
      text: { blocks: [] },
      writers: [],
      refusal: null,
      provider: new ReportProvider(this.#replica, this.#line),
      caret: null,
    })
    this.state = this.#store
    this.#replica.on('update', (update: Uint8Array, origin: unknown) => {
      // What an editor has written, its provider sends.
      if (origin !== keeper && !(origin instanceof ReportProvider)) this.#line.edit(Uint8Array.from(update))
      this.#reading ??= setTimeout(() => this.#read(), restMs)
    })
  }

  get provider(): ReportProvider {
    return this.#store.get().provider
  }

  /**
   * For an editor that has got out of step with its document: another has to take its place, with a document of its own.
   * What can be undone by keys is forgotten with it.
   * @param caret the block to put the caret in, by its number
   */
  bindAnew(caret: number | null): void {
    this.#letGo()
    const provider = new ReportProvider(this.#replica, this.#line)
    provider.awareness.setWriters(this.#store.get().writers, this.#colourOf)
    this.#patch({ provider, caret })
  }

  fill(sections: readonly SectionKind[]): Promise<Filled> {
    return this.#line.fill(sections)
  }

  /** Fills what its template has put in, of a report that was begun just now. */
  async fillEmpty(): Promise<void> {
    const sections = emptySections(this.#replica)
    if (sections.length > 0) fillEmptySections(this.#replica, await this.fill(sections), Date.now())
  }

  /** As it is at this very moment. */
  textNow(): ReportText {
    return readReportText(this.#replica)
  }

  close(): void {
    clearTimeout(this.#reading)
    this.#letGo()
    this.#line.close()
    this.#replica.destroy()
  }

  #letGo(): void {
    this.provider.disconnect()
    this.provider.doc.destroy()
  }

  #read(): void {
    clearTimeout(this.#reading)
    this.#reading = undefined
    const text = this.textNow()
    this.#patch({ text, phase: this.#replica.store.clients.size === 0 ? 'empty' : 'ready' })
  }

  #patch(change: Partial<OpenReportState>): void {
    this.#store.update((state) => ({ ...state, ...change }))
  }
}

/** The origin of what the keeper has told. */
const keeper = Symbol('keeper')

/** What a copy has that the keeper has not told: one that was started anew may have lost what it had not put on the disk. */
function lackingIn(told: Uint8Array, copy: Y.Doc): Uint8Array | undefined {
  const there = new Y.Doc()
  Y.applyUpdate(there, told)
  let isLacking = false
  there.on('update', () => {
    isLacking = true
  })
  // As the copy has it: applied to a text in which its place is gone, it would have lost its words.
  const lacking = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(there))
  Y.applyUpdate(there, lacking)
  there.destroy()
  return isLacking ? lacking : undefined
}
