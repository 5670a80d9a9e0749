import type { FileProblem } from '../../shared/account/file-problem'
import { fail, type Result } from '../../shared/result'
import type { Compacted, CompactedDraft } from '../account-file/compacted-draft'
import type { Journal } from '../account-file/journal'
import type { NamedUpdate } from '../account-file/payloads'
import type { Growth } from '../account-file/read'
import type { UpdateLog } from '../account-file/update-log'
import type { Follower } from './follow'
import { isOnLocalDisk } from './local-disk'

/**
 * Writes the compacted file that is to replace a file, and its snapshots to another file where one is given: in a worker,
 * since a large one takes seconds.
 */
export type Compactor = (file: string, snapshots?: string) => Promise<Result<CompactedDraft, FileProblem>>

export const cannotCompact: Compactor = async () => fail({ kind: 'read-only' })

/** More updates than this, or twice the bytes of the last snapshot and no fewer than this, and the file is compacted. */
const compactWhen = { updates: 2000, bytes: 1024 * 1024 }

interface Compacting {
  readonly file: string
  readonly compact: Compactor
  readonly journal: Journal | undefined
  readonly log: UpdateLog
  readonly follower: Follower
  /** Whether this program holds the file and can write to it. */
  isHeld(): boolean
}

/** How much an open file has grown since it was last compacted, and its compaction by whoever holds it. */
export class Compaction {
  readonly #compacting: Compacting
  #growth: Growth
  #underWay: Promise<Compacted | undefined> | undefined

  constructor(compacting: Compacting, growth: Growth) {
    this.#compacting = compacting
    this.#growth = growth
  }

  /** Resolves when none is under way. */
  async ended(): Promise<void> {
    await this.#underWay
  }

  /** Undefined where it cannot be done now. */
  run(): Promise<Compacted | undefined> {
    this.#underWay ??= this.#run().finally(() => {
      this.#underWay = undefined
    })
    return this.#underWay
  }

  /** What has been saved just now. */
  note(saved: readonly NamedUpdate[]): void {
    const bytes = saved.reduce((sum, { update }) => sum + update.length, 0)
    const { updates, updateBytes, snapshotBytes } = this.#growth
    this.#growth = { updates: updates + saved.length, updateBytes: updateBytes + bytes, snapshotBytes }
    this.runWhenGrown()
  }

  runWhenGrown(): void {
    const { updates, updateBytes, snapshotBytes } = this.#growth
    const grown = updates > compactWhen.updates || updateBytes > Math.max(compactWhen.bytes, 2 * snapshotBytes)
    if (!grown || !this.#compacting.isHeld()) return
    // Where it cannot be done, as on a network folder, it is not tried again before the file has grown as much again.
    this.#growth = { updates: 0, updateBytes: 0, snapshotBytes: snapshotBytes + updateBytes }
    void this.run()
  }

  async #run(): Promise<Compacted | undefined> {
    const { file, compact, journal, log, follower, isHeld } = this.#compacting
    if (!isHeld() || !(await isOnLocalDisk(file))) return undefined
    follower.pause()
    const compacted = await log
      .compact(() => compact(file, journal?.expectSnapshots()))
      .catch((error: unknown) => {
        follower.goOn()
        throw error
      })
    follower.goOn(compacted.ok ? compacted.value.after : undefined)
    if (!compacted.ok) return undefined
    journal?.beginAnew()
    this.#growth = { updates: 0, updateBytes: 0, snapshotBytes: compacted.value.after }
    return compacted.value
  }
}
