import { MessageChannel as NodeChannel } from 'node:worker_threads'
import { afterEach } from 'vitest'
import type { Annotation } from '../../../shared/account/annotation'
import { packAnnotations } from '../../../shared/account/columns'
import type { AccountHead, FromKeeper, ToKeeper } from '../../../shared/keeper/protocol'
import { packBlocks } from '../../../shared/text/block-columns'

const text = 'The clerk said that the seal was broken. The driver says it was whole.'

export const head: AccountHead = {
  id: '5d0c7d3e-0000-8000-8000-000000000000',
  file: '/accounts/seal.attest',
  title: 'The seal',
  meta: {},
  people: { me: { name: 'Mara', colour: 1 }, dalia: { name: 'Dalia', colour: 2 } },
  me: 'me',
  textSha256: '0'.repeat(64),
  readOnly: false,
  place: 'library',
  damaged: 0,
  unreadable: 0,
  unreadableSaid: 0,
  unreadableNoted: 0,
  incomplete: false,
  restored: false,
}

export const annotation = (id: string, change: Partial<Annotation> = {}): Annotation => ({
  id,
  kind: 'claim',
  ranges: [[4, 9]],
  by: 'dalia',
  at: 1,
  note: '',
  deleted: null,
  ...change,
})

/** A keeper that does nothing by itself: what it was sent, and a way to answer. */
export interface FakeKeeper {
  readonly received: ToKeeper[]
  readonly say: (...messages: readonly FromKeeper[]) => Promise<void>
  readonly show: (annotations: readonly Annotation[], change?: Partial<AccountHead>, known?: boolean) => Promise<void>
  /** Lets everything under way arrive. */
  readonly settle: () => Promise<void>
}

/** What a keeper says first of an account: no more than its text. */
export const opened = (change: Partial<AccountHead> = {}, known = false) =>
  ({
    type: 'opened',
    head: { ...head, ...change },
    text,
    blocks: packBlocks([{ type: 'paragraph', start: 0, end: text.length }]),
    known,
    notices: [],
    imported: [],
  }) as const satisfies FromKeeper

const open: { close(): void }[] = []
afterEach(() => {
  for (const port of open.splice(0)) port.close()
})

/** Takes a client's line to a new keeper. */
export function startKeeper(client: { connect(port: MessagePort): void }): FakeKeeper {
  const { port1, port2 } = new NodeChannel()
  open.push(port1, port2)
  const received: ToKeeper[] = []
  port2.on('message', (message: ToKeeper) => received.push(message))
  client.connect(port1 as unknown as MessagePort)
  const settle = async () => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
  const say = async (...messages: readonly FromKeeper[]) => {
    for (const message of messages) port2.postMessage(message)
    await settle()
  }
  return {
    received,
    say,
    settle,
    show: (annotations, change = {}, known = false) => {
      const first = opened(change, known)
      const account = first.head.id
      return say(
        first,
        { type: 'annotations', account, columns: packAnnotations(annotations) },
        { type: 'ready', account },
      )
    },
  }
}
