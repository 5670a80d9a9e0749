import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import * as Y from 'yjs'
import { z } from 'zod'
import { backupBeside } from '../account-file/compact'
import { takeRightsOf, writeDurably } from '../account-file/durable-file'
import { makeFolder, privately } from '../make-folder'
import { readJsonFile, writeJsonFile } from '../profile/json-file'

/** Which account file is meant. */
interface FileOfAccount {
  readonly file: string
  readonly id: string
}

const note = z.object({ stateAfter: z.string(), name: z.string() })

/** Account files as each was before it was last merged into: what "Undo merge" puts back. */
export class BeforeMerge {
  readonly #folder: string

  /** @param folder has a folder for each account */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** Keeps the file as it is, in place of what was kept of it before; throws the system's error where that fails. */
  async keep(account: FileOfAccount): Promise<void> {
    const { copy, about } = this.#placesOf(account)
    makeFolder(path.dirname(copy), privately)
    await fs.rm(about, { force: true })
    await writeDurably(copy, await fs.readFile(account.file), async (draft) => {
      await takeRightsOf(account.file, draft)
      await fs.rename(draft, copy)
    })
  }

  /** @param name the file that was merged into it */
  async noteMerged(account: FileOfAccount, stateAfter: string, name: string): Promise<void> {
    await writeJsonFile(this.#placesOf(account).about, { stateAfter, name })
  }

  /** What was merged last, if the account has not changed since. */
  async lastMerge(account: FileOfAccount & { readonly doc: Y.Doc }): Promise<string | undefined> {
    const { copy, about } = this.#placesOf(account)
    const known = await readJsonFile(about, note).catch(() => undefined)
    const kept = known && (await fs.stat(copy).catch(() => undefined))
    return known && kept && known.stateAfter === stateOf(account.doc) ? known.name : undefined
  }

  /**
   * Puts the file back as it was kept. Nobody may have it open. The second copies of what it held meanwhile go first, lest
   * they be taken for something it has lost.
   * @param forget clears the account's journal
   */
  async putBack(account: FileOfAccount, forget: () => Promise<void>): Promise<void> {
    const { copy, about } = this.#placesOf(account)
    await writeDurably(account.file, await fs.readFile(copy), async (draft) => {
      await takeRightsOf(account.file, draft)
      await forget()
      await fs.rm(backupBeside(account.file), { force: true })
      await fs.rename(draft, account.file)
    })
    await Promise.all([copy, about].map((file) => fs.rm(file, { force: true })))
  }

  #placesOf({ file, id }: FileOfAccount): { copy: string; about: string } {
    const name = createHash('sha256').update(file).digest('hex').slice(0, 32)
    const at = (ending: string) => path.join(this.#folder, id, `${name}.${ending}`)
    return { copy: at('attest'), about: at('json') }
  }
}

/** Another after each change that anybody makes. */
export const stateOf = (doc: Y.Doc): string => Buffer.from(Y.encodeStateVector(doc)).toString('base64')
