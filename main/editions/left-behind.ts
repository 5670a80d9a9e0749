import path from 'node:path'
import { z } from 'zod'
import type { AnnotationId } from '../../shared/account/annotation'
import type { FileProblem } from '../../shared/account/file-problem'
import { ioProblem } from '../account-file/io-problem'
import { readJsonFile, writeJsonFile } from '../profile/json-file'

/** A new edition's account and an earlier one's. */
interface Editions {
  readonly account: string
  readonly earlier: string
}

const ids = z.array(z.string())

/**
 * Which annotations of earlier editions this person has left where they are. That is nobody's but theirs, and is kept in
 * the profile and in no account.
 */
export class LeftBehind {
  readonly #folder: string
  #writing: Promise<unknown> = Promise.resolve()

  /** @param folder has a folder for each account */
  constructor(folder: string) {
    this.#folder = folder
  }

  async of(editions: Editions): Promise<ReadonlySet<AnnotationId>> {
    return new Set(await readJsonFile(this.#fileOf(editions), ids).catch(() => []))
  }

  /** @returns why it could not be kept */
  keep(editions: Editions, left: ReadonlySet<AnnotationId>): Promise<FileProblem | undefined> {
    const written = this.#writing
      .then(() => writeJsonFile(this.#fileOf(editions), [...left]))
      .then(() => undefined, ioProblem)
    this.#writing = written
    return written
  }

  #fileOf({ account, earlier }: Editions): string {
    return path.join(this.#folder, account, `${earlier}.json`)
  }
}
