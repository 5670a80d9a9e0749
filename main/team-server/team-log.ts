import { promises as fs } from 'node:fs'
import path from 'node:path'
import { syncFolder } from '../account-file/durable-file'
import { encodeRecord, encodeTorn, recordTypes, scanRecords } from '../account-file/record'
import { type TeamEvent, teamEvent } from './team-event'

/** Beside those of an account's file, which this is none of. */
const recordType = 64

/** A team's log, as it was found. */
export interface OpenedTeamLog {
  readonly log: TeamLog
  readonly events: readonly TeamEvent[]
  /** How many stretches and events cannot be read: in each somebody may have been removed. */
  readonly damaged: number
}

/** What has happened to a team, on the disk: records like an account file's, so that a crash costs none but the last. */
export class TeamLog {
  readonly #handle: fs.FileHandle
  /** Bytes at the end of an append that was cut short: the next one says so. */
  #torn: number
  #appending: Promise<unknown> = Promise.resolve()

  private constructor(handle: fs.FileHandle, torn: number) {
    this.#handle = handle
    this.#torn = torn
  }

  /** Throws the system's error where the file can be neither read nor made. */
  static async open(file: string): Promise<OpenedTeamLog> {
    const handle = await fs.open(file, 'a+', 0o600)
    await syncFolder(path.dirname(file))
    const { records, damaged, torn } = scanRecords(await handle.readFile())
    const read = records
      .filter(({ type }) => type !== recordTypes.torn)
      .map(({ type, payload }) => (type === recordType ? eventIn(payload) : undefined))
    const events = read.filter((event): event is TeamEvent => event !== undefined)
    return { log: new TeamLog(handle, torn), events, damaged: damaged.length + read.length - events.length }
  }

  /** Resolves once the event is on the disk; throws the system's error where it cannot be put there. */
  append(event: TeamEvent): Promise<void> {
    const appended = this.#appending.then(async () => {
      const explained = this.#torn > 0 ? encodeTorn(this.#torn) : new Uint8Array()
      const record = encodeRecord({ type: recordType, payload: Buffer.from(JSON.stringify(event)) })
      const bytes = Buffer.concat([explained, record])
      const { bytesWritten } = await this.#handle.write(bytes)
      const isExplained = bytesWritten >= explained.length
      if (bytesWritten < bytes.length) {
        this.#torn = isExplained ? bytesWritten - explained.length : this.#torn + bytesWritten
        throw Object.assign(new Error('disk full'), { code: 'ENOSPC' })
      }
      this.#torn = 0
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

function eventIn(payload: Uint8Array): TeamEvent | undefined {
  try {
    return teamEvent.safeParse(JSON.parse(Buffer.from(payload).toString())).data
  } catch {
    return undefined
  }
}
