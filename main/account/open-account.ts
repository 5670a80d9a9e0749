import { promises as fs } from 'node:fs'
import * as Y from 'yjs'
import type { Actor } from '../../shared/account/actor'
import type { People } from '../../shared/account/annotation'
import type { Command, CommandProblem } from '../../shared/account/command'
import type { Edit } from '../../shared/account/edit'
import { execute } from '../../shared/account/execute'
import type { FileProblem } from '../../shared/account/file-problem'
import type { Genesis } from '../../shared/account/genesis'
import { mapsOf } from '../../shared/account/schema'
import type { Undone, UndoStack } from '../../shared/account/undo'
import type { ReportId } from '../../shared/report/report'
import { fail, ok, type Result } from '../../shared/result'
import { mayRun } from '../../shared/team/may-run'
import type { Role } from '../../shared/team/role'
import type { AccountText } from '../../shared/text/block'
import type { Compacted } from '../account-file/compacted-draft'
import { Journal } from '../account-file/journal'
import type { NamedUpdate } from '../account-file/payloads'
import { type AccountContents, readAccount, readWhole } from '../account-file/read'
import type { AtWork } from './at-work'
import type { Author } from './author'
import { cannotCompact } from './compaction'
import { LostAndFound } from './lost-and-found'
import { ReportTexts } from './report-texts'
import { Saving } from './saving'
import { type Health, SharedFile } from './shared-file'
import { SignedWriter } from './signed-writer'
import { wholeCopy } from './whole-copy'
import { beginReports, writeReport } from './write-report'

export interface Done {
  readonly edits: readonly Edit[]
  /** Resolves once this and all that went before it is on the disk. */
  readonly saved: Promise<void>
}

export type NotAllowed =
  | { readonly kind: 'account-read-only' }
  /** In the team whose account it is, this person may not do that. */
  | { readonly kind: 'role-too-low'; readonly role: Role }

/**
 * An account in memory and its file, kept in step. What others append to the file shows up in `doc` within half a
 * second; what is done here is on the disk, with the entry of the log that tells of it, when `saved` says so.
 */
export class OpenAccount {
  readonly file: string
  readonly id: string
  readonly genesis: Genesis
  readonly source: AccountText
  /** What is written in them here is appended to the file. */
  readonly reports = new ReportTexts((update) => void this.#append([update]))
  readonly #writer: SignedWriter
  /** What this person may do in it, where it is a team's: the server would refuse all else. */
  role: Role | undefined
  /** Missing where the file can only be read, or is to be. */
  #shared: SharedFile | undefined
  readonly #saving = new Saving()
  #onHealth: (health: Health) => void = () => undefined
  readonly #onGrown = new Set<(updates: readonly NamedUpdate[]) => void>()
  readonly #onWritten = new Set<(updates: readonly NamedUpdate[]) => void>()
  #damaged: number
  #restored = false
  #backedUp: Promise<FileProblem | undefined> = Promise.resolve(undefined)

  private constructor(file: string, { id, genesis, source, damaged }: AccountContents, { signerOf }: AtWork) {
    this.file = file
    this.id = id
    this.genesis = genesis
    this.source = source
    this.#damaged = damaged
    this.#writer = new SignedWriter(id, { signerOf, onWritten: (updates) => void this.#append(updates) })
  }

  /** @param readOnly nothing is to be written to the file, whether or not it can be */
  static async open(
    file: string,
    atWork: AtWork,
    { readOnly = false }: { readonly readOnly?: boolean } = {},
  ): Promise<Result<OpenAccount, FileProblem>> {
    const read = await readWhole(file)
    if (!read.ok) return read
    const { bytes, inode } = read.value
    const contents = readAccount(bytes)
    if (!contents.ok) return contents
    const account = new OpenAccount(file, contents.value, atWork)
    if (readOnly) return ok(account.#begin(contents.value.updates))
    account.role = await atWork.roleIn?.(account.id)
    // By whatever name it was opened: a compaction that took the place of a link would make two files of one.
    const real = await fs.realpath(file).catch(() => file)
    const folder = atWork.journalOf?.(account.id)
    const journal = folder === undefined ? undefined : new Journal(folder, real)
    const setting = {
      file: real,
      journal,
      compact: atWork.compact ?? cannotCompact,
      onUpdates: account.#follow,
      onHealth: (health: Health) => account.#onHealth(health),
    }
    // All that waits for the disk, before what keeps the processor busy: nothing then stands between that and showing it.
    const [shared, beside] = await Promise.all([
      SharedFile.open(setting, { ...contents.value, inode }),
      LostAndFound.of(real, contents.value, journal),
    ])
    account.#begin(contents.value.updates)
    if (!shared.ok) return ok(account)
    account.#shared = shared.value
    const lost = await beside.lost(account.incomplete)
    if (lost.length > 0) void account.adopt(lost)
    // A disk that refuses it keeps nobody from the account: it waits in memory, and whoever opened it is told.
    await account.settled()
    account.#restored = lost.length > 0
    const isWhole = account.damaged === 0 && !account.incomplete
    if (isWhole && !account.restored && atWork.backUp)
      account.#backedUp = atWork.backUp({ file: real, id: account.id, bytes: bytes.subarray(0, contents.value.end) })
    if (isWhole && shared.value.isHeld && !account.health) await beside.release()
    shared.value.compactWhenGrown()
    return ok(account)
  }

  /**
   * Commands as one step of one author: all of them, or none.
   * @param named who else the commands name, for the account to know them
   */
  run(
    commands: readonly Command[],
    author: Author,
    origin: unknown = author.id,
    named: People = {},
  ): Result<Done, CommandProblem | NotAllowed> {
    if (this.readOnly) return fail({ kind: 'account-read-only' })
    const { role } = this
    if (role !== undefined && !mayRun(role, commands)) return fail({ kind: 'role-too-low', role })
    return this.#writer.write(author, origin, (actor) => {
      const edits = execute(this.doc, this.source.text, commands, actor, origin)
      if (!edits.ok) return edits
      const { people } = mapsOf(this.doc)
      beginReports(this.reports, commands)
      for (const [id, person] of Object.entries(named)) if (!people.has(id)) people.set(id, person)
      return ok({ edits: edits.value, saved: this.#saving.done() })
    })
  }

  /** Takes a Yjs update of the text of a report; resolves once it is on the disk, or says in a sentence why it is not taken. */
  writeReport(report: ReportId, update: Uint8Array, origin: unknown): Result<Promise<void>, string> {
    const written = writeReport(this, report, update, origin)
    return written.ok ? ok(this.#saving.done()) : written
  }

  undo(stack: UndoStack, author: Author, origin: unknown = author.id): (Undone & { saved: Promise<void> }) | undefined {
    return this.#step((actor) => stack.undo(this.doc, this.source.text.length, actor, origin), author, origin)
  }

  redo(stack: UndoStack, author: Author, origin: unknown = author.id): (Undone & { saved: Promise<void> }) | undefined {
    return this.#step((actor) => stack.redo(this.doc, this.source.text.length, actor, origin), author, origin)
  }

  /** Sets what is said of the account as a whole: its title and where it is from. */
  describe(meta: Readonly<Record<string, string>>, author: Author): void {
    this.#writer.write(author, author.id, () => {
      const { meta: known } = mapsOf(this.doc)
      for (const [name, value] of Object.entries(meta)) if (known.get(name) !== value) known.set(name, value)
    })
  }

  /**
   * Adds what another copy of the account holds, as it is: nothing of one's own is written, and no entry of the log. Words of a
   * report that it takes away unseen are put back.
   */
  adopt(updates: readonly NamedUpdate[]): Promise<void> {
    this.#damaged += this.#writer.read(updates)
    this.reports.adopt(updates)
    return this.#append(updates)
  }

  get doc(): Y.Doc {
    return this.#writer.doc
  }

  /** Updates that lie before the last lost one of their writer are shown; the rest waits for the lost one. */
  get incomplete(): boolean {
    return this.doc.store.pendingStructs !== null
  }

  /** How many stretches of the file could not be read. */
  get damaged(): number {
    return this.#damaged
  }

  /** The file had lost something, and has it again from this computer's journal or from the copy beside it. */
  get restored(): boolean {
    return this.#restored
  }

  /** Where the damaged file is kept as it was found. */
  get setAside(): string | undefined {
    return this.#shared?.setAside
  }

  /** Resolves when the file as it was found has been backed up, or with why it could not be. */
  get backedUp(): Promise<FileProblem | undefined> {
    return this.#backedUp
  }

  get readOnly(): boolean {
    return this.#shared === undefined
  }

  /** Surely no other program has the file open. */
  get isOnlyHere(): boolean {
    return this.#shared?.isOnlyHere ?? false
  }

  get health(): Health {
    return this.#shared?.health ?? null
  }

  onHealth(callback: (health: Health) => void): void {
    this.#onHealth = callback
  }

  /** Hears what has been saved to the file since, here and by others, a moment later; until what it returns is called. */
  onGrown(listener: (updates: readonly NamedUpdate[]) => void): () => void {
    this.#onGrown.add(listener)
    return () => this.#onGrown.delete(listener)
  }

  /** Hears at once what is written here, before it is saved; until what it returns is called. */
  onWritten(listener: (updates: readonly NamedUpdate[]) => void): () => void {
    this.#onWritten.add(listener)
    return () => this.#onWritten.delete(listener)
  }

  retry(): void {
    this.#shared?.retry()
  }

  /**
   * The bytes of a new file that holds all of this account, saved or not, with one snapshot of each document; throws the
   * system's error where the file cannot be read.
   */
  async wholeCopy(): Promise<Uint8Array> {
    const { id, genesis, source } = this
    const texts = this.reports.states
    const inMemory = { state: Y.encodeStateAsUpdate(this.doc), texts, unsaved: this.#shared?.unsaved ?? [] }
    const file = (await this.#shared?.readFile()) ?? (await fs.readFile(this.file))
    const journaled = (await this.#shared?.journaled()) ?? []
    return wholeCopy({ id, genesis, source, ...inMemory, file, journaled })
  }

  /** One snapshot in place of all updates; undefined where it cannot be done now. */
  async compact(): Promise<Compacted | undefined> {
    return this.#shared?.compact()
  }

  /** Waits until everything is on the disk, or says why it cannot be. */
  settled(): Promise<Health> {
    return this.#saving.settled(() => this.health)
  }

  /** Waits for what can still be saved, then lets go of the file. */
  async close(): Promise<void> {
    await this.settled()
    await this.#shared?.close()
    await this.#backedUp
    this.reports.destroy()
    this.doc.destroy()
  }

  #step(step: (actor: Actor) => Undone | undefined, author: Author, origin: unknown) {
    const stepped = this.#writer.write(author, origin, step)
    return stepped && { ...stepped, saved: this.#saving.done() }
  }

  #begin(updates: readonly NamedUpdate[]): this {
    this.#apply(updates)
    this.#writer.begin()
    return this
  }

  #apply(updates: readonly NamedUpdate[]): void {
    this.#damaged += this.#writer.read(updates)
    this.reports.read(updates)
  }

  #follow = (updates: readonly NamedUpdate[]): void => {
    this.#apply(updates)
    for (const listener of this.#onGrown) listener(updates)
  }

  #append(updates: readonly NamedUpdate[]): Promise<void> {
    const appended = this.#shared?.append(updates) ?? Promise.resolve()
    this.#saving.add(appended)
    for (const listener of this.#onWritten) listener(updates)
    return appended
  }
}
