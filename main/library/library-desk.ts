import path from 'node:path'
import type { AccountPlace } from '../../shared/keeper/protocol'
import type { ElsewhereQuery } from '../../shared/library/gather-elsewhere'
import type { Listing } from '../../shared/library/listing'
import type { LibraryNews, LibraryRequest } from '../../shared/library/protocol'
import type { Elsewhere } from '../../shared/tradecraft/elsewhere'
import type { OpenAccount } from '../account/open-account'
import type { OnProgress } from '../search/library-index'
import type { LibraryReading } from '../search/library-reader'
import { accountPlace } from './account-place'
import { addFolder } from './add-folder'
import { InboxDesk } from './inbox-desk'
import { removeLeftoverDrafts } from './leftover-drafts'
import { actions, discardCopy, fileIn, type LibraryAction, type Outcome } from './library-actions'
import { scanFolders } from './library-folders'
import type { LibraryHands } from './library-hands'
import { libraryFolders } from './organisation'
import { RegistryDesk } from './registry-desk'
import { StandingQueries } from './standing-queries'

/** How long nobody looks at the folders while a window shows the library, in ms … */
const rest = 2000

/** … and while windows only wait for what others say, or other accounts. */
const longRest = 15_000

/** Reads the library in this thread or another. */
export type StartReading = (onProgress: OnProgress) => LibraryReading

/**
 * The library as windows see it: tells those that show it of every change, wherever it was made, and does what they ask
 * with the accounts in it. To look at the folders again and again is the one way that works on every disk.
 */
export class LibraryDesk {
  readonly #hands: LibraryHands
  readonly #tell: (window: number, news: LibraryNews) => void
  readonly #reading: LibraryReading
  readonly #inbox: InboxDesk
  readonly #registry: RegistryDesk
  /** What other accounts say of the claims of those that windows have in view. */
  readonly #elsewhere: StandingQueries<ElsewhereQuery, Elsewhere>
  readonly #watching = new Set<number>()
  #listing: Listing | undefined
  #tidied = false
  #timer: NodeJS.Timeout | undefined
  #closed = false

  constructor(hands: LibraryHands, startReading: StartReading, tell: (window: number, news: LibraryNews) => void) {
    this.#hands = hands
    this.#tell = tell
    this.#reading = startReading((done, total) => {
      this.#tellAll({ type: 'progress', progress: done < total ? { done, total } : null })
      if (done > 0 && done < total) this.#registry.readSoFar()
    })
    this.#inbox = new InboxDesk(() => ({ me: hands.author.id, readOf: hands.readOf }), this.#reading, tell)
    this.#registry = new RegistryDesk(hands, this.#reading, tell)
    this.#elsewhere = new StandingQueries(
      (query) => this.#reading.elsewhere(query),
      (window, elsewhere) => tell(window, { type: 'elsewhere', elsewhere }),
    )
  }

  receive(window: number, request: LibraryRequest): void {
    void this.#receive(window, request).catch((error: unknown) => {
      this.#say(window, { sentence: 'That could not be done; nothing was changed.', refused: true })
      throw error
    })
  }

  placeOf(file: string): Promise<AccountPlace> {
    return accountPlace(this.#hands.profile, file)
  }

  async elsewhere(query: ElsewhereQuery): Promise<Elsewhere> {
    if (!this.#listing) await this.#look()
    return this.#reading.elsewhere(query)
  }

  async accountFiles(): Promise<readonly string[]> {
    const { files } = await scanFolders(await libraryFolders(this.#hands.profile))
    return files.map(({ file }) => file)
  }

  async #receive(window: number, request: LibraryRequest): Promise<void> {
    switch (request.type) {
      case 'watch':
        return this.#watch(window, request.on)
      case 'inbox':
        this.#inbox.join(window)
        return this.#lookOn(true)
      case 'entities': {
        const isFirst = !this.#registry.queries.isAsked
        this.#registry.queries.ask(window, request.query)
        if (this.#listing) await this.#registry.queries.answer(window)
        return isFirst && this.#registry.queries.isAsked ? this.#lookOn() : undefined
      }
      case 'elsewhere':
        this.#elsewhere.ask(window, request.query)
        if (!request.query) return
        if (this.#listing) await this.#elsewhere.answer(window)
        // What another account says may have come to the disk just now.
        return this.#lookOn()
      case 'claims': {
        if (!this.#listing) await this.#look()
        const found = await this.#reading.findClaims(request.words, request.except)
        return this.#tell(window, { type: 'claims', ask: request.ask, found })
      }
      case 'resting': {
        if (!this.#listing) await this.#look()
        const answer = await this.#reading.resting(request.query)
        return this.#tell(window, { type: 'resting', ask: request.ask, answer })
      }
      case 'registry':
        this.#say(window, await this.#registry.act(request.action))
        await this.#look()
        return
      case 'mark-read':
        for (const { account, replies } of request.read) await this.#hands.noteRead(account, replies)
        return
      case 'search': {
        if (!this.#listing) await this.#look()
        const results = await this.#reading.search(request.query, request.file)
        return this.#tell(window, { type: 'found', ask: request.ask, results })
      }
      case 'open':
        if (await this.#isListed(request.file)) await this.#hands.open(window, request.file)
        return
      case 'reveal':
        if (await this.#isListed(request.file)) this.#hands.reveal(request.file)
        return
      default:
        return this.#act(window, request)
    }
  }

  /** An account of the library has come into view. */
  opened(account: OpenAccount): Promise<void> {
    return this.#registry.takeIn(account)
  }

  noteRead(): void {
    void this.#inbox.tellAll()
  }

  /** @param folder chosen by the person in a dialog of the system's */
  async addFolder(window: number, folder: string): Promise<void> {
    const added = await addFolder(this.#hands.profile, folder)
    if (added.ok) await this.#look()
    this.#say(window, {
      sentence: added.ok ? `${folder} belongs to the library now` : added.error,
      refused: !added.ok,
    })
  }

  async discard(window: number, file: string): Promise<void> {
    this.#say(window, await discardCopy(this.#hands, await this.#look(), file))
    await this.#look()
  }

  /** A window has gone. */
  leave(window: number): void {
    this.#watching.delete(window)
    this.#inbox.leave(window)
    this.#registry.queries.leave(window)
    this.#elsewhere.leave(window)
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    await this.#reading.close()
  }

  async #act(window: number, request: Extract<LibraryRequest, { readonly type: LibraryAction }>): Promise<void> {
    if (request.type === 'rebuild') await this.#reading.rebuild()
    const act = actions[request.type] as (...args: unknown[]) => Promise<Outcome | undefined>
    // What is acted upon must be there now, and not only when the window was last told.
    const listing = await this.#look()
    const outcome = await act(this.#hands, listing, request, window)
    await this.#look()
    if (outcome) this.#say(window, outcome)
  }

  #watch(window: number, on: boolean): void {
    if (!on) return void this.#watching.delete(window)
    this.#watching.add(window)
    if (this.#listing) this.#tell(window, { type: 'listed', listing: this.#listing })
    if (this.#watching.size === 1) this.#lookOn()
  }

  /** @param anew the inbox is told even if nothing has changed */
  #lookOn(anew = false): void {
    clearTimeout(this.#timer)
    void this.#look(anew)
      .catch(() => undefined)
      .then(() => {
        clearTimeout(this.#timer)
        const isShown = this.#watching.size > 0 || this.#registry.queries.isAsked
        if (this.#closed || !(isShown || this.#inbox.isShown || this.#elsewhere.isAsked)) return
        this.#timer = setTimeout(() => this.#lookOn(), isShown ? rest : longRest)
      })
  }

  async #look(anew = false): Promise<Listing> {
    const listing = await this.#reading.look()
    const changed = JSON.stringify(listing) !== JSON.stringify(this.#listing)
    this.#listing = listing
    if (changed) this.#tellAll({ type: 'listed', listing })
    if (!this.#tidied) await this.#tidy(listing)
    if (changed || anew) await this.#inbox.readAgain()
    await this.#registry.queries.readAgain()
    await this.#elsewhere.readAgain()
    return listing
  }

  /** Once, when the folders are first looked at. */
  async #tidy({ folders, accounts }: Listing): Promise<void> {
    this.#tidied = true
    await removeLeftoverDrafts(
      new Set([...folders.map((folder) => folder.path), ...accounts.map(({ file }) => path.dirname(file))]),
    )
  }

  async #isListed(file: string): Promise<boolean> {
    return fileIn(this.#listing ?? (await this.#look()), file) !== undefined
  }

  #say(window: number, { sentence, refused }: Outcome): void {
    this.#tell(window, { type: 'said', sentence, refused })
  }

  #tellAll(news: LibraryNews): void {
    for (const window of this.#watching) this.#tell(window, news)
  }
}
