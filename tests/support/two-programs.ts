import * as Y from 'yjs'
import { ReportTexts } from '../../main/account/report-texts'
import type { NamedUpdate } from '../../main/account-file/payloads'
import { readReportText } from '../../shared/report/read-report'
import { rootOf } from '../../shared/report/shared-tree'
import { writeReportText } from '../../shared/report/write-report'

const document = 'report/0a000000-0000-4000-8000-000000000000'
const begun = 'The clerk said.'

/** What happens where the first of two programs types in a paragraph and the second deletes it. */
export type Happening =
  | { readonly do: 'type' | 'erase' | 'delete' | 'compact' }
  /** Something takes its way: from a window, to it, to the file, and from there. */
  | { readonly do: 'send' | 'hear' | 'save' | 'follow'; readonly program: number }

/** Two programs that have one file open and a window each with the same report. */
export class TwoPrograms {
  readonly #file: NamedUpdate[] = []
  readonly #all: readonly [Program, Program]
  readonly #typed: string[] = []
  readonly #unwanted = new Set<string>()

  /** @param holder which of them writes to the file for both */
  constructor(holder: 0 | 1) {
    const doc = new Y.Doc()
    writeReportText(
      doc,
      ['Before.', begun, 'After.'].map((text) => ({ type: 'paragraph', inlines: [{ type: 'text', text }] })),
    )
    this.#file.push({ document, update: Y.encodeStateAsUpdate(doc) })
    const holding = new Program(this.#file)
    const asking = new Program(this.#file, holding)
    this.#all = holder === 0 ? [holding, asking] : [asking, holding]
  }

  /** Every letter that was typed and that nobody who saw it took away. */
  get typed(): readonly string[] {
    return this.#typed.filter((letter) => !this.#unwanted.has(letter))
  }

  /** What each window shows and each program has. */
  get texts(): readonly string[] {
    return this.#all.flatMap(({ window, kept }) => [window, kept].map((doc) => JSON.stringify(readReportText(doc))))
  }

  play(one: Happening): void {
    const [typing, deleting] = this.#all
    switch (one.do) {
      case 'type':
        return this.#type(blockIn(typing.window)?.block)
      case 'erase':
        return this.#erase(blockIn(typing.window)?.block)
      case 'delete':
        return this.#delete(deleting.window)
      case 'compact':
        return this.#compact()
      default:
        return this.#all[one.program]?.[one.do]()
    }
  }

  /** Until both have heard all. */
  settle(): void {
    while (this.#all.some(({ isBusy }) => isBusy))
      for (const program of this.#all) {
        program.send()
        program.hear()
        program.save()
        program.follow()
      }
  }

  #compact(): void {
    for (const program of this.#all) program.readRest()
    const doc = new Y.Doc()
    for (const { update } of this.#file.splice(0)) Y.applyUpdate(doc, update)
    this.#file.push({ document, update: Y.encodeStateAsUpdate(doc) })
  }

  #type(block: Y.XmlText | undefined): void {
    if (!block) return
    const letter = String.fromCharCode(0x4e00 + this.#typed.length)
    block.insert(block.length, letter)
    this.#typed.push(letter)
  }

  #erase(block: Y.XmlText | undefined): void {
    const letter = block?.toString().at(-1)
    if (!block || !letter || !this.#typed.includes(letter)) return
    block.delete(block.length - 1, 1)
    this.#unwanted.add(letter)
  }

  #delete(window: Y.Doc): void {
    const found = blockIn(window)
    if (!found) return
    for (const letter of found.block.toString()) this.#unwanted.add(letter)
    rootOf(window).delete(found.index, 1)
  }
}

/** Where the paragraph still stands. */
function blockIn(window: Y.Doc): { readonly block: Y.XmlText; readonly index: number } | undefined {
  const blocks = rootOf(window)
    .toDelta()
    .map(({ insert }: { readonly insert: Y.XmlText }) => insert) as Y.XmlText[]
  const index = blocks.findIndex((block) => block.toString().includes(begun))
  const block = blocks[index]
  return block && { block, index }
}

/** A program and its window, where all that goes from one to another waits until it is told to go. */
class Program {
  readonly window = new Y.Doc()
  readonly kept: Y.Doc
  readonly #file: NamedUpdate[]
  readonly #holder: Program | undefined
  readonly #texts = new ReportTexts((update) => this.#toFile.push(update))
  readonly #toKeeper: Uint8Array[] = []
  readonly #toWindow: Uint8Array[] = []
  readonly #toFile: NamedUpdate[] = []
  /** Of the file before it was compacted, which is read before the one in its place. */
  #rest: readonly NamedUpdate[] = []
  #read = 0

  constructor(file: NamedUpdate[], holder?: Program) {
    this.#file = file
    this.#holder = holder
    this.follow()
    this.kept = this.#texts.doc(document)
    Y.applyUpdate(this.window, Y.encodeStateAsUpdate(this.kept), told)
    this.kept.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this.window) this.#toWindow.push(Uint8Array.from(update))
    })
    this.window.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== told) this.#toKeeper.push(Uint8Array.from(update))
    })
  }

  get isBusy(): boolean {
    const waiting = this.#toKeeper.length + this.#toWindow.length + this.#toFile.length
    return waiting > 0 || this.#read < this.#file.length
  }

  send(): void {
    const update = this.#toKeeper.shift()
    if (update) this.#texts.take({ document, update }, () => Y.applyUpdate(this.kept, update, this.window))
  }

  hear(): void {
    const update = this.#toWindow.shift()
    if (update) Y.applyUpdate(this.window, update, told)
  }

  save(): void {
    const update = this.#toFile.shift()
    if (!update) return
    this.#file.push(update)
    this.#holder?.hasSaved(update)
  }

  /** Whoever holds the file hears at once of what it has saved for another. */
  hasSaved(update: NamedUpdate): void {
    this.#texts.read([update])
  }

  /** All that is new in the file, what it has saved itself among it. */
  follow(): void {
    this.#texts.read([...this.#rest, ...this.#file.slice(this.#read)])
    this.#rest = []
    this.#read = this.#file.length
  }

  /** Another file takes the place of the one that was read so far. */
  readRest(): void {
    this.#rest = [...this.#rest, ...this.#file.slice(this.#read)]
    this.#read = 0
  }
}

/** The origin of what a window has been told. */
const told = Symbol('told')
