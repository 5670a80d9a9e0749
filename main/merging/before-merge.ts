import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import * as Y from 'yjs'
import { z } from 'zod'
import type { LastMerge, MergedState } from '../../shared/keeper/protocol'
import { mergeReport } from '../../shared/merging/report-values'
import type { OpenAccount } from '../account/open-account'
import { backupBeside } from '../account-file/backup-beside'
import { takeRightsOf, writeDurably } from '../account-file/durable-file'
import { makeFolder, privately } from '../make-folder'
import { readJsonFile, writeJsonFile } from '../profile/json-file'
import { erasedIn } from '../team/document-clocks'

/** Which account file is meant. */
interface FileOfAccount {
  readonly file: string
  readonly id: string
}

/** One that is open: what it holds, and the texts of its reports. */
type OfAccount = FileOfAccount & Pick<OpenAccount, 'doc' | 'reports'>

const note = z.object({ stateAfter: z.string(), name: z.string() })

const mergedState: z.ZodType<MergedState> = z.object({
  step: z.literal('merged'),
  name: z.string(),
  report: mergeReport,
  comesIn: z.boolean(),
  remarks: z.array(z.string()),
  isSpare: z.boolean(),
})

/** So many merges in a row can be taken back, one after the other. */
const mostKept = 5

interface Kept {
  readonly number: number
  readonly stateAfter: string
  readonly name: string
}

/**
 * Account files as each was before it was merged into, which is what "Undo merge" puts back, and what each merge came to.
 * Those of merges that followed each other with nothing in between are kept side by side, by rising numbers.
 */
export class BeforeMerge {
  readonly #folder: string

  /** @param folder has a folder for each account */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** Keeps the file as it is; throws the system's error where that fails. */
  async keep(account: OfAccount): Promise<void> {
    const kept = await this.#allKept(account)
    const goesOn = kept.at(-1)?.stateAfter === stateOf(account)
    const last = kept.at(-1)?.number ?? 0
    for (const { number } of goesOn ? kept.slice(0, 1 - mostKept) : kept) await this.#forget(account, number)
    const { copy, about, report } = this.#placesOf(account, last + 1)
    makeFolder(path.dirname(copy), privately)
    for (const file of [about, report]) await fs.rm(file, { force: true })
    await writeDurably(copy, await fs.readFile(account.file), async (draft) => {
      await takeRightsOf(account.file, draft)
      await fs.rename(draft, copy)
    })
  }

  /** @param merged what the merge came to, for which the file was kept */
  async noteMerged(account: FileOfAccount, stateAfter: string, merged: MergedState): Promise<void> {
    const { about, report } = this.#placesOf(account, Math.max(...(await this.#numbers(account))))
    await writeJsonFile(report, merged)
    await writeJsonFile(about, { stateAfter, name: merged.name })
  }

  /** What was merged last, and whether the account has not changed since. */
  async lastMerge(account: OfAccount): Promise<LastMerge | undefined> {
    const last = (await this.#allKept(account)).at(-1)
    return last && { name: last.name, undoable: last.stateAfter === stateOf(account) }
  }

  /** What the last merge came to. */
  async lastReport(account: FileOfAccount): Promise<MergedState | undefined> {
    const last = (await this.#allKept(account)).at(-1)
    if (!last) return undefined
    return readJsonFile(this.#placesOf(account, last.number).report, mergedState).catch(() => undefined)
  }

  /**
   * Puts the file back as it was kept last. Nobody may have it open. The second copies of what it held meanwhile go first,
   * lest they be taken for something it has lost.
   * @param forget clears the account's journal
   */
  async putBack(account: FileOfAccount, forget: () => Promise<void>): Promise<void> {
    const { number } = (await this.#allKept(account)).at(-1) as Kept
    const { copy } = this.#placesOf(account, number)
    await writeDurably(account.file, await fs.readFile(copy), async (draft) => {
      await takeRightsOf(account.file, draft)
      await forget()
      await fs.rm(backupBeside(account.file), { force: true })
      await fs.rename(draft, account.file)
    })
    await this.#forget(account, number)
  }

  /** Of merges that were carried out, in their order. */
  async #allKept(account: FileOfAccount): Promise<readonly Kept[]> {
    const numbers = await this.#numbers(account)
    const all = await Promise.all(
      numbers.map(async (number) => {
        const known = await readJsonFile(this.#placesOf(account, number).about, note).catch(() => undefined)
        return known ? [{ number, ...known }] : []
      }),
    )
    return all.flat()
  }

  async #numbers(account: FileOfAccount): Promise<readonly number[]> {
    const names = await fs.readdir(path.join(this.#folder, account.id)).catch(() => [])
    const mark = markOf(account.file)
    return names
      .flatMap((name) => {
        const [, of, number] = nameOfCopy.exec(name) ?? []
        return of === mark ? [Number(number)] : []
      })
      .sort((a, b) => a - b)
  }

  async #forget(account: FileOfAccount, number: number): Promise<void> {
    const { copy, about, report } = this.#placesOf(account, number)
    for (const file of [about, report, copy]) await fs.rm(file, { force: true })
  }

  #placesOf({ file, id }: FileOfAccount, number: number) {
    const at = (ending: string) => path.join(this.#folder, id, `${markOf(file)}-${number}${ending}`)
    return { copy: at('.attest'), about: at('.json'), report: at('.report.json') }
  }
}

const markOf = (file: string): string => createHash('sha256').update(file).digest('hex').slice(0, 32)

const nameOfCopy = /^([0-9a-f]{32})-(\d+)\.attest$/

/** Another after each change that anybody makes. */
export function stateOf({ doc, reports }: Pick<OpenAccount, 'doc' | 'reports'>): string {
  const texts = [...reports.documents].sort().map((document) => `${document} ${textState(reports.doc(document))}`)
  const ofTexts = texts.length > 0 ? createHash('sha256').update(texts.join('\n')).digest('base64') : ''
  return vectorOf(doc) + ofTexts
}

const vectorOf = (doc: Y.Doc): string => Buffer.from(Y.encodeStateVector(doc)).toString('base64')

/** Where words are only taken out, nothing is added. */
const textState = (doc: Y.Doc): string => `${vectorOf(doc)} ${erasedIn(doc)}`
