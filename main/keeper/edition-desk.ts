import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { type EditionAction, type EditionState, groupsOf, isAtLeast } from '../../shared/editions/edition-state'
import { type Repair, stillWaiting } from '../../shared/editions/queue'
import { surenessOf } from '../../shared/editions/sentences'
import { bringAccepted, type EditionQueue, type QueueReader } from '../editions/read-queue'
import type { HeldAccount } from './held-account'
import type { WindowSession } from './window-session'

/** What lies on the desk: an earlier edition, beside the account of the new one. */
interface Lying {
  readonly held: HeldAccount
  readonly file: string
  readonly name: string
  readonly found?: EditionQueue
}

type Accepting = Extract<EditionAction, { do: 'accept' | 'accept-all' }>

/** Where one window decides on the annotations of an earlier edition. */
export class EditionDesk {
  readonly #session: WindowSession
  readonly #read: QueueReader
  readonly #laid: (file: string | null) => void
  #lying: Lying | undefined

  /** @param laid hears which file lies here */
  constructor(session: WindowSession, read: QueueReader, laid: (file: string | null) => void) {
    this.#session = session
    this.#read = read
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
    const lying = { held, file, name }
    this.#lay(lying)
    this.#tell(held, { step: 'reading', name })
    const unsaved = await held.account.settled()
    const read = unsaved ? undefined : await this.#read(file, held.account.file)
    if (this.#lying !== lying) return
    if (unsaved) return this.#refuse(lying, fileSentence(unsaved, path.basename(held.account.file)))
    if (!read?.ok) return this.#refuse(lying, read?.error ?? '')
    if (held.account.readOnly) {
      return this.#refuse(lying, 'This account can be read but not changed here, so nothing can be brought into it.')
    }
    this.#show({ ...lying, found: read.value }, 0)
  }

  /** Has what lay here before the keeper was started again wait for its person to say whether it is to be read again. */
  layAgain(file: string): void {
    const { held } = this.#session
    if (!held) return
    const name = path.basename(file)
    this.#lay({ held, file, name })
    this.#tell(held, { step: 'interrupted', name })
  }

  act(action: EditionAction): void {
    const lying = this.#lying
    if (action.do === 'close' || lying?.held !== this.#session.held) this.#lay(undefined)
    else if (action.do === 'again') void (lying && this.take(lying.file))
    else if (lying?.found) this.#accept(lying, lying.found, chosenBy(action, lying.found.queue))
  }

  #accept(lying: Lying, found: EditionQueue, accepted: readonly Repair[]): void {
    const { commands, authors } = bringAccepted(lying.held.account.doc, found.earlier, accepted)
    if (commands.length > 0) this.#session.carryOut(commands, authors)
    this.#show({ ...lying, found }, commands.length)
  }

  #lay(lying: Lying | undefined): void {
    this.#lying = lying
    this.#laid(lying?.file ?? null)
  }

  #show({ held, file, name, found }: Lying & { readonly found: EditionQueue }, brought: number): void {
    const queue = stillWaiting(found.queue, held.account.doc)
    this.#lying = { held, file, name, found: { ...found, queue } }
    const { title, annotations } = found.earlier
    this.#tell(held, { step: 'queue', name, title, all: annotations, brought, groups: groupsOf(queue) })
  }

  #refuse({ held, name }: Lying, sentence: string): void {
    this.#tell(held, { step: 'refused', name, sentence })
  }

  #tell({ account }: HeldAccount, state: EditionState): void {
    this.#session.tell({ type: 'edition', account: account.id, state })
  }
}

function chosenBy(action: Accepting, queue: readonly Repair[]): readonly Repair[] {
  if (action.do === 'accept') {
    const ids = new Set(action.ids)
    return queue.filter(({ id }) => ids.has(id))
  }
  const left = new Set(action.except)
  return queue.filter(
    ({ id, found }) => found.outcome === action.outcome && isAtLeast(surenessOf(found), action.least) && !left.has(id),
  )
}
