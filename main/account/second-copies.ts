import { promises as fs } from 'node:fs'
import { backupBeside } from '../account-file/compact'
import { covers, notAmong } from '../account-file/covers'
import type { Journal } from '../account-file/journal'
import { missingUpdates } from '../account-file/missing-updates'
import type { NamedUpdate } from '../account-file/payloads'
import { type AccountContents, readAccountFile } from '../account-file/read'

/** What this computer has of an account beside its file: the journal, and the copy that the last compaction has left. */
export class SecondCopies {
  readonly #file: string
  readonly #journal: Journal | undefined

  constructor(file: string, journal: Journal | undefined) {
    this.#file = file
    this.#journal = journal
  }

  /**
   * What they hold and the file has lost: a damaged one, one whose compaction was cut short, or one in whose place an older
   * copy was put.
   * @param incomplete whether it is known that something is missing
   */
  async lostFrom(contents: AccountContents, incomplete: boolean): Promise<readonly NamedUpdate[]> {
    const whole = contents.damaged === 0 && !incomplete
    const kept = [...((await this.#journal?.read()) ?? []), ...(await this.#beside(contents, whole))]
    const unknown = notAmong(contents.updates, kept)
    if (unknown.length === 0 || (whole && covers(contents.updates, unknown))) return []
    return missingUpdates(contents.updates, unknown)
  }

  /** The file was found whole: the copy from before the last compaction has done its duty. */
  async release(): Promise<void> {
    await fs.rm(backupBeside(this.#file), { force: true }).catch(() => undefined)
  }

  /** What the copy beside the file holds; of one that is surely in the file already, nothing. */
  async #beside({ id, drained }: AccountContents, whole: boolean): Promise<readonly NamedUpdate[]> {
    const { size } = await fs.stat(backupBeside(this.#file)).catch(() => ({ size: 0 }))
    if (size === 0 || (whole && size === drained)) return []
    const backup = await readAccountFile(backupBeside(this.#file))
    return backup.ok && backup.value.id === id ? backup.value.updates : []
  }
}
