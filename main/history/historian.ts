import path from 'node:path'
import * as Y from 'yjs'
import { readAnnotations, readMeta, readPeople } from '../../shared/account/annotations'
import { packInPieces } from '../../shared/account/columns'
import { readDiscussions } from '../../shared/account/discussions'
import { fileSentence } from '../../shared/account/file-problem'
import type { EntryKey, LogEntry } from '../../shared/history/entry'
import { type Line, Narrator } from '../../shared/history/narrator'
import { orderLog } from '../../shared/history/order'
import type { LogEntries } from '../../shared/history/read-log'
import { type LogPlace, type Receipt, receivedTimes } from '../../shared/history/received'
import { replay } from '../../shared/history/replay'
import { type HistoryFilter, type HistoryRow, type HistoryRows, listRows } from '../../shared/history/rows'
import type { HistoryNews, HistoryPerson, HistoryQuestion, PastMoment } from '../../shared/keeper/history-protocol'
import { readTradecraft } from '../../shared/tradecraft/tradecraft'
import { applyUpdates } from '../account/apply-updates'
import type { NamedUpdate } from '../account-file/payloads'
import { readAccountFile } from '../account-file/read'
import { logOf } from './log-of'

/** Reads the history of an account from its file, once asked, and answers questions about it from then on. */
export class Historian {
  readonly #tell: (news: HistoryNews) => void
  readonly #doc = new Y.Doc()
  readonly #entries = new Map<EntryKey, LogEntry>()
  readonly #places = new Map<EntryKey, LogPlace>()
  #receipts: readonly Receipt[] = []
  /** When entries came to a server; undefined until it is asked for. */
  #received: ReadonlyMap<EntryKey, number> | undefined
  #text = ''
  #narrator: Narrator
  /** Oldest first. */
  #lines: Line[] = []
  /** The latest time that any entry was written at. */
  #latest = Number.NEGATIVE_INFINITY
  #listed: { readonly filter: HistoryFilter; readonly rows: HistoryRows } | undefined
  readonly #read: Promise<boolean>

  constructor(file: string, tell: (news: HistoryNews) => void) {
    this.#tell = tell
    this.#narrator = new Narrator(this.#doc, '')
    this.#read = this.#readFile(file)
  }

  /** In the order in which they come, once the file has been read. */
  async ask(question: HistoryQuestion): Promise<void> {
    if (!(await this.#read)) return
    if (question.type === 'history-page') this.#tellPage(question)
    else this.#tellPast(question.moment)
  }

  /** The file has grown. */
  async grow(updates: readonly NamedUpdate[]): Promise<void> {
    if (!(await this.#read)) return
    if (this.#learn(updates)) this.#tellGrown()
  }

  /** When what stands in the log came to a server is told, or told anew. */
  async receive(receipts: readonly Receipt[]): Promise<void> {
    if (receipts.length === this.#receipts.length || !(await this.#read)) return
    this.#receipts = receipts
    this.#received = undefined
    this.#tellGrown()
  }

  async #readFile(file: string): Promise<boolean> {
    const contents = await readAccountFile(file)
    if (!contents.ok) {
      this.#tell({ type: 'history-failed', sentence: fileSentence(contents.error, path.basename(file)) })
      return false
    }
    this.#text = contents.value.source.text
    this.#narrator = new Narrator(this.#doc, this.#text)
    this.#learn(contents.value.updates)
    this.#tellGrown()
    return true
  }

  /** Returns whether there are entries among it that were not known. */
  #learn(updates: readonly NamedUpdate[]): boolean {
    applyUpdates(this.#doc, updates)
    const { entries, places } = logOf(updates)
    const fresh = new Map([...entries].filter(([key]) => !this.#entries.has(key)))
    if (fresh.size === 0) return false
    for (const [key, entry] of fresh) this.#entries.set(key, entry)
    for (const [key, place] of places) this.#places.set(key, { client: place.client, clock: place.clock })
    this.#received = undefined
    // What was written after all that is told already is told after it; for anything else all is told anew.
    if ([...fresh.values()].every(({ at }) => at > this.#latest)) this.#narrate(fresh)
    else this.#narrateAnew()
    return true
  }

  #narrateAnew(): void {
    this.#lines = []
    this.#latest = Number.NEGATIVE_INFINITY
    this.#narrator = new Narrator(this.#doc, this.#text)
    this.#narrate(this.#entries)
  }

  #narrate(entries: LogEntries): void {
    for (const key of orderLog(entries).keys) {
      const entry = entries.get(key) as LogEntry
      for (const line of this.#narrator.tell(key, entry)) this.#lines.push(line)
      this.#latest = Math.max(this.#latest, entry.at)
    }
    this.#listed = undefined
  }

  #tellGrown(): void {
    const people = new Map<string, HistoryPerson>()
    for (const { person, name } of this.#lines) {
      people.set(person, { person, name, changes: (people.get(person)?.changes ?? 0) + 1 })
    }
    this.#tell({ type: 'history-grown', changes: this.#lines.length, people: [...people.values()] })
  }

  #tellPage({ filter, from, count }: HistoryQuestion & { type: 'history-page' }): void {
    const { rows } = this.#listedFor(filter)
    const page: HistoryRow[] = []
    for (let index = from; index < Math.min(from + count, rows.total); index++)
      page.push(this.#withReceipt(rows.row(index) as HistoryRow))
    this.#tell({ type: 'history-page', filter, from, rows: page, total: rows.total, lines: rows.lines })
  }

  #withReceipt(row: HistoryRow): HistoryRow {
    if (row.kind === 'heading') return row
    this.#received ??= receivedTimes(this.#places, this.#receipts)
    const received = this.#received.get(row.line.entry)
    return received === undefined ? row : { ...row, received }
  }

  #listedFor(filter: HistoryFilter): { readonly rows: HistoryRows } {
    const { person, takenAway } = this.#listed?.filter ?? {}
    if (!this.#listed || person !== filter.person || takenAway !== filter.takenAway)
      this.#listed = { filter, rows: listRows(this.#lines, filter) }
    return this.#listed
  }

  #tellPast(moment: PastMoment): void {
    const entry = this.#entries.get(moment.entry)
    if (!entry) return this.#tell({ type: 'history-failed', sentence: 'That change is not in the history any more.' })
    const was = replay(this.#doc, this.#entries, moment.entry, moment.side)
    const name = this.#lines.find((line) => line.entry === moment.entry)?.name ?? 'Someone'
    const { title = '', ...meta } = readMeta(was)
    const discussions = [...readDiscussions(was).discussions.values()]
    const people = readPeople(was)
    const { tradecraft } = readTradecraft(was)
    this.#tell({ type: 'history-view', moment, title, meta, people, discussions, tradecraft, name, at: entry.at })
    const { annotations } = readAnnotations(was, this.#text.length)
    for (const columns of packInPieces(annotations)) this.#tell({ type: 'history-annotations', columns })
    this.#tell({ type: 'history-viewed', moment })
    was.destroy()
  }
}
