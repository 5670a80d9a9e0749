import { promises as fs } from 'node:fs'
import path from 'node:path'
import { syncFolder } from '../account-file/durable-file'
import { encodeRecord, scanRecords } from '../account-file/record'
import { type TeamEvent, teamEvent } from './team-event'

/** Beside those of an account's file, which this is none of. */
const recordType = 64

/** What has happened to a team, on the disk: records like an account file's, so that a crash costs none but the last. */
export class TeamLog {
  readonly #handle: fs.FileHandle
  #appending: Promise<unknown> = Promise.resolve()

  private constructor(handle: fs.FileHandle) {
    this.#handle = handle
  }

  /** Throws the system's error where the file can be neither read nor made. */
  static async open(file: string): Promise<{ readonly log: TeamLog; readonly events: readonly TeamEvent[] }> {
    const handle = await fs.open(file, 'a+', 0o600)
    await syncFolder(path.dirname(file))
    const { records } = scanRecords(await handle.readFile())
    const events = records
      .filter(({ type }) => type === recordType)
      .map(({ payload }) => teamEvent.safeParse(JSON.parse(Buffer.from(payload).toString())))
      .flatMap((read) => (read.success ? [read.data] : []))
    return { log: new TeamLog(handle), events }
  }

  /** Resolves once the event is on the disk; throws the system's error where it cannot be put there. */
  append(event: TeamEvent): Promise<void> {
    const appended = this.#appending.then(async () => {
      const record = encodeRecord({ type: recordType, payload: Buffer.from(JSON.stringify(event)) })
      const { bytesWritten } = await this.#handle.write(record)
      if (bytesWritten < record.length) throw Object.assign(new Error('disk full'), { code: 'ENOSPC' })
      await this.#handle.datasync()
    })
    this.#appending = appended.catch(() => undefined)
    return appended
  }

  async close(): Promise<void> {
    await this.#appending
    await this.#handle.close()
  }
}
