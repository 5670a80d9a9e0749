import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { MessageChannel } from 'node:worker_threads'
import { compactInWorker } from '../../main/account/compact-in-worker'
import { Keeper } from '../../main/keeper/keeper'
import { atWork } from '../../main/profile/at-work'
import type { Command } from '../../shared/account/command'
import type { FromKeeper, ToKeeper } from '../../shared/keeper/protocol'
import { mergingIn } from '../support/merging'
import { type Acknowledged, madeOf, notedOf } from './ledger'
import { analyst } from './new-file'

// A keeper at work as fast as it can, until it is killed: `writer FILE PROFILE`. Whatever it is told is saved it prints,
// one line of JSON each.

const [file, profile] = process.argv.slice(2) as [string, string]
const { privateKey } = generateKeyPairSync('ed25519')
const compact = compactInWorker(process.env['ATTEST_COMPACTOR'] as string)
const setting = {
  author: analyst,
  atWork: atWork(profile, analyst.id, privateKey, compact),
  library: profile,
  merging: mergingIn(profile),
}
const keeper = new Keeper(setting, () => undefined)

const { port1, port2 } = new MessageChannel()
keeper.attach(1, {
  post: (message) => port1.postMessage(message),
  listen: (onMessage) => port1.on('message', onMessage),
  close: () => port1.close(),
})

const sent = new Map<number, readonly Acknowledged[]>()
let account = ''
let seq = 0
let last: string | undefined

const send = (message: ToKeeper) => port2.postMessage(message)

function work(): void {
  const commands: Command[] = []
  const asked: Acknowledged[] = []
  if (last && Math.random() < 0.3) {
    const value = `noted ${Math.random()}`
    commands.push({ type: 'set-field', id: last, field: 'note', value })
    asked.push(notedOf(last, value))
    last = undefined
  } else {
    for (let n = 1 + Math.floor(Math.random() * 3); n > 0; n--) {
      const id = randomUUID()
      const made = { kind: 'claim' as const, ranges: [[0, 3 + n]] as [number, number][], note: 'x'.repeat(n * 40) }
      commands.push({ type: 'annotate', id, ...made })
      asked.push(madeOf(id, made))
      last = id
    }
  }
  seq += 1
  sent.set(seq, asked)
  send({ type: 'run', account, seq, commands })
  if (Math.random() < 0.02) void keeper.inView(1)?.compact()
}

port2.on('message', (message: FromKeeper) => {
  if (message.type === 'opened') account = message.head.id
  if (message.type === 'failed') process.stdout.write(`${JSON.stringify({ failed: message.sentence })}\n`)
  if (message.type === 'ready') for (let n = 0; n < 3; n++) work()
  if (message.type === 'refused') throw new Error(message.problem.kind)
  if (message.type !== 'saved') return
  for (const [number, asked] of sent) {
    if (number > message.seq) break
    sent.delete(number)
    process.stdout.write(`${JSON.stringify(asked)}\n`)
  }
  work()
})

void keeper.open(1, file)
