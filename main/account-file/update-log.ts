import { promises as fs } from 'node:fs'
import type { FileProblem } from '../../shared/account/file-problem'
import { fail, ok, type Result } from '../../shared/result'
import { ioProblem } from './io-problem'
import { encodeUpdate, type NamedUpdate } from './payloads'
import { encodeRecord, recordTypes } from './record'

const retryMs = 2000

interface Waiting {
  readonly bytes: Uint8Array
  readonly saved: () => void
  /** Called when it cannot be written now; without it, it waits until it can. */
  readonly refused?: () => void
}

/**
 * The growing end of an account file. What is appended is on the disk when its promise resolves, and not before:
 * a full disk or a missing file only makes it wait, held in memory, while `onHealth` says why.
 */
export class UpdateLog {
  readonly #file: string
  readonly #handle: fs.FileHandle
  readonly #onHealth: (problem: FileProblem | null) => void
  #waiting: Waiting[] = []
  #draining = false
  #closed = false
  #problem: FileProblem | null = null
  #wake: (() => void) | undefined

  private constructor(file: string, handle: fs.FileHandle, onHealth: (problem: FileProblem | null) => void) {
    this.#file = file
    this.#handle = handle
    this.#onHealth = onHealth
  }

  static async open(
    file: string,
    onHealth: (problem: FileProblem | null) => void,
  ): Promise<Result<UpdateLog, FileProblem>> {
    try {
      // Without O_CREAT: a file removed a moment ago must not come back as an empty one.
      const handle = await fs.open(file, fs.constants.O_WRONLY | fs.constants.O_APPEND)
      return ok(new UpdateLog(file, handle, onHealth))
    } catch (error) {
      return fail(ioProblem(error))
    }
  }

  /** Updates of one tick share one write and one sync. */
  append(update: NamedUpdate): Promise<void> {
    return new Promise((saved) => this.#enqueue({ bytes: recordOf(update), saved }))
  }

  /** Says whether it is on the disk, and does not wait for a disk that refuses. */
  appendOnce(update: NamedUpdate): Promise<boolean> {
    if (this.#closed || this.#problem) return Promise.resolve(false)
    return new Promise((done) =>
      this.#enqueue({ bytes: recordOf(update), saved: () => done(true), refused: () => done(false) }),
    )
  }

  get unsaved(): number {
    return this.#waiting.length
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
    await this.#handle.close()
  }

  #enqueue(waiting: Waiting): void {
    this.#waiting.push(waiting)
    void this.#drain()
  }

  async #drain(): Promise<void> {
    if (this.#draining) return
    this.#draining = true
    await Promise.resolve()
    while (this.#waiting.length > 0 && !this.#closed) {
      const batch = [...this.#waiting]
      const problem = await this.#write(Buffer.concat(batch.map(({ bytes }) => bytes)))
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

  async #write(bytes: Uint8Array): Promise<FileProblem | null> {
    try {
      const [named, held] = await Promise.all([fs.stat(this.#file), this.#handle.stat()])
      if (named.ino !== held.ino || named.dev !== held.dev) return { kind: 'replaced' }
      const { bytesWritten } = await this.#handle.write(bytes)
      // Half a record stays, as a damaged stretch: cutting it off could cut off what another has appended meanwhile.
      if (bytesWritten < bytes.length) return { kind: 'disk-full' }
      await this.#handle.datasync()
      return null
    } catch (error) {
      const problem = ioProblem(error)
      return problem.kind === 'not-found' ? { kind: 'gone' } : problem
    }
  }

  #say(problem: FileProblem | null): void {
    if (problem?.kind === this.#problem?.kind) return
    this.#problem = problem
    this.#onHealth(problem)
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

const recordOf = (update: NamedUpdate): Uint8Array =>
  encodeRecord({ type: recordTypes.update, payload: encodeUpdate(update) })
