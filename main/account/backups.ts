import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { FileProblem } from '../../shared/account/file-problem'
import type { Backup } from '../../shared/keeper/backup'
import { takeRightsOf, writeDurably } from '../account-file/durable-file'
import { ioProblem } from '../account-file/io-problem'
import { makeFolder, privately } from '../make-folder'

/** An account file in which nothing was damaged or missing, as far as it was read. */
export interface FoundWhole {
  readonly file: string
  /** Of the account. */
  readonly id: string
  /** To the end of its last record: what others append meanwhile is not among them. */
  readonly bytes: Uint8Array
}

/** How many days' backups are kept of one file. */
const keptDays = 14

/**
 * Daily copies of the account files that were opened here, in a folder for each account. They are found by the account's
 * id or, where that can no longer be read, by the path the file had.
 */
export class Backups {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Writes a file as it was found, unless that was done today. What cannot be backed up is worked on all the same. */
  async keep({ file, id, bytes }: FoundWhole, day: string): Promise<FileProblem | undefined> {
    const folder = path.join(this.#folder, id)
    const copy = path.join(folder, `${day}-${markOf(file)}.attest`)
    try {
      if (await fs.stat(copy).catch(() => undefined)) return undefined
      makeFolder(folder, privately)
      await writeDurably(copy, bytes, async (draft) => {
        await takeRightsOf(file, draft)
        await fs.rename(draft, copy)
      })
      // Whatever day it is said to be: a clock may have run ahead.
      const others = (await backupsIn(folder, markOf(file))).filter((backup) => backup.file !== copy)
      for (const old of others.slice(keptDays - 1)) await fs.rm(old.file, { force: true })
      return undefined
    } catch (error) {
      return ioProblem(error)
    }
  }

  /** Newest first, of whichever of its files. */
  of(accountId: string): Promise<readonly Backup[]> {
    return backupsIn(path.join(this.#folder, accountId), '')
  }

  /** Newest first, of whatever account was at a path. */
  async ofPath(file: string): Promise<readonly Backup[]> {
    const accounts = await fs.readdir(this.#folder).catch(() => [])
    const all = await Promise.all(accounts.map((id) => backupsIn(path.join(this.#folder, id), markOf(file))))
    return all.flat().sort(newestFirst)
  }

  has(file: string): boolean {
    return path.resolve(file).startsWith(path.resolve(this.#folder) + path.sep)
  }
}

const markOf = (file: string): string => createHash('sha256').update(path.resolve(file)).digest('hex').slice(0, 16)

const nameOfBackup = /^(\d{4}-\d\d-\d\d)-([0-9a-f]{16})\.attest$/

async function backupsIn(folder: string, mark: string): Promise<readonly Backup[]> {
  const names = await fs.readdir(folder).catch(() => [])
  const found = await Promise.all(
    names.map(async (name) => {
      const [, day, of] = nameOfBackup.exec(name) ?? []
      if (day === undefined || !of?.startsWith(mark)) return []
      const file = path.join(folder, name)
      return [{ file, day, bytes: (await fs.stat(file)).size }]
    }),
  )
  return found.flat().sort(newestFirst)
}

const newestFirst = (a: Backup, b: Backup): number => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)
