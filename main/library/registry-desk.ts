import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import type { LibraryNews } from '../../shared/library/protocol'
import { enteredIn } from '../../shared/registry/entered-in'
import type { EntityAnswer, EntityQuery } from '../../shared/registry/entity-query'
import { type PlanStep, planOf } from '../../shared/registry/plan'
import type { RegistryAction } from '../../shared/registry/registry-action'
import { commandsToEnter } from '../../shared/registry/registry-commands'
import { readTradecraft } from '../../shared/tradecraft/tradecraft'
import type { OpenAccount } from '../account/open-account'
import { profilePaths } from '../profile/profile-folder'
import type { LibraryReading } from '../search/library-reader'
import type { Outcome } from './library-actions'
import type { LibraryHands } from './library-hands'
import { ensureRegistry } from './registry-file'
import { RegistryReader } from './registry-reader'
import { StandingQueries } from './standing-queries'

/** So long accounts are read before it is put together again who is known so far, which holds the reading up. */
const betweenMs = 1000

type Tell = (window: number, news: LibraryNews) => void

/** Whom all accounts of the library speak of: as windows ask for it, and what a person says of them. */
export class RegistryDesk {
  readonly #hands: LibraryHands
  readonly #reading: Pick<LibraryReading, 'entities'>
  readonly #file: string
  readonly #known: RegistryReader
  /** Whom windows list. */
  readonly queries: StandingQueries<EntityQuery, EntityAnswer>
  /** When windows may be told of those known so far, by `performance.now()`. */
  #nextSoFar = 0

  constructor(hands: LibraryHands, reading: Pick<LibraryReading, 'entities'>, tell: Tell) {
    this.#hands = hands
    this.#reading = reading
    this.#file = profilePaths(hands.profile).registry
    this.#known = new RegistryReader(this.#file)
    this.queries = new StandingQueries(
      (query) => reading.entities(query),
      (window, answer) => tell(window, { type: 'entities', answer }),
    )
  }

  /** Many accounts are being read: windows see now and then who is known so far. */
  readSoFar(): void {
    if (!this.queries.isAsked || performance.now() < this.#nextSoFar) return
    this.#nextSoFar = Number.POSITIVE_INFINITY
    void this.queries.readAgain().finally(() => {
      this.#nextSoFar = performance.now() + betweenMs
    })
  }

  async act(action: RegistryAction): Promise<Outcome> {
    const find = async (chosen: string) => (await this.#reading.entities({ words: '', show: 'known', chosen })).chosen
    const plan = await planOf(action, find, randomUUID)
    if (!plan.ok) return { sentence: plan.error, refused: true }
    const { steps, sentence } = plan.value
    const problems: string[] = []
    for (const step of steps) problems.push(...((await this.#carryOut(step)) ?? []))
    if (problems.length === 0) return { sentence, refused: false }
    const others = steps.length > problems.length ? `${sentence}, but not in every account. ` : ''
    return { sentence: `${others}${problems.join(' ')}`, refused: true }
  }

  /** An account has been opened: the registry gets whomever it lacks. */
  async takeIn({ doc }: Pick<OpenAccount, 'doc'>): Promise<void> {
    const entered = enteredIn(doc)
    if (entered.length === 0) return
    const known = new Set((await this.#known.read()).entities.entered.map(({ id }) => id))
    const lacking = entered.filter(({ id }) => !known.has(id))
    if (lacking.length === 0) return
    await this.#carryOut({ place: null, commands: (tradecraft) => commandsToEnter(tradecraft, lacking) })
  }

  /** @returns why it could not be, in a sentence */
  async #carryOut({ place, commands }: PlanStep): Promise<readonly string[] | undefined> {
    const { author, signerOf, withAccount } = this.#hands
    if (place === null) {
      const made = await ensureRegistry(this.#file, author, signerOf(author))
      if (!made.ok) return [fileSentence(made.error, path.basename(this.#file))]
    }
    const problem = await withAccount(place?.file ?? this.#file, (account) =>
      write(account, commands(readTradecraft(account.doc).tradecraft), this.#hands, place?.title ?? 'the registry'),
    )
    return problem === undefined ? undefined : [problem]
  }
}

async function write(
  account: OpenAccount,
  commands: Parameters<OpenAccount['run']>[0],
  { author }: Pick<LibraryHands, 'author'>,
  called: string,
): Promise<string | undefined> {
  if (commands.length === 0) return undefined
  const done = account.run(commands, author)
  if (done.ok) {
    const unsaved = await account.settled()
    return unsaved ? fileSentence(unsaved, path.basename(account.file)) : undefined
  }
  const { kind } = done.error
  return kind === 'account-read-only' || kind === 'role-too-low'
    ? `Nothing was changed in ${called}: it can only be read, or your role in its team does not allow it.`
    : `Nothing was changed in ${called}: what is listed of it is no longer so.`
}
