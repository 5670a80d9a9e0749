import { promises as fs } from 'node:fs'
import { backupBeside } from '../account-file/compact'
import { covers, notAmong } from '../account-file/covers'
import type { Journal } from '../account-file/journal'
import { missingUpdates } from '../account-file/missing-updates'
import type { NamedUpdate } from '../account-file/payloads'
import { type AccountContents, readAccountFile } from '../account-file/read'

/**
 * What an account file has lost and this computer has beside it: in the journal, or in the copy that the last compaction has
 * left.
 */
export class LostAndFound {
  readonly #file: string
  readonly #contents: AccountContents
  readonly #journaled: readonly NamedUpdate[]
  /** The size of the copy beside the file, in bytes. */
  readonly #sizeBeside: number

  private constructor(file: string, contents: AccountContents, journaled: readonly NamedUpdate[], sizeBeside: number) {
    this.#file = file
    this.#contents = contents
    this.#journaled = journaled
    this.#sizeBeside = sizeBeside
  }

  /** @param contents what the file holds */
  static async of(file: string, contents: AccountContents, journal: Journal | undefined): Promise<LostAndFound> {
    const [journaled, { size }] = await Promise.all([
      journal?.read(contents.snapshots) ?? [],
      fs.stat(backupBeside(file)).catch(() => ({ size: 0 })),
    ])
    return new LostAndFound(file, contents, journaled, size)
  }

  /**
   * What they hold and the file has lost: a damaged one, one whose compaction was cut short, or one in whose place an older
   * copy was put.
   * @param incomplete whether it is known that something is missing
   */
  async lost(incomplete: boolean): Promise<readonly NamedUpdate[]> {
    const { damaged, drained, updates } = this.#contents
    const whole = damaged === 0 && !incomplete
    const surelyDrained = whole && this.#sizeBeside === drained
    const beside = this.#sizeBeside === 0 || surelyDrained ? [] : await this.#readBeside()
    const unknown = notAmong(updates, [...this.#journaled, ...beside])
    if (unknown.length === 0 || (whole && covers(updates, unknown))) return []
    return missingUpdates(updates, unknown)
  }

  /** The file was found whole: the copy from before the last compaction has done its duty. */
  async release(): Promise<void> {
    if (this.#sizeBeside > 0) await fs.rm(backupBeside(this.#file), { force: true }).catch(() => undefined)
  }

  async #readBeside(): Promise<readonly NamedUpdate[]> {
    const backup = await readAccountFile(backupBeside(this.#file))
    return backup.ok && backup.value.id === this.#contents.id ? backup.value.updates : []
  }
}
