import { Worker } from 'node:worker_threads'
import type { PersonId } from '../../shared/account/annotation'
import type { AccountId } from '../../shared/keeper/protocol'
import type { FoundClaim } from '../../shared/library/find-claims'
import type { ElsewhereQuery } from '../../shared/library/gather-elsewhere'
import type { AccountLetter } from '../../shared/library/inbox'
import type { Listing } from '../../shared/library/listing'
import type { RestingElsewhere, RestingQuery } from '../../shared/library/resting-elsewhere'
import type { SearchQuery, SearchResults } from '../../shared/library/search'
import type { EntityAnswer, EntityQuery } from '../../shared/registry/entity-query'
import type { Elsewhere } from '../../shared/tradecraft/elsewhere'
import type { OnProgress } from './library-index'
import type { LibraryReading } from './library-reader'
import type { Answer, Question } from './serve-library'

type Unnumbered<Q> = Q extends unknown ? Omit<Q, 'number'> : never

/**
 * Reads the library in a thread of its own, so that reading and searching hold up nobody's saving. It is started when
 * first asked, and again after it has died.
 */
export class LibraryThread implements LibraryReading {
  readonly #entry: string
  readonly #profile: string
  readonly #onProgress: OnProgress
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  #worker: Worker | undefined
  #last = 0

  /** @param entry the program that serves the library of the profile named by its `workerData` */
  constructor(entry: string, profile: string, onProgress: OnProgress) {
    this.#entry = entry
    this.#profile = profile
    this.#onProgress = onProgress
  }

  look(): Promise<Listing> {
    return this.#ask({ type: 'look' })
  }

  search(query: SearchQuery, file?: string): Promise<SearchResults> {
    return this.#ask({ type: 'search', query, file })
  }

  letters(me: PersonId): Promise<readonly AccountLetter[]> {
    return this.#ask({ type: 'letters', me })
  }

  entities(query: EntityQuery): Promise<EntityAnswer> {
    return this.#ask({ type: 'entities', query })
  }

  elsewhere(query: ElsewhereQuery): Promise<Elsewhere> {
    return this.#ask({ type: 'elsewhere', query })
  }

  findClaims(words: string, except: AccountId): Promise<readonly FoundClaim[]> {
    return this.#ask({ type: 'claims', words, except })
  }

  resting(query: RestingQuery): Promise<RestingElsewhere> {
    return this.#ask({ type: 'resting', query })
  }

  rebuild(): Promise<void> {
    return this.#ask({ type: 'rebuild' })
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #ask<T>(question: Unnumbered<Question>): Promise<T> {
    this.#worker ??= this.#start()
    const number = ++this.#last
    const answered = new Promise<T>((resolve, reject) => this.#waiting.set(number, { resolve, reject }))
    this.#worker.postMessage({ ...question, number } satisfies Question)
    return answered
  }

  #start(): Worker {
    const worker = new Worker(this.#entry, { workerData: this.#profile })
    worker.on('message', (answer: Answer) => this.#receive(answer))
    worker.once('error', (error) => this.#end(worker, error))
    worker.once('exit', () => this.#end(worker, new Error('The thread that reads the library has ended.')))
    return worker
  }

  #receive(answer: Answer): void {
    if (answer.type === 'progress') return this.#onProgress(answer.done, answer.total)
    const waiting = this.#waiting.get(answer.number)
    this.#waiting.delete(answer.number)
    if (answer.type === 'failed') waiting?.reject(new Error(answer.report))
    else waiting?.resolve(answer.value as never)
  }

  #end(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
