import { promises as fs } from 'node:fs'
import { backupBeside } from '../account-file/backup-beside'
import { covers, notAmong } from '../account-file/covers'
import type { Journal } from '../account-file/journal'
import { missingUpdates } from '../account-file/missing-updates'
import type { NamedUpdate } from '../account-file/payloads'
import { type AccountContents, readAccountFile } from '../account-file/read'

/** The copy beside a file; its size in bytes, 0 where there is none. */
interface Beside {
  readonly ino: bigint
  readonly size: number
}

/**
 * What an account file has lost and this computer has beside it: in the journal, or in the copy that the last compaction has
 * left.
 */
export class LostAndFound {
  readonly #file: string
  readonly #contents: AccountContents
  readonly #journaled: readonly NamedUpdate[]
  readonly #beside: Beside

  private constructor(file: string, contents: AccountContents, journaled: readonly NamedUpdate[], beside: Beside) {
    this.#file = file
    this.#contents = contents
    this.#journaled = journaled
    this.#beside = beside
  }

  /** @param contents what the file holds */
  static async of(file: string, contents: AccountContents, journal: Journal | undefined): Promise<LostAndFound> {
    const [journaled, beside] = await Promise.all([journal?.read(contents.snapshots) ?? [], findBeside(file)])
    return new LostAndFound(file, contents, journaled, beside)
  }

  /**
   * What they hold and the file has lost: a damaged one, one whose compaction was cut short, or one in whose place an older
   * copy was put.
   * @param incomplete whether it is known that something is missing
   */
  async lost(incomplete: boolean): Promise<readonly NamedUpdate[]> {
    const { damaged, drained, updates } = this.#contents
    const whole = damaged === 0 && !incomplete
    const { size } = this.#beside
    const surelyDrained = whole && size === drained
    const beside = size === 0 || surelyDrained ? [] : await this.#readBeside()
    const unknown = notAmong(updates, [...this.#journaled, ...beside])
    if (unknown.length === 0 || (whole && covers(updates, unknown))) return []
    return missingUpdates(updates, unknown)
  }

  /** The file was found whole: the copy that was looked at has done its duty. A later one has not. */
  async release(): Promise<void> {
    const { ino, size } = await findBeside(this.#file)
    if (size === 0 || ino !== this.#beside.ino || size !== this.#beside.size) return
    await fs.rm(backupBeside(this.#file), { force: true }).catch(() => undefined)
  }

  async #readBeside(): Promise<readonly NamedUpdate[]> {
    const backup = await readAccountFile(backupBeside(this.#file))
    return backup.ok && backup.value.id === this.#contents.id ? backup.value.updates : []
  }
}

async function findBeside(file: string): Promise<Beside> {
  const found = await fs.stat(backupBeside(file), { bigint: true }).catch(() => undefined)
  return found ? { ino: found.ino, size: Number(found.size) } : { ino: 0n, size: 0 }
}
