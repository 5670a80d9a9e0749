import path from 'node:path'
import type { AnnotationId } from '../../shared/account/annotation'
import { fileSentence } from '../../shared/account/file-problem'
import { type EditionAction, type EditionState, groupsOf, isAtLeast } from '../../shared/editions/edition-state'
import { type Repair, stillWaiting } from '../../shared/editions/queue'
import { surenessOf } from '../../shared/editions/sentences'
import type { BringOver } from '../../shared/merging/bring-over'
import { countBrought } from '../../shared/merging/brought-count'
import { bringAccepted, type EditionQueue, readQueue } from '../editions/read-queue'
import type { HeldAccount } from './held-account'
import type { KeeperSetting } from './keeper-setting'
import type { WindowSession } from './window-session'

/** What lies on the desk: an earlier edition, beside the account of the new one. */
interface Lying {
  readonly held: HeldAccount
  readonly file: string
  readonly name: string
  readonly found?: EditionQueue
  /** What its person has left there. */
  readonly left: ReadonlySet<AnnotationId>
}

type Leaving = Extract<EditionAction, { do: 'leave' }>
type Accepting = Extract<EditionAction, { do: 'accept' | 'accept-all' }>

/** Where one window decides on the annotations of an earlier edition. */
export class EditionDesk {
  readonly #session: WindowSession
  readonly #setting: () => Pick<KeeperSetting, 'readEditions' | 'leftBehind'>
  readonly #laid: (file: string | null) => void
  #lying: Lying | undefined

  /** @param laid hears which file lies here */
  constructor(
    session: WindowSession,
    setting: () => Pick<KeeperSetting, 'readEditions' | 'leftBehind'>,
    laid: (file: string | null) => void,
  ) {
    this.#session = session
    this.#setting = setting
    this.#laid = laid
  }

  /** Lists what of an earlier edition waits, in place of what was listed before. */
  async take(file: string): Promise<void> {
    const { held } = this.#session
    if (!held) {
      const sentence = 'Open the account of the new edition first, then bring annotations into it.'
      return this.#session.tell({ type: 'failed', sentence })
    }
    const name = path.basename(file)
    const lying = { held, file, name, left: new Set<AnnotationId>() }
    this.#lay(lying)
    this.#tell(held, { step: 'reading', name })
    const { readEditions = readQueue, leftBehind } = this.#setting()
    const unsaved = await held.account.settled()
    const read = unsaved ? undefined : await readEditions(file, held.account.file)
    if (this.#lying !== lying) return
    if (unsaved) return this.#refuse(lying, fileSentence(unsaved, path.basename(held.account.file)))
    if (!read?.ok) return this.#refuse(lying, read?.error ?? '')
    if (held.account.readOnly) {
      return this.#refuse(lying, 'This account can be read but not changed here, so nothing can be brought into it.')
    }
    const { account, earlier, queue } = read.value
    const left = (await leftBehind?.of({ account, earlier: earlier.id })) ?? lying.left
    if (this.#lying !== lying) return
    // What was left before comes after what nobody has looked at; what is left now stays where it is.
    const ordered = [...queue.filter(({ id }) => !left.has(id)), ...queue.filter(({ id }) => left.has(id))]
    this.#show({ ...lying, left, found: { ...read.value, queue: ordered } }, [])
  }

  /** Has what lay here before the keeper was started again wait for its person to say whether it is to be read again. */
  layAgain(file: string): void {
    const { held } = this.#session
    if (!held) return
    const name = path.basename(file)
    this.#lay({ held, file, name, left: new Set() })
    this.#tell(held, { step: 'interrupted', name })
  }

  act(action: EditionAction): void {
    const lying = this.#lying
    if (action.do === 'close' || lying?.held !== this.#session.held) this.#lay(undefined)
    else if (action.do === 'again') void (lying && this.take(lying.file))
    else if (!lying?.found) return
    else if (action.do === 'leave') void this.#leave(lying, lying.found, action)
    else this.#accept(lying, lying.found, chosenBy(action, lying.found.queue, lying.left))
  }

  #accept(lying: Lying, found: EditionQueue, accepted: readonly Repair[]): void {
    const { commands, notes, authors } = bringAccepted(lying.held.account, found.earlier, accepted)
    if (commands.length > 0) this.#session.carryOut([...commands, ...notes], authors)
    this.#show({ ...lying, found }, commands)
  }

  async #leave(lying: Lying, found: EditionQueue, { id, left: leaves }: Leaving): Promise<void> {
    const left = new Set(lying.left)
    if (leaves) left.add(id)
    else left.delete(id)
    this.#show({ ...lying, left, found }, [])
    const problem = await this.#setting().leftBehind?.keep({ account: found.account, earlier: found.earlier.id }, left)
    if (!problem) return
    const sentence = `What you leave here is not remembered. ${fileSentence(problem, 'left-behind')}`
    this.#session.tell({ type: 'failed', sentence })
  }

  #lay(lying: Lying | undefined): void {
    this.#lying = lying
    this.#laid(lying?.file ?? null)
  }

  #show(
    { held, file, name, left, found }: Lying & { readonly found: EditionQueue },
    brought: readonly BringOver[],
  ): void {
    const queue = stillWaiting(found.queue, held.account.doc)
    this.#lying = { held, file, name, left, found: { ...found, queue } }
    const { title, annotations } = found.earlier
    const done = { brought: brought.length, said: countBrought(brought) }
    this.#tell(held, { step: 'queue', name, title, all: annotations, ...done, groups: groupsOf(queue, left) })
  }

  #refuse({ held, name }: Lying, sentence: string): void {
    this.#tell(held, { step: 'refused', name, sentence })
  }

  #tell({ account }: HeldAccount, state: EditionState): void {
    this.#session.tell({ type: 'edition', account: account.id, state })
  }
}

function chosenBy(action: Accepting, queue: readonly Repair[], left: ReadonlySet<AnnotationId>): readonly Repair[] {
  if (action.do === 'accept') {
    const ids = new Set(action.ids)
    return queue.filter(({ id }) => ids.has(id))
  }
  return queue.filter(
    ({ id, found }) => found.outcome === action.outcome && isAtLeast(surenessOf(found), action.least) && !left.has(id),
  )
}
