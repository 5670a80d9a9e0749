import path from 'node:path'
import { z } from 'zod'
import type { ReplyId } from '../../shared/account/discussion'
import { replyId } from '../../shared/account/discussion-values'
import { readJsonFile, writeJsonFile } from './json-file'

const ids = z.array(replyId)

/** Which replies this person has read, in a folder for each account's id: nobody else learns of it. */
export class ReadReplies {
  readonly #folder: string
  readonly #read = new Map<string, Promise<Set<ReplyId>>>()
  #writing: Promise<void> = Promise.resolve()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** None where nothing can be read of them. */
  of(accountId: string): Promise<ReadonlySet<ReplyId>> {
    return this.#of(accountId)
  }

  /** Known at once and written behind: a disk that refuses it is asked again with the next. */
  async add(accountId: string, replies: readonly ReplyId[]): Promise<void> {
    const read = await this.#of(accountId)
    const before = read.size
    for (const id of replies) read.add(id)
    if (read.size === before) return
    this.#writing = this.#writing.then(() => writeJsonFile(this.#file(accountId), [...read])).catch(() => undefined)
  }

  /** Resolves when all that was added so far is on the disk. */
  written(): Promise<void> {
    return this.#writing
  }

  #of(accountId: string): Promise<Set<ReplyId>> {
    const known =
      this.#read.get(accountId) ??
      readJsonFile(this.#file(accountId), ids)
        .catch(() => undefined)
        .then((all) => new Set(all))
    this.#read.set(accountId, known)
    return known
  }

  #file(accountId: string): string {
    return path.join(this.#folder, accountId, 'replies.json')
  }
}
