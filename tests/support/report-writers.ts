import fc from 'fast-check'
import { $getRoot } from 'lexical'
import * as Y from 'yjs'
import type { ReportBlock } from '../../shared/report/report'
import { writeReportText } from '../../shared/report/write-report'
import { anyReportStep, FreshSigns, type ReportStep, takeStep } from './report-steps'
import { nextEvent, ReportWriter } from './report-writer'

/** What happens among a few who write: one of them does something, sends some of it, or hears of some of what others sent. */
export type WritingEvent =
  | { readonly type: 'step'; readonly writer: number; readonly step: ReportStep }
  | { readonly type: 'send' | 'hear'; readonly writer: number; readonly updates: number }
  | { readonly type: 'rest'; readonly writer: number }

export const anyWriting = (writers: number, maxLength: number): fc.Arbitrary<readonly WritingEvent[]> => {
  const writer = fc.nat(writers - 1)
  const updates = fc.integer({ min: 1, max: 6 })
  return fc.array(
    fc.oneof(
      { weight: 12, arbitrary: fc.record({ type: fc.constant('step' as const), writer, step: anyReportStep }) },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('rest' as const), writer }) },
      { weight: 8, arbitrary: fc.record({ type: fc.constantFrom('send' as const, 'hear' as const), writer, updates }) },
    ),
    { maxLength, size: 'max' },
  )
}

const begun: readonly ReportBlock[] = [
  { type: 'heading', level: 2, inlines: [{ type: 'text', text: 'What is known' }] },
  { type: 'paragraph', inlines: [{ type: 'text', text: 'The clerk said that nobody came.' }] },
  { type: 'paragraph', inlines: [{ type: 'text', text: 'قالت الشاهدة إنها رأتهم.' }] },
  {
    type: 'list',
    list: 'bullet',
    items: [
      { inlines: [{ type: 'text', text: 'one thing' }], below: [] },
      { inlines: [{ type: 'text', text: 'another' }], below: [] },
    ],
  },
]

/** A few people who write in one report over a server, whose edits wait until they are sent, and then until they are heard. */
export class ReportWriters {
  readonly all: readonly ReportWriter[]
  /** Every sign that anybody typed into their document, and those that somebody's own steps took away from before their eyes. */
  readonly typed = new Set<string>()
  readonly taken = new Set<string>()
  readonly #fresh = new FreshSigns()
  /** What the server has. */
  readonly #room = new Y.Doc()

  constructor(count: number, blocks: readonly ReportBlock[] = begun) {
    const doc = new Y.Doc()
    doc.clientID = 999
    writeReportText(doc, blocks)
    const text = Y.encodeStateAsUpdate(doc)
    Y.applyUpdate(this.#room, text)
    this.all = Array.from({ length: count }, (_, number) => new ReportWriter(number, text))
    this.#room.on('update', (update: Uint8Array, sender: unknown) => {
      for (const other of this.all) if (other !== sender) other.inbox.push(Uint8Array.from(update))
    })
  }

  async play(events: readonly WritingEvent[]): Promise<void> {
    await nextEvent()
    for (const event of events) {
      const writer = this.all[event.writer]
      if (!writer) continue
      if (event.type === 'step') await this.step(event.writer, event.step)
      else if (event.type === 'rest') await writer.rest()
      else
        for (let times = 0; times < event.updates; times++) {
          if (event.type === 'hear') writer.hear()
          else this.#send(writer)
          await nextEvent()
        }
    }
  }

  #send(writer: ReportWriter): void {
    const update = writer.outbox.shift()
    if (update) Y.applyUpdate(this.#room, update, writer)
  }

  async step(number: number, step: ReportStep): Promise<void> {
    const writer = this.all[number] as ReportWriter
    const before = signsIn(wordsOf(writer))
    takeStep(writer.editor, step, this.#fresh)
    await nextEvent()
    const after = signsIn(wordsOf(writer))
    // An editor that is out of step can throw before it writes: what it shows then is gone once it is bound anew.
    const written = signsIn(JSON.stringify(writer.textNow()))
    for (const sign of after) if (!before.has(sign) && written.has(sign)) this.typed.add(sign)
    for (const sign of before) if (!after.has(sign)) this.taken.add(sign)
    writer.undo.stopCapturing()
  }

  /** Until all have heard all, and their windows have come to rest. */
  async settle(): Promise<void> {
    for (let round = 0; round < 5; round++) {
      await this.hearAll()
      for (const writer of this.all) await writer.rest()
    }
  }

  /** Until nobody has anything left to send or to hear: hearing can make an editor write. */
  async hearAll(): Promise<void> {
    for (let round = 0; this.all.some(({ inbox, outbox }) => inbox.length + outbox.length > 0); round++) {
      if (round > 1000) throw new Error('They never come to an end')
      for (const writer of this.all) {
        this.#send(writer)
        writer.hear()
        await nextEvent()
      }
    }
  }
}

const wordsOf = ({ editor }: Pick<ReportWriter, 'editor'>): string =>
  editor.getEditorState().read(() => $getRoot().getTextContent())

const signsIn = (words: string): ReadonlySet<string> => new Set(words.match(/[\u4e00-\u9fff]/g))
