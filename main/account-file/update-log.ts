import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { FileProblem } from '../../shared/account/file-problem'
import { fail, ok, type Result } from '../../shared/result'
import type { Compacted, CompactedDraft } from './compacted-draft'
import { syncFolder } from './durable-file'
import { Footprint } from './footprint'
import { ioProblem } from './io-problem'
import { lacksRoom } from './lacks-room'
import type { NamedUpdate } from './payloads'
import { putInPlace } from './put-in-place'
import { readAccount, readAccountId, readWhole } from './read'
import { readFrom } from './read-from'
import { encodeTorn, scanRecords } from './record'
import { encodeUpdates } from './update-records'

const retryMs = 2000

interface Waiting {
  readonly bytes: Uint8Array
  readonly saved: () => void
  /** Called when it cannot be written now; without it, it waits until it can. */
  readonly refused?: () => void
}

interface Listeners {
  onHealth(problem: FileProblem | null): void
  /** The path names another file of the same account now, as after a compaction; from here on that is appended to. */
  onReplaced(old: fs.FileHandle): Promise<void>
}

/**
 * The growing end of an account file. What is appended is on the disk, in the file that the path names, when its promise
 * resolves, and not before: a full disk or a missing file only makes it wait, held in memory, while `onHealth` says why.
 */
export class UpdateLog {
  readonly #file: string
  readonly #accountId: string
  readonly #listeners: Listeners
  #handle: fs.FileHandle
  #footprint: Footprint
  #waiting: Waiting[] = []
  #draining = false
  /** Resolves when the last round of writing has ended. */
  #drained: Promise<void> = Promise.resolve()
  /** Resolves when nobody writes to the file or puts another in its place. */
  #turn: Promise<unknown> = Promise.resolve()
  /** Bytes of half a record that a full disk has taken, as long as nothing says that they are no damage. */
  #torn = 0
  #closed = false
  #problem: FileProblem | null = null
  #wake: (() => void) | undefined

  private constructor(
    file: string,
    accountId: string,
    handle: fs.FileHandle,
    footprint: Footprint,
    listeners: Listeners,
  ) {
    this.#file = file
    this.#accountId = accountId
    this.#handle = handle
    this.#footprint = footprint
    this.#listeners = listeners
  }

  static async open(file: string, accountId: string, listeners: Listeners): Promise<Result<UpdateLog, FileProblem>> {
    try {
      const handle = await openToAppend(file)
      return ok(new UpdateLog(file, accountId, handle, await Footprint.of(handle), listeners))
    } catch (error) {
      return fail(ioProblem(error))
    }
  }

  /** Updates of one tick share one write and one sync. */
  append(updates: readonly NamedUpdate[]): Promise<void> {
    return new Promise((saved) => this.#enqueue({ bytes: encodeUpdates(updates), saved }))
  }

  /** Says whether they are on the disk, and does not wait for a disk that refuses. */
  appendOnce(updates: readonly NamedUpdate[]): Promise<boolean> {
    if (this.#closed || this.#problem) return Promise.resolve(false)
    return new Promise((done) =>
      this.#enqueue({ bytes: encodeUpdates(updates), saved: () => done(true), refused: () => done(false) }),
    )
  }

  /** The bytes of the file, wherever it is by now; of the one in its place, if that is of this account too. */
  async readFile(): Promise<Uint8Array> {
    const named = await readWhole(this.#file)
    const account = named.ok ? readAccount(named.value.bytes) : named
    if (named.ok && account.ok && account.value.id === this.#accountId) return named.value.bytes
    return readFrom(this.#handle, 0)
  }

  /** The file ended in so many bytes of an append that a crash cut short; the next append says so. */
  explainTorn(length: number): void {
    this.#torn = length
  }

  /**
   * Puts a compacted file in the place of this one, and goes over to it. What is appended while it is drafted goes on as ever;
   * what is appended while it takes its place is written after that.
   */
  async compact(make: () => Promise<Result<CompactedDraft, FileProblem>>): Promise<Result<Compacted, FileProblem>> {
    // Open from before the draft is begun: no other file can come by its number until it is in place.
    const handle = this.#handle
    const drafted = await make()
    if (!drafted.ok) return drafted
    return this.#inTurn(() => this.#putInPlace(drafted.value, handle))
      .catch((error) => fail(ioProblem(error)))
      .finally(() => fs.rm(drafted.value.draft, { force: true }).catch(() => undefined))
  }

  /** Tries again now what could not be written. */
  retry(): void {
    this.#wake?.()
  }

  /** Waits for what can be written; what cannot is given up. */
  async close(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#problem) await new Promise((next) => setTimeout(next, 5))
    this.#closed = true
    this.#wake?.()
    await this.#drained
    await this.#handle.close()
  }

  #enqueue(waiting: Waiting): void {
    this.#waiting.push(waiting)
    if (!this.#draining) this.#drained = this.#drain()
  }

  async #drain(): Promise<void> {
    this.#draining = true
    await Promise.resolve()
    while (this.#waiting.length > 0 && !this.#closed) {
      const batch = [...this.#waiting]
      const problem = await this.#inTurn(() => this.#write(Buffer.concat(batch.map(({ bytes }) => bytes))))
      if (problem) {
        for (const { refused } of this.#waiting) refused?.()
        this.#waiting = this.#waiting.filter(({ refused }) => !refused)
        if (this.#waiting.length === 0) continue
        this.#say(problem)
        await this.#pause()
        continue
      }
      this.#waiting.splice(0, batch.length)
      this.#say(null)
      for (const { saved } of batch) saved()
    }
    this.#draining = false
  }

  /**
   * Looks after each write whether the path still names the file that was written to, and whether that still is the one
   * that was opened. Only then is it saved: whoever puts another file in its place carries over what had been appended
   * until then, and no more.
   */
  async #write(bytes: Uint8Array): Promise<FileProblem | null> {
    try {
      // Not again and again to a file that nobody will find.
      if (this.#problem && !(await this.#isInPlace())) return { kind: 'replaced' }
      for (let attempt = 0; attempt < 10; attempt++) {
        if (!(await this.#writeWhole(bytes))) return { kind: 'disk-full' }
        const [where] = await Promise.all([
          this.#footprint.find(this.#file, this.#handle, bytes.length),
          this.#handle.datasync(),
        ])
        if (where === 'in-place') return null
        if (where === 'overwritten' || !(await this.#isInPlace())) return { kind: 'replaced' }
      }
      return { kind: 'replaced' }
    } catch (error) {
      const problem = ioProblem(error)
      return problem.kind === 'not-found' ? { kind: 'gone' } : problem
    }
  }

  /** Half a record stays where it is: cutting it off could cut off what another has appended meanwhile. */
  async #writeWhole(bytes: Uint8Array): Promise<boolean> {
    const all = this.#torn > 0 ? Buffer.concat([encodeTorn(this.#torn), bytes]) : bytes
    if (await lacksRoom(this.#file, all.length)) return false
    const { bytesWritten } = await this.#handle.write(all)
    this.#torn = bytesWritten < all.length ? scanRecords(all.subarray(0, bytesWritten)).torn : 0
    return bytesWritten === all.length
  }

  /** Goes over to the file that the path names, if it is one of this account. */
  async #isInPlace(): Promise<boolean> {
    const where = await this.#footprint.find(this.#file, this.#handle)
    if (where !== 'elsewhere') return where === 'in-place'
    if ((await readAccountId(this.#file)) !== this.#accountId) return false
    const old = await this.#goOver()
    // Else a power cut could give the path back to the old file, without what is called saved from here on.
    await syncFolder(path.dirname(this.#file))
    await this.#listeners.onReplaced(old).finally(() => old.close())
    return true
  }

  async #putInPlace(draft: CompactedDraft, handle: fs.FileHandle): Promise<Result<Compacted, FileProblem>> {
    if (!(await this.#isInPlace()) || this.#handle !== handle) return fail({ kind: 'replaced' })
    // The copy beside the file, which alone had it, is about to be replaced.
    if (draft.left.length > 0 && !(await this.#writeWhole(encodeUpdates(draft.left))))
      return fail({ kind: 'disk-full' })
    if (draft.left.length > 0) await this.#handle.datasync()
    const placed = await putInPlace(this.#file, this.#handle, draft)
    if (placed.ok) await (await this.#goOver()).close()
    return placed
  }

  /** Appends to the file that the path names now. @returns the one before */
  async #goOver(): Promise<fs.FileHandle> {
    const old = this.#handle
    const handle = await openToAppend(this.#file)
    this.#footprint = await Footprint.of(handle)
    this.#handle = handle
    return old
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(step)
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  #say(problem: FileProblem | null): void {
    if (problem?.kind === this.#problem?.kind) return
    this.#problem = problem
    this.#listeners.onHealth(problem)
  }

  #pause(): Promise<void> {
    return new Promise((resume) => {
      const timer = setTimeout(resume, retryMs)
      this.#wake = () => {
        clearTimeout(timer)
        resume()
      }
    })
  }
}

/** Without O_CREAT: a file removed a moment ago must not come back as an empty one. To be read as well, once replaced. */
const openToAppend = (file: string) => fs.open(file, fs.constants.O_RDWR | fs.constants.O_APPEND)
