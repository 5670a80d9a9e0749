import { promises as fs } from 'node:fs'
import type { FileProblem } from '../../shared/account/file-problem'
import { fail, ok, type Result } from '../../shared/result'
import { backupBeside, type Compacted } from '../account-file/compact'
import { covers, notAmong } from '../account-file/covers'
import type { Journal } from '../account-file/journal'
import { missingUpdates } from '../account-file/missing-updates'
import type { NamedUpdate } from '../account-file/payloads'
import { type FileContents, type Growth, readAccount, readAccountFile } from '../account-file/read'
import { setAside } from '../account-file/set-aside'
import { UpdateLog } from '../account-file/update-log'
import { Follower } from './follow'
import { alone, type Part, takePart } from './holder'
import { isOnLocalDisk } from './local-disk'

export type Health = FileProblem | null

/**
 * Replaces a file by a compacted one, and writes its snapshots to another file where one is given: in a worker, since a
 * large one takes seconds.
 */
export type Compactor = (file: string, snapshots?: string) => Promise<Result<Compacted, FileProblem>>

interface Setting {
  readonly file: string
  readonly contents: FileContents
  readonly journal: Journal | undefined
  readonly compact: Compactor
  /** What others have appended, one's own among it. */
  onUpdates(updates: readonly NamedUpdate[]): void
  onHealth(health: Health): void
}

/** More updates than this, or twice the bytes of the last snapshot and no fewer than this, and the file is compacted. */
const compactWhen = { updates: 2000, bytes: 1024 * 1024 }

/**
 * The file of an open account, which other programs may have open as well: one of them holds it and writes for all that
 * ask, and everyone follows what is appended, so that a wrong belief about who holds it loses nothing.
 */
export class SharedFile {
  readonly #setting: Setting
  readonly #log: UpdateLog
  readonly #follower: Follower
  #part: Part = alone
  /** Resolves when the newest part has been taken. */
  #taken: Promise<void> = Promise.resolve()
  #health: Health = null
  #closing = false
  #compacting: Promise<Compacted | undefined> | undefined
  #growth: Growth
  readonly #unsaved = new Set<readonly NamedUpdate[]>()
  #setAside: string | undefined

  private constructor(setting: Setting, log: UpdateLog, follower: Follower) {
    this.#setting = setting
    this.#log = log
    this.#follower = follower
    this.#growth = setting.contents.growth
  }

  /** Fails where the file can be read and not written. */
  static async open(setting: Setting): Promise<Result<SharedFile, FileProblem>> {
    const { file, contents, onUpdates } = setting
    const made: { shared?: SharedFile } = {}
    const log = await UpdateLog.open(file, contents.id, {
      onHealth: (health) => made.shared?.say(health),
      onReplaced: async (old) => made.shared?.bringOver(old),
    })
    if (!log.ok) return log
    const shared = new SharedFile(setting, log.value, new Follower(file, contents, onUpdates))
    made.shared = shared
    if (contents.torn > 0) log.value.explainTorn(contents.torn)
    if (contents.damaged > 0) shared.#setAside = await setAside(file)
    await shared.#takePart()
    return ok(shared)
  }

  get health(): Health {
    return this.#health
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
    return this.#compactHere()
  }

  #compactHere(): Promise<Compacted | undefined> {
    this.#compacting ??= this.#compact().finally(() => {
      this.#compacting = undefined
    })
    return this.#compacting
  }

  /**
   * What the file has lost, of what the journal or the copy beside it still hold: of a damaged file, or one whose
   * compaction was cut short.
   * @param incomplete whether it is known that something is missing
   */
  async lost(incomplete: boolean): Promise<readonly NamedUpdate[]> {
    const { contents, journal } = this.#setting
    const whole = contents.damaged === 0 && !incomplete
    const kept = [...((await journal?.read()) ?? []), ...(await this.#backedUp(whole))]
    const unknown = notAmong(contents.updates, kept)
    if (unknown.length === 0 || (whole && covers(contents.updates, unknown))) return []
    return missingUpdates(contents.updates, unknown)
  }

  /** What the copy beside the file holds; of one that is surely in the file already, nothing. */
  async #backedUp(whole: boolean): Promise<readonly NamedUpdate[]> {
    const { file, contents } = this.#setting
    const { size } = await fs.stat(backupBeside(file)).catch(() => ({ size: 0 }))
    if (size === 0 || (whole && size === contents.drained)) return []
    const backup = await readAccountFile(backupBeside(file))
    return backup.ok && backup.value.id === contents.id ? backup.value.updates : []
  }

  /**
   * What was lost is in the file again. Where nothing is missing any more, the copy from before the last compaction has
   * done its duty.
   */
  async beginWork(incomplete: boolean): Promise<void> {
    const { file, contents } = this.#setting
    const isClean = contents.damaged === 0 && !incomplete && !this.#health
    if (this.#part.role === 'holder' && isClean) await fs.rm(backupBeside(file), { force: true }).catch(() => undefined)
    this.#compactWhenGrown()
  }

  async close(): Promise<void> {
    this.#closing = true
    this.#follower.stop()
    await this.#compacting
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
    // What this program's own compaction has left behind it has brought over itself.
    if (this.#compacting) return
    const contents = await readAccountFile(this.#setting.file)
    const { size } = await old.stat()
    const bytes = Buffer.alloc(size)
    await old.read(bytes, 0, size, 0)
    const before = readAccount(bytes)
    if (!contents.ok || !before.ok) return
    const missing = missingUpdates(contents.value.updates, before.value.updates)
    if (missing.length === 0) return
    this.#unsaved.add(missing)
    void this.#log.append(missing).then(() => this.#unsaved.delete(missing))
  }

  async #compact(): Promise<Compacted | undefined> {
    const { file, compact, journal } = this.#setting
    if (this.#part.role !== 'holder' || this.#health || !(await isOnLocalDisk(file))) return undefined
    this.#follower.pause()
    const compacted = await compact(file, journal?.expectSnapshots()).catch((error: unknown) => {
      this.#follower.goOn()
      throw error
    })
    this.#follower.goOn(compacted.ok ? compacted.value.after : undefined)
    if (!compacted.ok) return undefined
    await this.#log.goOver()
    journal?.beginAnew()
    this.#growth = { updates: 0, updateBytes: 0, snapshotBytes: compacted.value.after }
    return compacted.value
  }

  #takePart(): Promise<void> {
    const services = {
      save: (updates: readonly NamedUpdate[]) => this.#appendForOther(updates),
      compact: () => this.#compactHere(),
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
    const bytes = updates.reduce((sum, { update }) => sum + update.length, 0)
    const before = this.#growth
    this.#growth = { ...before, updates: before.updates + updates.length, updateBytes: before.updateBytes + bytes }
    this.#compactWhenGrown()
  }

  #compactWhenGrown(): void {
    const { updates, updateBytes, snapshotBytes } = this.#growth
    const grown = updates > compactWhen.updates || updateBytes > Math.max(compactWhen.bytes, 2 * snapshotBytes)
    if (!grown || this.#part.role !== 'holder') return
    // Where it cannot be done, as on a network folder, it is not tried again before the file has grown as much again.
    this.#growth = { updates: 0, updateBytes: 0, snapshotBytes: snapshotBytes + updateBytes }
    void this.compact()
  }
}

export const cannotCompact: Compactor = async () => fail({ kind: 'read-only' })
