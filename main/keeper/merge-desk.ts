import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import type { Kind } from '../../shared/account/kind'
import type { MergeAction, MergeState } from '../../shared/keeper/protocol'
import type { BeforeMerge } from '../merging/before-merge'
import { bringOverInto } from '../merging/bring-over'
import type { ComparedCopy, OtherOfText } from '../merging/compare'
import type { Comparer } from '../merging/compare-files'
import { mergeInto } from '../merging/merge-into'
import type { HeldAccount } from './held-account'
import type { LaidFile } from './laid'
import { copyState, isMergeable, type Mergeable, mergedState, otherState, refusalOf, refused } from './merge-states'
import type { WindowSession } from './window-session'

export interface Merging {
  readonly compare: Comparer
  readonly before: BeforeMerge
}

/** What a desk needs of the keeper. */
interface Hands {
  undo(held: HeldAccount): Promise<void>
  /** Hears what lies on the desk or waits, and has not been merged. */
  laid(files: readonly LaidFile[]): void
  /** Moves a copy, all of which is in the account by now, to the trash of the library. */
  discard(file: string): Promise<void>
}

/** What lies on the desk: a file, and what it is to the account it was laid beside. */
interface Lying extends LaidFile {
  readonly held: HeldAccount
  readonly name: string
  readonly compared?: Mergeable
  readonly merged?: boolean
  /** What annotations of another program are that are said to be neither claim, actor nor source. */
  readonly kind?: Kind
}

const kindOf = { 'as-claim': 'claim', 'as-actor': 'actor', 'as-source': 'source' } as const

/** Where one window merges: one file after the other, each compared, shown, and merged if its person says so. */
export class MergeDesk {
  readonly #session: WindowSession
  readonly #merging: Merging
  readonly #hands: Hands
  #waiting: readonly LaidFile[] = []
  #lying: Lying | undefined

  constructor(session: WindowSession, merging: Merging, hands: Hands) {
    this.#session = session
    this.#merging = merging
    this.#hands = hands
  }

  /** Compares a file with the account in view, once those before it are put away. */
  async take(laid: LaidFile, kind?: Kind): Promise<void> {
    const { held } = this.#session
    if (!held)
      return this.#session.tell({ type: 'failed', sentence: 'Open an account first, then merge a copy into it.' })
    if (this.#lying && this.#lying.held === held) return this.#lay(this.#lying, [...this.#waiting, laid])
    const lying = { ...laid, held, name: path.basename(laid.file), ...(kind && { kind }) }
    this.#lay(lying, this.#lying ? [] : this.#waiting)
    this.#tell(held, { step: 'comparing', name: lying.name })
    const state = await this.#compare(lying).catch((error: unknown) => {
      this.#tell(held, refused(lying.name, 'Attest failed at this, by a fault of its own; nothing was changed.'))
      throw error
    })
    if (state) this.#tell(held, state)
  }

  /** Has what lay on the desk of an earlier keeper wait for its person to say whether it is to be compared again. */
  layAgain([first, ...rest]: readonly LaidFile[]): void {
    const { held } = this.#session
    if (!held || !first) return
    const name = path.basename(first.file)
    this.#lay({ ...first, held, name }, rest)
    this.#tell(held, { step: 'interrupted', name })
  }

  async act(action: MergeAction): Promise<void> {
    const { held } = this.#session
    const lying = this.#lying?.held === held ? this.#lying : undefined
    switch (action) {
      case 'undo':
        return held && this.#hands.undo(held)
      case 'report':
        return held && this.#report(held)
      case 'apply':
        return lying && this.#apply(lying)
      case 'again':
        this.#lying = undefined
        return lying && this.take(lying)
      case 'close':
        return this.#next()
      default:
        this.#lying = undefined
        return lying && this.take(lying, kindOf[action])
    }
  }

  async #next(): Promise<void> {
    const [next, ...rest] = this.#waiting
    this.#lay(undefined, rest)
    if (next) await this.take(next)
  }

  async #compare(lying: Lying): Promise<MergeState | undefined> {
    const { held, name, file, kind } = lying
    const { account } = held
    if (account.readOnly)
      return refused(name, 'This account can be read but not changed here, so nothing can be merged into it.')
    const unsaved = await account.settled()
    if (unsaved) return refused(name, fileSentence(unsaved, path.basename(account.file)))
    const compared = await this.#merging.compare(account.file, file, kind)
    if (this.#lying !== lying) return undefined
    if (!compared.ok) return refused(name, compared.error)
    if (!isMergeable(compared.value)) return refusalOf(name, compared.value, account)
    this.#lying = { ...lying, compared: compared.value }
    return compared.value.kind === 'copy'
      ? copyState(name, compared.value, lying.isSpare)
      : otherState('same-text', name, compared.value, account)
  }

  async #apply(lying: Lying): Promise<void> {
    if (lying.compared?.kind === 'copy') await this.#merge(lying, lying.compared)
    if (lying.compared?.kind === 'same-text') this.#bringOver(lying, lying.compared)
  }

  async #merge(lying: Lying, compared: ComparedCopy): Promise<void> {
    const { held, name } = lying
    const state = mergedState(name, compared, lying.isSpare)
    if (compared.updates.length > 0) {
      const merged = await mergeInto(held.account, compared.updates, state, this.#merging.before)
      if (!merged.ok) {
        const why = fileSentence(merged.error, path.basename(held.account.file))
        return this.#tell(
          held,
          refused(name, `The account could not be kept as it is first, so nothing was merged. ${why}`),
        )
      }
      held.merges.merged(name, merged.value)
    }
    // Whoever has put it away meanwhile is at the next file; the report of the last merge can still be looked at.
    if (this.#lying === lying) {
      this.#lay({ ...lying, merged: true }, this.#waiting)
      this.#tell(held, state)
    }
    if (lying.isSpare && !held.account.health) await this.#hands.discard(lying.file)
  }

  #bringOver(lying: Lying, other: OtherOfText): void {
    const { account } = lying.held
    const state = otherState('brought', lying.name, other, account)
    const { commands, notes, authors } = bringOverInto(account, other)
    if (commands.length > 0) this.#session.carryOut([...commands, ...notes], authors)
    this.#lay({ ...lying, merged: true }, this.#waiting)
    this.#tell(lying.held, state)
  }

  async #report(held: HeldAccount): Promise<void> {
    const report = await this.#merging.before.lastReport(held.account)
    if (report) return this.#tell(held, report)
    this.#session.tell({ type: 'failed', sentence: 'What the last merge came to is no longer kept on this computer.' })
  }

  #lay(lying: Lying | undefined, waiting: readonly LaidFile[]): void {
    this.#lying = lying
    this.#waiting = waiting
    const open = [...(lying && !lying.merged ? [lying] : []), ...waiting]
    this.#hands.laid(open.map(({ file, isSpare }) => ({ file, isSpare })))
  }

  #tell({ account }: HeldAccount, state: MergeState): void {
    this.#session.tell({ type: 'merge', account: account.id, state })
  }
}
