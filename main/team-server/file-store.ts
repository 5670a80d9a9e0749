import { promises as fs } from 'node:fs'
import { fail } from '../../shared/result'
import type { Compactor } from '../account/compaction'
import { LostAndFound } from '../account/lost-and-found'
import type { NamedUpdate } from '../account-file/payloads'
import { type Growth, readAccountFile } from '../account-file/read'
import { setAside } from '../account-file/set-aside'
import { UpdateLog } from '../account-file/update-log'
import type { AccountStore } from './account-store'
import { accountPaths } from './data-folder'
import type { TeamEvent } from './team-event'
import { type OpenedTeamLog, TeamLog } from './team-log'

/** More updates than this, or twice the bytes of the last snapshot and no fewer than this, and the file is compacted. */
const compactWhen = { updates: 10_000, bytes: 4 * 1024 * 1024 }

/**
 * An account in a folder of its own: an account file like everyone's, written by this server alone, and what has
 * happened to the team.
 */
export class FileStore implements AccountStore {
  readonly genesis
  readonly events: readonly TeamEvent[]
  readonly eventsDamaged: number
  readonly #file: string
  readonly #compact: Compactor
  readonly #onNotCompacted: (why: string) => void
  #updates: readonly NamedUpdate[]
  #growth: Growth
  #size: number
  #log: UpdateLog
  #team: TeamLog
  #compacting: Promise<void> | undefined

  private constructor(
    file: string,
    compact: Compactor,
    onNotCompacted: (why: string) => void,
    contents: { readonly genesis: AccountStore['genesis']; readonly updates: readonly NamedUpdate[] },
    growth: Growth,
    size: number,
    log: UpdateLog,
    team: OpenedTeamLog,
  ) {
    this.#file = file
    this.#compact = compact
    this.#onNotCompacted = onNotCompacted
    this.genesis = contents.genesis
    this.#updates = contents.updates
    this.#growth = growth
    this.#size = size
    this.#log = log
    this.#team = team.log
    this.events = team.events
    // Before anything is written to an account somebody has joined it.
    const isMissing = team.events.length === 0 && contents.updates.length > 0
    this.eventsDamaged = Math.max(team.damaged, isMissing ? 1 : 0)
  }

  /** Undefined where there is no such account, or its file cannot be read. */
  static async open(
    data: string,
    account: string,
    compact: Compactor,
    onNotCompacted: (why: string) => void,
  ): Promise<FileStore | undefined> {
    const { file, team } = accountPaths(data, account)
    const contents = await readAccountFile(file)
    if (!contents.ok || contents.value.id !== account) return undefined
    const log = await UpdateLog.open(file, account, { onHealth: () => undefined, onReplaced: async () => undefined })
    if (!log.ok) return undefined
    if (contents.value.torn > 0) log.value.explainTorn(contents.value.torn)
    if (contents.value.damaged > 0) await setAside(file)
    // What a compaction that was killed, or damage to the file, has left only in the copy beside it.
    const beside = await LostAndFound.of(file, contents.value, undefined)
    const lost = await beside.lost(false)
    if (lost.length > 0 && !(await log.value.appendOnce(lost))) {
      await log.value.close()
      return undefined
    }
    if (contents.value.damaged === 0) await beside.release()
    const { size } = await fs.stat(file)
    const store = new FileStore(
      file,
      compact,
      onNotCompacted,
      { genesis: contents.value.genesis, updates: [...contents.value.updates, ...lost] },
      contents.value.growth,
      size,
      log.value,
      await TeamLog.open(team),
    )
    store.#compactWhenGrown()
    return store
  }

  get size(): number {
    return this.#size
  }

  takeUpdates(): readonly NamedUpdate[] {
    const updates = this.#updates
    this.#updates = []
    return updates
  }

  async append(updates: readonly NamedUpdate[]): Promise<boolean> {
    if (!(await this.#log.appendOnce(updates))) return false
    const bytes = updates.reduce((sum, { update }) => sum + update.length, 0)
    this.#size += bytes
    const { updates: count, updateBytes, snapshotBytes } = this.#growth
    this.#growth = { updates: count + updates.length, updateBytes: updateBytes + bytes, snapshotBytes }
    this.#compactWhenGrown()
    return true
  }

  appendEvent(event: TeamEvent): Promise<boolean> {
    return this.#team.append(event).then(
      () => true,
      () => false,
    )
  }

  async close(): Promise<void> {
    await this.#compacting
    await this.#log.close()
    await this.#team.close()
  }

  #compactWhenGrown(): void {
    const { updates, updateBytes, snapshotBytes } = this.#growth
    const isGrown = updates > compactWhen.updates || updateBytes > Math.max(compactWhen.bytes, 2 * snapshotBytes)
    if (!isGrown || this.#compacting) return
    this.#compacting = this.#compactNow().finally(() => {
      this.#compacting = undefined
    })
  }

  async #compactNow(): Promise<void> {
    const { updateBytes, snapshotBytes } = this.#growth
    this.#growth = { updates: 0, updateBytes: 0, snapshotBytes: snapshotBytes + updateBytes }
    // A thread may also die of an account that is too large for it: the file stays as it is, and everyone goes on.
    const compacted = await this.#log
      .compact(() => this.#compact(this.#file))
      .catch(({ message }: Error) => fail({ kind: message }))
    if (!compacted.ok) return this.#onNotCompacted(compacted.error.kind)
    this.#growth = { ...this.#growth, snapshotBytes: compacted.value.after }
    this.#size = compacted.value.after
  }
}
