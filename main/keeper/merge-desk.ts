import path from 'node:path'
import { readMeta } from '../../shared/account/annotations'
import { fileSentence } from '../../shared/account/file-problem'
import type { MergeAction, MergeState } from '../../shared/keeper/protocol'
import { alteredSentence, otherAccountSentence } from '../../shared/merging/problem-sentence'
import type { OpenAccount } from '../account/open-account'
import type { BeforeMerge } from '../merging/before-merge'
import { bringOverInto } from '../merging/bring-over'
import type { ComparedCopy, Comparison, OtherOfText } from '../merging/compare'
import type { Comparer } from '../merging/compare-files'
import { mergeInto } from '../merging/merge-into'
import type { HeldAccount } from './held-account'
import type { WindowSession } from './window-session'

export interface Merging {
  readonly compare: Comparer
  readonly before: BeforeMerge
}

/** What lies on the desk: a file, and what it is to the account it was laid beside. */
interface Lying {
  readonly held: HeldAccount
  readonly name: string
  readonly compared?: ComparedCopy | OtherOfText
}

/** Where one window merges: one file after the other, each compared, shown, and merged if its person says so. */
export class MergeDesk {
  readonly #session: WindowSession
  readonly #merging: Merging
  readonly #undo: (held: HeldAccount) => Promise<void>
  readonly #waiting: string[] = []
  #lying: Lying | undefined

  constructor(session: WindowSession, merging: Merging, undo: (held: HeldAccount) => Promise<void>) {
    this.#session = session
    this.#merging = merging
    this.#undo = undo
  }

  /** Compares a file with the account in view, once those before it are put away. */
  async take(file: string): Promise<void> {
    const { held } = this.#session
    if (!held)
      return this.#session.tell({ type: 'failed', sentence: 'Open an account first, then merge a copy into it.' })
    if (this.#lying && this.#lying.held === held) return void this.#waiting.push(file)
    const name = path.basename(file)
    this.#lying = { held, name }
    this.#tell(held, { step: 'comparing', name })
    const state = await this.#compare(held, file, name).catch((error: unknown) => {
      this.#tell(held, refused(name, 'Attest failed at this, by a fault of its own; nothing was changed.'))
      throw error
    })
    if (state) this.#tell(held, state)
  }

  async act(action: MergeAction): Promise<void> {
    const { held } = this.#session
    if (action === 'undo') return held && this.#undo(held)
    const lying = this.#lying
    if (action === 'apply') return lying && lying.held === held ? this.#apply(lying) : undefined
    this.#lying = undefined
    const next = this.#waiting.shift()
    if (next !== undefined) await this.take(next)
  }

  async #compare(held: HeldAccount, file: string, name: string): Promise<MergeState | undefined> {
    const { account } = held
    if (account.readOnly)
      return refused(name, 'This account can be read but not changed here, so nothing can be merged into it.')
    const unsaved = await account.settled()
    if (unsaved) return refused(name, fileSentence(unsaved, path.basename(account.file)))
    const compared = await this.#merging.compare(account.file, file)
    if (this.#lying?.held !== held || this.#lying.name !== name) return undefined
    if (!compared.ok) return refused(name, compared.error)
    return this.#lay(held, name, compared.value)
  }

  #lay(held: HeldAccount, name: string, compared: Comparison): MergeState {
    if (compared.kind === 'another-account') {
      return refused(name, otherAccountSentence(name, compared.title, titleOf(held.account)))
    }
    if (compared.kind === 'altered') {
      return refused(name, alteredSentence(compared.side === 'theirs' ? name : titleOf(held.account)))
    }
    this.#lying = { held, name, compared }
    return compared.kind === 'copy'
      ? copyState('preview', name, compared)
      : otherState('same-text', name, compared, held)
  }

  async #apply({ held, name, compared }: Lying): Promise<void> {
    if (compared?.kind === 'copy') {
      const merged = await mergeInto(held.account, compared.updates, name, this.#merging.before)
      if (!merged.ok) {
        const why = fileSentence(merged.error, path.basename(held.account.file))
        return this.#tell(
          held,
          refused(name, `The account could not be kept as it is first, so nothing was merged. ${why}`),
        )
      }
      held.noteMerge(name, merged.value)
      this.#tell(held, copyState('merged', name, compared))
    }
    if (compared?.kind === 'same-text') {
      const state = otherState('brought', name, compared, held)
      const { commands, authors } = bringOverInto(held.account, compared)
      if (commands.length > 0) this.#session.carryOut(commands, authors)
      this.#tell(held, state)
    }
  }

  #tell({ account }: HeldAccount, state: MergeState): void {
    this.#session.tell({ type: 'merge', account: account.id, state })
  }
}

const titleOf = ({ doc, file }: OpenAccount): string => readMeta(doc)['title'] ?? path.basename(file)

const refused = (name: string, sentence: string): MergeState => ({ step: 'refused', name, sentence })

function copyState(
  step: 'preview' | 'merged',
  name: string,
  { report, updates, damaged, incomplete }: ComparedCopy,
): MergeState {
  const remarks = [
    ...(damaged > 0 ? ['The copy is damaged; all of it that can be read is merged.'] : []),
    ...(incomplete ? ['Some changes in the copy wait for an earlier one that it has lost.'] : []),
  ]
  return { step, name, report, comesIn: updates.length > 0, remarks }
}

function otherState(
  step: 'same-text' | 'brought',
  name: string,
  other: OtherOfText,
  { account }: HeldAccount,
): MergeState {
  const { commands, authors } = bringOverInto(account, other)
  return {
    step,
    name,
    title: other.title,
    fresh: commands.length,
    all: other.annotations.filter(({ deleted }) => !deleted).length,
    authors: Object.values(authors).map((author) => author.name),
  }
}
