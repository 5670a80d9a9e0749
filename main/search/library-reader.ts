import type { PersonId } from '../../shared/account/annotation'
import type { AccountId } from '../../shared/keeper/protocol'
import { type FoundClaim, findClaims } from '../../shared/library/find-claims'
import { type AccountTells, type ElsewhereQuery, gatherElsewhere } from '../../shared/library/gather-elsewhere'
import type { AccountLetter } from '../../shared/library/inbox'
import type { Listing } from '../../shared/library/listing'
import { type RestingElsewhere, type RestingQuery, restingElsewhere } from '../../shared/library/resting-elsewhere'
import type { SearchQuery, SearchResults } from '../../shared/library/search'
import { type Cast, castOf } from '../../shared/registry/cast'
import { answerEntities, type EntityAnswer, type EntityQuery } from '../../shared/registry/entity-query'
import type { Elsewhere } from '../../shared/tradecraft/elsewhere'
import { CopyComparison } from '../library/copies'
import { scanFolders } from '../library/library-folders'
import { listAccounts } from '../library/listing'
import { foldersOf, type Organisation, readOrganisation } from '../library/organisation'
import { RegistryReader } from '../library/registry-reader'
import { searchableFiles } from '../library/searchable'
import { listTrash } from '../library/trash'
import { profilePaths } from '../profile/profile-folder'
import { LibraryIndex, type OnProgress } from './library-index'
import type { SearchLimits } from './search-accounts'

/** What can be asked about all accounts at once, in this thread or another. */
export interface LibraryReading {
  /** The library as it is on the disk now. */
  look(): Promise<Listing>
  /** As the library was when it was last looked at. @param file only in this account, and then more of it */
  search(query: SearchQuery, file?: string): Promise<SearchResults>
  /** What others have said in all accounts, newest first, as the library was when it was last looked at. */
  letters(me: PersonId): Promise<readonly AccountLetter[]>
  /** Whom the accounts speak of, as far as they were read when the library was last looked at, and the registry now. */
  entities(query: EntityQuery): Promise<EntityAnswer>
  /** What other accounts say of what the claims of one rest on, as of `entities`. */
  elsewhere(query: ElsewhereQuery): Promise<Elsewhere>
  /** Claims that have the words, of other accounts than this. */
  findClaims(words: string, except: AccountId): Promise<readonly FoundClaim[]>
  /** What in other accounts would be worth less if what is named were, as of `entities`. */
  resting(query: RestingQuery): Promise<RestingElsewhere>
  /** Throws the index away and makes it anew. */
  rebuild(): Promise<void>
  close(): Promise<void>
}

const limitsInOne: SearchLimits = { accounts: 1, hits: 500, counted: 1000, countedInAll: 1000 }

/** Reads the library of a profile: what there is, and what it says. */
export class LibraryReader implements LibraryReading {
  readonly #profile: string
  readonly #index: LibraryIndex
  readonly #registry: RegistryReader
  readonly #comparison = new CopyComparison()
  readonly #onProgress: OnProgress
  /** Put together once of what does not change. */
  #cast: Cast | undefined
  #organisation: Organisation = { folders: [], tags: {} }
  /** Looks come one after the other. */
  #looking: Promise<unknown> = Promise.resolve()

  constructor(profile: string, onProgress: OnProgress = () => undefined) {
    this.#profile = profile
    const { index, registry } = profilePaths(profile)
    this.#index = new LibraryIndex(index)
    this.#registry = new RegistryReader(registry)
    this.#onProgress = (done, total) => {
      this.#cast = undefined
      onProgress(done, total)
    }
  }

  look(): Promise<Listing> {
    return this.#next(() => this.#look())
  }

  async search(query: SearchQuery, file?: string): Promise<SearchResults> {
    return this.searchWithin(query, file === undefined ? undefined : limitsInOne, file)
  }

  searchWithin(query: SearchQuery, limits?: SearchLimits, file?: string): SearchResults {
    const files = searchableFiles(this.#index.accounts, this.#organisation, query.tag)
    return this.#index.search(query, file === undefined ? files : files.filter((one) => one === file), limits)
  }

  async letters(me: PersonId): Promise<readonly AccountLetter[]> {
    return this.#index.letters(me, searchableFiles(this.#index.accounts, this.#organisation))
  }

  async entities(query: EntityQuery): Promise<EntityAnswer> {
    return answerEntities(await this.cast(), query)
  }

  /** Everybody at once. */
  async cast(): Promise<Cast> {
    const registry = await this.#registry.read()
    if (registry !== this.#cast?.registry) this.#cast = undefined
    this.#cast ??= castOf(this.#tells(), registry)
    return this.#cast
  }

  async elsewhere(query: ElsewhereQuery): Promise<Elsewhere> {
    return gatherElsewhere(query, this.#tells(), (await this.#registry.read()).entities)
  }

  async findClaims(words: string, except: AccountId): Promise<readonly FoundClaim[]> {
    return findClaims(
      words,
      this.#tells().filter(({ account }) => account.id !== except),
    )
  }

  async resting(query: RestingQuery): Promise<RestingElsewhere> {
    return restingElsewhere(query, this.#tells(), (await this.#registry.read()).entities)
  }

  #tells(): readonly AccountTells[] {
    return this.#index.tells(searchableFiles(this.#index.accounts, this.#organisation))
  }

  rebuild(): Promise<void> {
    return this.#next(async () => {
      await this.#index.clear()
      await this.#look()
    })
  }

  async close(): Promise<void> {
    await this.#looking
  }

  async #look(): Promise<Listing> {
    this.#organisation = await readOrganisation(this.#profile)
    const { folders, files } = await scanFolders(foldersOf(this.#profile, this.#organisation))
    const accountFiles = files.filter(({ file }) => file !== profilePaths(this.#profile).registry)
    if (await this.#index.refresh(accountFiles, this.#onProgress)) this.#cast = undefined
    const accounts = await listAccounts(this.#index.accounts, this.#organisation, this.#comparison)
    const trash = await Promise.all(folders.map(({ path }) => listTrash(path)))
    return { accounts, folders, trash: trash.flat() }
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#looking.then(work)
    this.#looking = done.catch(() => undefined)
    return done
  }
}
