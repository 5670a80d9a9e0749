import type { promises as fs } from 'node:fs'
import type { FileProblem } from '../../shared/account/file-problem'
import { ok, type Result } from '../../shared/result'
import type { Compacted } from '../account-file/compacted-draft'
import type { Journal } from '../account-file/journal'
import { missingUpdates } from '../account-file/missing-updates'
import type { NamedUpdate } from '../account-file/payloads'
import { type FileContents, readAccount, readAccountFile } from '../account-file/read'
import { readFrom } from '../account-file/read-from'
import { setAside } from '../account-file/set-aside'
import { UpdateLog } from '../account-file/update-log'
import { Compaction, type Compactor } from './compaction'
import { Follower } from './follow'
import { alone, type Part, takePart } from './holder'

export type Health = FileProblem | null

interface Setting {
  readonly file: string
  readonly journal: Journal | undefined
  readonly compact: Compactor
  /** What others have appended, one's own among it. */
  onUpdates(updates: readonly NamedUpdate[]): void
  onHealth(health: Health): void
}

/**
 * The file of an open account, which other programs may have open as well: one of them holds it and writes for all that
 * ask, and everyone follows what is appended, so that a wrong belief about who holds it loses nothing.
 */
export class SharedFile {
  readonly #setting: Setting
  readonly #log: UpdateLog
  readonly #follower: Follower
  readonly #compaction: Compaction
  #part: Part = alone
  /** Resolves when the newest part has been taken. */
  #taken: Promise<void> = Promise.resolve()
  #health: Health = null
  #closing = false
  readonly #unsaved = new Set<readonly NamedUpdate[]>()
  #setAside: string | undefined

  private constructor(setting: Setting, { growth, ...read }: FileContents, log: UpdateLog) {
    const { file, compact, journal, onUpdates } = setting
    const follower = new Follower(file, read, onUpdates)
    const isHeld = () => this.isHeld && !this.#health
    this.#setting = setting
    this.#log = log
    this.#follower = follower
    this.#compaction = new Compaction({ file, compact, journal, log, follower, isHeld }, growth)
  }

  /** Fails where the file can be read and not written. */
  static async open(setting: Setting, contents: FileContents): Promise<Result<SharedFile, FileProblem>> {
    const { file } = setting
    const made: { shared?: SharedFile } = {}
    const log = await UpdateLog.open(file, contents.id, {
      onHealth: (health) => made.shared?.say(health),
      onReplaced: async (old) => made.shared?.bringOver(old),
    })
    if (!log.ok) return log
    const shared = new SharedFile(setting, contents, log.value)
    made.shared = shared
    if (contents.torn > 0) log.value.explainTorn(contents.torn)
    if (contents.damaged > 0) shared.#setAside = await setAside(file)
    await shared.#takePart()
    return ok(shared)
  }

  get health(): Health {
    return this.#health
  }

  /** Whether this program writes for all others. */
  get isHeld(): boolean {
    return this.#part.role === 'holder'
  }

  /** Surely nobody else has the file open. */
  get isOnlyHere(): boolean {
    return this.#part.role === 'holder' && this.#part.guests() === 0
  }

  /** Where a damaged file is kept as it was found. */
  get setAside(): string | undefined {
    return this.#setAside
  }

  retry(): void {
    this.#log.retry()
  }

  /** Resolves once the updates are on the disk. Appending twice what a lost holder may have saved already is harmless. */
  async append(updates: readonly NamedUpdate[]): Promise<void> {
    this.#unsaved.add(updates)
    const asked = this.#part.role === 'asker' && (await this.#part.append(updates))
    if (!asked) await this.#log.append(updates)
    this.#unsaved.delete(updates)
    this.#note(updates)
  }

  /** The bytes of the file, wherever it is by now; of the one in its place, if that is of this account too. */
  readFile(): Promise<Uint8Array> {
    return this.#log.readFile()
  }

  /** What is not surely on the disk yet. */
  get unsaved(): readonly NamedUpdate[] {
    return [...this.#unsaved].flat()
  }

  /** What the last compaction left and what was saved since, where a journal is kept. */
  async journaled(): Promise<readonly NamedUpdate[]> {
    return (await this.#setting.journal?.read()) ?? []
  }

  /** Compacts the file, or has its holder do it; undefined where it cannot be done now. */
  async compact(): Promise<Compacted | undefined> {
    for (let attempt = 0; this.#part.role === 'asker' && attempt < 3; attempt++) {
      const compacted = await this.#part.compact()
      if (compacted !== undefined) return compacted ?? undefined
      // It has just let go of the file: whoever holds it next is asked, and that may be this program.
      await this.#part.ended
      await this.#taken
    }
    return this.#compaction.run()
  }

  compactWhenGrown(): void {
    this.#compaction.runWhenGrown()
  }

  async close(): Promise<void> {
    this.#closing = true
    this.#follower.stop()
    await this.#compaction.ended()
    await this.#taken
    await this.#part.close()
    await this.#log.close()
    await this.#setting.journal?.close()
  }

  say(health: Health): void {
    this.#health = health
    this.#setting.onHealth(health)
  }

  /** Another program has put another file of this account in the place of the one that was open. */
  async bringOver(old: fs.FileHandle): Promise<void> {
    const contents = await readAccountFile(this.#setting.file)
    const before = readAccount(await readFrom(old, 0))
    if (!contents.ok || !before.ok) return
    const missing = missingUpdates(contents.value.updates, before.value.updates)
    if (missing.length === 0) return
    this.#unsaved.add(missing)
    void this.#log.append(missing).then(() => this.#unsaved.delete(missing))
  }

  #takePart(): Promise<void> {
    const services = {
      save: (updates: readonly NamedUpdate[]) => this.#appendForOther(updates),
      compact: () => this.#compaction.run(),
    }
    this.#taken = takePart(this.#setting.file, services).then((part) => {
      this.#part = part
      if (part.role === 'asker') void part.ended.then(() => (this.#closing ? undefined : this.#takePart()))
    })
    return this.#taken
  }

  /** What cannot be saved for another program at once is not kept for it: it is told, and can tell its person. */
  async #appendForOther(updates: readonly NamedUpdate[]): Promise<void> {
    if (!(await this.#log.appendOnce(updates))) throw new Error('not saved')
    this.#note(updates)
    this.#setting.onUpdates(updates)
  }

  /** What has been saved just now. */
  #note(updates: readonly NamedUpdate[]): void {
    this.#setting.journal?.keep(updates)
    this.#compaction.note(updates)
  }
}
