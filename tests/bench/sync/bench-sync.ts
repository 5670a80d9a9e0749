import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { BenchClient } from './bench-client'
import { type RunningServer, type StartServer, serversOf } from './servers'

const [, , programs = '{}', plan = '{}'] = process.argv
const servers = serversOf(JSON.parse(programs))
const { rounds, people, seconds, annotations } = JSON.parse(plan) as {
  rounds: number
  people: readonly number[]
  seconds: number
  annotations: number
}

const wait = (ms: number) => new Promise((next) => setTimeout(next, ms))

/** About 250 bytes, as an annotation with a note has. */
const annotationBy = (by: string, at: number) => ({
  kind: 'claim',
  ranges: [[4, 9]],
  by,
  at,
  note: 'He had it from a voice note passed round the channel, and did not see it himself. '.repeat(2),
})

/** Edits a second of everybody together. */
const rateFor = (count: number): number => (count === 2 ? 50 : count <= 50 ? 100 : 60)

/** How long an edit takes until the others see it, and what it costs the server. */
async function edit(start: StartServer, count: number) {
  const server = await start(count)
  const clients = server.people.map(({ room }) => new BenchClient(room))
  await Promise.all(clients.map(({ synced }) => synced))
  const seen: number[] = []
  let isCounting = false
  for (const client of clients.slice(0, 5)) {
    client.doc.getMap('a').observe(({ transaction, keysChanged, target }) => {
      if (!isCounting || transaction.origin !== client) return
      const now = performance.now()
      for (const key of keysChanged) seen.push(now - (target.get(key) as { at: number }).at)
    })
  }
  const pause = (1000 * count) / rateFor(count)
  const write = async (client: BenchClient, name: string, until: number) => {
    await wait(Math.random() * pause)
    let written = 0
    while (performance.now() < until) {
      client.doc.getMap('a').set(randomUUID(), annotationBy(name, performance.now()))
      written += 1
      await wait(pause * (0.8 + 0.4 * Math.random()))
    }
    return written
  }
  const all = (ms: number) =>
    Promise.all(clients.map((client, i) => write(client, server.people[i]?.name ?? '', performance.now() + ms)))
  await all(1500)
  isCounting = true
  const cpu = server.cpu()
  const written = (await all(seconds * 1000)).reduce((sum, one) => sum + one, 0)
  await wait(300)
  const used = server.cpu() - cpu
  const memory = server.memory()
  for (const client of clients) client.close()
  await server.stop()
  return { seen, cpuPerThousand: (used / written) * 1000, memory }
}

/** An account with many annotations, as flat values; or, as most programs of this kind have it, as maps in a map. */
function filled(name: string, nested: boolean): Y.Doc {
  const doc = new Y.Doc()
  for (let i = 0; i < annotations; i++) {
    const value = annotationBy(name, i)
    if (!nested) doc.getMap('a').set(randomUUID(), value)
    else {
      const fields = { ...value, start: 4, end: 9, quote: 'clerk', status: 'open', modality: '', basis: '', role: '' }
      doc.getMap('annotations').set(randomUUID(), new Y.Map(Object.entries(fields)))
    }
  }
  return doc
}

/** How long it takes to come into an account, for the first time and again. */
async function join(start: StartServer, nested: boolean) {
  const server = await start(2)
  const [first, second] = server.people as [RunningServer['people'][number], RunningServer['people'][number]]
  const doc = filled(first.name, nested)
  const expected = doc.getMap(nested ? 'annotations' : 'a').size
  const writer = new BenchClient(first.room, { doc })
  await writer.synced
  for (;;) {
    const probe = new BenchClient(second.room)
    await probe.synced
    const isThere = probe.doc.getMap(nested ? 'annotations' : 'a').size === expected
    probe.close()
    if (isThere) break
    await wait(50)
  }
  const cold: number[] = []
  let bytes = 0
  for (let i = 0; i < 5; i++) {
    const from = performance.now()
    const client = new BenchClient(second.room)
    await client.synced
    cold.push(performance.now() - from)
    bytes = client.bytesOfState
    client.close()
  }
  const warm: number[] = []
  let warmBytes = 0
  for (let i = 0; i < 5; i++) {
    const from = performance.now()
    const client = new BenchClient(second.room, { doc })
    await client.synced
    warm.push(performance.now() - from)
    warmBytes = client.bytesOfState
    client.close()
  }
  writer.close()
  const memory = server.memory()
  await server.stop()
  return { cold, bytes, warm, warmBytes, memory }
}

/** How large a server becomes while 60 MB go through a room, in MB, with somebody in it who does not read or without. */
async function slow(start: StartServer, stalls: boolean) {
  const server = await start(3)
  const [reader, other, writer] = server.people.map(({ room }, i) => new BenchClient(room, { applies: i === 2 })) as [
    BenchClient,
    BenchClient,
    BenchClient,
  ]
  await Promise.all([reader, other, writer].map(({ synced }) => synced))
  const socketOf = ({ socket }: BenchClient) => (socket as unknown as { _socket: Pausable })._socket
  if (stalls) socketOf(reader).pause()
  let most = server.memory()
  for (let i = 0; i < 3000; i++) {
    writer.doc.getMap('m').set('x/note', 'z'.repeat(20_000) + i)
    if (i % 10 === 0) await wait(3)
    if (i % 50 === 0) most = Math.max(most, server.memory())
  }
  await wait(1000)
  most = Math.max(most, server.memory())
  for (const client of [reader, other, writer]) client.close()
  await server.stop()
  return most
}

interface Pausable {
  pause(): void
}

async function run(): Promise<void> {
  const edits: Record<string, Record<number, Awaited<ReturnType<typeof edit>>[]>> = {}
  const joins: Record<string, Awaited<ReturnType<typeof join>>[]> = {}
  const slows: Record<string, { readonly stalled: number; readonly reading: number }[]> = {}
  for (let round = 0; round < rounds; round++) {
    for (const count of people) {
      for (const [name, start] of Object.entries(servers)) {
        edits[name] = { ...edits[name], [count]: [...(edits[name]?.[count] ?? []), await edit(start, count)] }
      }
    }
    for (const [name, start] of Object.entries(servers)) {
      const isOurs = name.startsWith('Attest')
      for (const nested of isOurs ? [false] : [true, false]) {
        const title = `${name}${nested ? ', nested maps' : ', flat'}`
        joins[title] = [...(joins[title] ?? []), await join(start, nested)]
      }
    }
    for (const [name, start] of Object.entries(servers)) {
      slows[name] = [...(slows[name] ?? []), { stalled: await slow(start, true), reading: await slow(start, false) }]
    }
  }
  await new Promise((written) => process.stdout.write(JSON.stringify({ edits, joins, slows }), written))
}

void run().then(() => process.exit(0))
