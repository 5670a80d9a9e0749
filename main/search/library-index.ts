import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { PersonId } from '../../shared/account/annotation'
import type { AccountTells } from '../../shared/library/gather-elsewhere'
import type { AccountLetter } from '../../shared/library/inbox'
import type { AccountSummary } from '../../shared/library/listing'
import type { SearchQuery, SearchResults } from '../../shared/library/search'
import type { FoundFile } from '../library/scan-folder'
import { makeFolder, privately } from '../make-folder'
import { fewAtOnce } from './few-at-once'
import { foldedText } from './folded-text'
import { isOf, readHeadFile, writeHeadFile } from './head-file'
import { type IndexedAccount, readForIndex } from './indexed-account'
import { lettersIn } from './letters'
import { type SearchLimits, searchAccounts } from './search-accounts'
import { SearchedAccount } from './searched-account'
import { TextShelf } from './text-shelf'

/** How many account files have been read, of how many that must be: what they say is known from then on. */
export type OnProgress = (done: number, total: number) => void

/**
 * What all accounts of the library say, in memory and in a folder of its own that can be deleted at any time: it is
 * made from the account files, and made again from them.
 */
export class LibraryIndex {
  readonly #folder: string
  readonly #texts: TextShelf
  readonly #accounts = new Map<string, SearchedAccount>()
  /** What an earlier program has left there is looked at once. */
  #swept = false

  /** @param folder where the index is kept */
  constructor(folder: string) {
    this.#folder = folder
    this.#texts = new TextShelf(folder)
  }

  /** In the order of their files. */
  get accounts(): readonly AccountSummary[] {
    return [...this.#accounts.values()].map(({ indexed }) => indexed.summary).sort((a, b) => (a.file < b.file ? -1 : 1))
  }

  /** Brings the index up to date with the account files there are; tells whether anything was other than before. */
  async refresh(files: readonly FoundFile[], onProgress: OnProgress = () => undefined): Promise<boolean> {
    makeFolder(this.#folder, privately)
    const there = new Set(files.map(({ file }) => file))
    const gone = [...this.#accounts.keys()].filter((file) => !there.has(file))
    for (const file of gone) this.#accounts.delete(file)
    const changed = files.filter((found) => !this.#isKnown(found))
    const unread: FoundFile[] = []
    await fewAtOnce(changed, async (found) => {
      const indexed = await readHeadFile(this.#headFile(found.file), found)
      if (indexed && this.#hasText(indexed)) this.#put(indexed)
      else unread.push(found)
    })
    if (unread.length > 0) onProgress(0, unread.length)
    let done = 0
    await fewAtOnce(unread, async (found) => {
      await this.#read(found)
      onProgress(++done, unread.length)
    })
    if (!this.#swept || gone.length + changed.length > 0) await this.#sweep()
    return gone.length + changed.length > 0
  }

  /** Forgets everything, in memory and on the disk. */
  async clear(): Promise<void> {
    this.#accounts.clear()
    this.#texts.clear()
    await fs.rm(this.#folder, { recursive: true, force: true })
  }

  /** @param files the accounts to search; of several copies of one, the first tells what all of them say */
  search(query: SearchQuery, files: readonly string[], limits?: SearchLimits): SearchResults {
    const accounts = files.flatMap((file) => this.#accounts.get(file) ?? [])
    return searchAccounts(accounts, query, limits)
  }

  /** What others have said to a person. @param files as of `search` */
  letters(me: PersonId, files: readonly string[]): readonly AccountLetter[] {
    return lettersIn(
      files.flatMap((file) => this.#accounts.get(file)?.indexed ?? []),
      me,
    )
  }

  /** What each of them claims, and whom it speaks of. @param files as of `search` */
  tells(files: readonly string[]): readonly AccountTells[] {
    return files.flatMap((file) => {
      const indexed = this.#accounts.get(file)?.indexed
      const { id = null, title = '', day = '' } = indexed?.summary ?? {}
      return indexed && id !== null
        ? [{ account: { id, file, title, day }, claims: indexed.claims, entities: indexed.entities }]
        : []
    })
  }

  #isKnown(found: FoundFile): boolean {
    const known = this.#accounts.get(found.file)
    return known !== undefined && isOf(known.indexed, found) && this.#hasText(known.indexed)
  }

  async #read(found: FoundFile): Promise<void> {
    const { account, source } = await readForIndex(found)
    const { textSha256 } = account
    // The text of an account never changes: only what is tagged in it does.
    if (source && textSha256 && !this.#texts.has(textSha256)) {
      await this.#texts.put(textSha256, foldedText(source, source.folded), source.text)
    }
    await writeHeadFile(this.#headFile(found.file), account)
    this.#put(account)
  }

  #put(indexed: IndexedAccount): void {
    const { textSha256 } = indexed
    const text = () => (textSha256 === undefined ? undefined : this.#texts.get(textSha256))
    this.#accounts.set(indexed.summary.file, new SearchedAccount(indexed, text))
  }

  #hasText({ textSha256 }: IndexedAccount): boolean {
    return textSha256 === undefined || this.#texts.has(textSha256)
  }

  #headFile(file: string): string {
    return path.join(this.#folder, headName(file))
  }

  /** Nothing of an account that is gone stays behind, nor of a write that was cut short. */
  async #sweep(): Promise<void> {
    const texts = new Set([...this.#accounts.values()].flatMap(({ indexed }) => indexed.textSha256 ?? []))
    const wanted = new Set([
      ...[...this.#accounts.keys()].map(headName),
      ...[...texts].map((sha256) => this.#texts.nameOf(sha256)),
    ])
    this.#texts.keepOnly(texts)
    for (const name of await fs.readdir(this.#folder)) {
      if (!wanted.has(name)) await fs.rm(path.join(this.#folder, name), { force: true })
    }
    this.#swept = true
  }
}

const headName = (file: string): string => `${createHash('sha256').update(file).digest('hex').slice(0, 32)}.json`
