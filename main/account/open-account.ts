import * as Y from 'yjs'
import type { Person, PersonId } from '../../shared/account/annotation'
import type { Command } from '../../shared/account/command'
import { type CommandProblem, type Edit, execute } from '../../shared/account/execute'
import type { FileProblem } from '../../shared/account/file-problem'
import type { Genesis } from '../../shared/account/genesis'
import { accountDocument, mapsOf } from '../../shared/account/schema'
import type { Undone, UndoStack } from '../../shared/account/undo'
import { fail, ok, type Result } from '../../shared/result'
import type { AccountText } from '../../shared/text/block'
import type { NamedUpdate } from '../account-file/payloads'
import { type AccountContents, readAccountFile } from '../account-file/read'
import { UpdateLog } from '../account-file/update-log'
import { applyUpdates } from './apply-updates'
import { followFile } from './follow'
import { alone, type Part, takePart } from './holder'

/** Who is at work: stamped on what they do. */
export interface Author extends Person {
  readonly id: PersonId
}

export interface Done {
  readonly edits: readonly Edit[]
  /** Resolves once this and all that went before it is on the disk. */
  readonly saved: Promise<void>
}

export interface ReadOnly {
  readonly kind: 'account-read-only'
}

export type Health = FileProblem | null

/** The origin of what was read from the file: it is there already. */
const fromFile = Symbol('file')

/**
 * An account in memory and the growing end of its file, kept in step. What others append to the file shows up in
 * `doc` within half a second; what is done here is on the disk when `saved` says so.
 */
export class OpenAccount {
  readonly file: string
  readonly id: string
  readonly genesis: Genesis
  readonly source: AccountText
  readonly doc = new Y.Doc()
  /** Missing where the file may be read but not written. */
  #log: UpdateLog | undefined
  #part: Part = alone
  /** Resolves when the newest part has been taken. */
  #taken: Promise<void> = Promise.resolve()
  #saved: Promise<void> = Promise.resolve()
  #health: Health = null
  #onHealth: (health: Health) => void = () => undefined
  #stopFollowing: () => void = () => undefined
  #closing = false
  #damaged: number

  private constructor(file: string, contents: AccountContents) {
    this.file = file
    this.id = contents.id
    this.genesis = contents.genesis
    this.source = contents.source
    this.#damaged = contents.damaged
  }

  static async open(file: string): Promise<Result<OpenAccount, FileProblem>> {
    const contents = await readAccountFile(file)
    if (!contents.ok) return contents
    const account = new OpenAccount(file, contents.value)
    const log = await UpdateLog.open(file, (health) => account.#say(health))
    if (log.ok) account.#log = log.value
    account.#apply(contents.value.updates)
    account.doc.on('update', account.#keep)
    account.#stopFollowing = followFile(file, contents.value.end, (updates) => account.#apply(updates))
    if (log.ok) await account.#takePart()
    return ok(account)
  }

  /** Commands as one step of one author: all of them, or none. */
  run(
    commands: readonly Command[],
    author: Author,
    origin: unknown = author.id,
  ): Result<Done, CommandProblem | ReadOnly> {
    if (this.readOnly) return fail({ kind: 'account-read-only' })
    return this.doc.transact(() => {
      const edits = execute(this.doc, this.source.text, commands, this.#actor(author), origin)
      if (!edits.ok) return edits
      if (edits.value.length > 0) this.#introduce(author)
      return ok({ edits: edits.value, saved: this.#whenSaved() })
    }, origin)
  }

  undo(stack: UndoStack, author: Author, origin: unknown = author.id): (Undone & { saved: Promise<void> }) | undefined {
    const undone = stack.undo(this.doc, this.source.text.length, this.#actor(author), origin)
    return undone && { ...undone, saved: this.#whenSaved() }
  }

  redo(stack: UndoStack, author: Author, origin: unknown = author.id): (Undone & { saved: Promise<void> }) | undefined {
    const redone = stack.redo(this.doc, this.source.text.length, this.#actor(author), origin)
    return redone && { ...redone, saved: this.#whenSaved() }
  }

  /** Updates that lie before the last lost one of their writer are shown; the rest waits for the lost one. */
  get incomplete(): boolean {
    return this.doc.store.pendingStructs !== null
  }

  /** How many stretches of the file could not be read. */
  get damaged(): number {
    return this.#damaged
  }

  get readOnly(): boolean {
    return this.#log === undefined
  }

  get health(): Health {
    return this.#health
  }

  onHealth(callback: (health: Health) => void): void {
    this.#onHealth = callback
  }

  retry(): void {
    this.#log?.retry()
  }

  /** Waits until everything is on the disk, or says why it cannot be. */
  async settled(): Promise<Health> {
    let waiting = true
    void this.#saved.then(() => {
      waiting = false
    })
    while (waiting && !this.#health) await new Promise((next) => setTimeout(next, 10))
    return this.#health
  }

  /** Waits for what can still be saved, then lets go of the file. */
  async close(): Promise<void> {
    this.#closing = true
    this.#stopFollowing()
    await this.settled()
    await this.#taken
    await this.#part.close()
    await this.#log?.close()
    this.doc.destroy()
  }

  /** The promise of the transaction under way is set when it ends, so it is looked at one turn later. */
  #whenSaved(): Promise<void> {
    return Promise.resolve().then(() => this.#saved)
  }

  #actor = ({ id }: Author) => ({ person: id, at: Date.now() })

  #introduce({ id, name, colour }: Author): void {
    const { people } = mapsOf(this.doc)
    const known = people.get(id) as Person | undefined
    if (known?.name !== name) people.set(id, { name, colour: known?.colour ?? colour })
  }

  #apply(updates: readonly NamedUpdate[]): void {
    this.#damaged += applyUpdates(this.doc, updates, fromFile)
  }

  #keep = (update: Uint8Array, origin: unknown): void => {
    if (origin === fromFile) return
    const saved = this.#append({ document: accountDocument, update: Uint8Array.from(update) })
    this.#saved = Promise.all([this.#saved, saved]).then(() => undefined)
  }

  /** Appending twice what a lost holder may have saved already is harmless: updates are idempotent. */
  async #append(update: NamedUpdate): Promise<void> {
    if (this.#part.role === 'asker' && (await this.#part.append(update))) return
    await this.#log?.append(update)
  }

  #takePart(): Promise<void> {
    this.#taken = takePart(this.file, (update) => this.#appendForOther(update)).then((part) => {
      this.#part = part
      if (part.role === 'asker') void part.ended.then(() => (this.#closing ? undefined : this.#takePart()))
    })
    return this.#taken
  }

  /** What cannot be saved for another program at once is not kept for it: it is told, and can tell its person. */
  async #appendForOther(update: NamedUpdate): Promise<void> {
    if (!(await this.#log?.appendOnce(update))) throw new Error('not saved')
    this.#apply([update])
  }

  #say(health: Health): void {
    this.#health = health
    this.#onHealth(health)
  }
}
