import path from 'node:path'
import type { OriginalState } from '../../shared/keeper/team-protocol'
import type { ServerAddress } from '../../shared/team/invitation'
import { hostOf } from '../team/host-of'
import { fetchOriginal, type OriginalProblem } from '../team/original'
import { originalSentence } from '../team/problem-sentence'
import type { ServerRequests } from '../team/server-requests'

/** The server that has the original. */
export interface OriginalSource {
  readonly address: ServerAddress
  readonly requests: ServerRequests
}

/** Before a server is asked again that was out of reach, or did not have it yet; in ms. */
const pause = 10_000

/**
 * Brings the document that was imported into an account that was joined, after all else: while it comes the account is
 * worked on, and what was cut off goes on where it was.
 */
export class OriginalFetch {
  readonly #file: string
  readonly #tell: (state: OriginalState | null) => void
  readonly #pause: number
  #state: OriginalState | null = null
  #source: OriginalSource | undefined
  #isFetching = false
  #isClosed = false
  #waiting: NodeJS.Timeout | undefined

  /** @param tell hears how far it is; null once it is here */
  constructor(file: string, tell: (state: OriginalState | null) => void, again = pause) {
    this.#file = file
    this.#tell = tell
    this.#pause = again
  }

  /** Null where it is here, or has not been found to be missing. */
  get state(): OriginalState | null {
    return this.#state
  }

  /** Goes on where it was cut off, unless it is under way. */
  begin(source: OriginalSource, teams: string): void {
    this.#source = source
    clearTimeout(this.#waiting)
    if (!this.#isFetching && !this.#isClosed) void this.#fetch(source, teams)
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#waiting)
  }

  async #fetch({ address, requests }: OriginalSource, teams: string): Promise<void> {
    this.#isFetching = true
    const fetched = await fetchOriginal(requests, this.#file, teams, (done, all) => this.#progress(done, all))
    this.#isFetching = false
    if (this.#isClosed) return
    if (fetched.ok) return this.#set(null)
    this.#set(this.#stateAfter(fetched.error, address))
    if (this.#state?.step === 'failed') return
    this.#waiting = setTimeout(() => this.begin(this.#source as OriginalSource, teams), this.#pause)
    this.#waiting.unref()
  }

  #stateAfter(problem: OriginalProblem, address: ServerAddress): OriginalState {
    if (problem.kind === 'unreachable') {
      const { done, all } = this.#state?.step === 'fetching' ? this.#state : { done: 0, all: 0 }
      return { step: 'waiting', done, all }
    }
    if (problem.kind === 'refused' && problem.problem === 'no-content') return { step: 'absent' }
    return { step: 'failed', sentence: originalSentence(problem, hostOf(address), path.basename(this.#file)) }
  }

  /** A hundredth of it at a time: nobody sees less. */
  #progress(done: number, all: number): void {
    const told = this.#state?.step === 'fetching' ? this.#state.done : -all
    if (done - told >= all / 100) this.#set({ step: 'fetching', done, all })
  }

  #set(state: OriginalState | null): void {
    const isNews = JSON.stringify(state) !== JSON.stringify(this.#state)
    this.#state = state
    if (isNews && !this.#isClosed) this.#tell(state)
  }
}
