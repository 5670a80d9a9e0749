import { type ChildProcess, spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { newAccount } from '../../../main/account/new-account'
import { deviceSigner } from '../../../main/profile/device-signer'
import { found } from '../../../main/team/founding'
import { makeProof } from '../../../main/team/make-proof'
import { becomeMember, makeInvitation } from '../../../main/team/membership'
import { ServerClock } from '../../../main/team/server-clock'
import { ServerRequests } from '../../../main/team/server-requests'
import { subprotocol } from '../../../shared/team/wire'
import type { Room } from './bench-client'

/** A server in a process of its own, with one empty room, and as many people as are to come in. */
export interface RunningServer {
  /** One for each person: under whose name they write, and how they are let in. */
  readonly people: readonly { readonly name: string; readonly room: Room }[]
  /** CPU time so far, in ms. */
  cpu(): number
  /** Resident memory, in MB. */
  memory(): number
  stop(): Promise<void>
}

export type StartServer = (people: number) => Promise<RunningServer>

export interface Programs {
  readonly attest: string
  readonly stock: string
  readonly hocuspocus: string
  /** A folder on a disk, for what is kept. */
  readonly work: string
}

export const serversOf = ({ attest, stock, hocuspocus, work }: Programs): Readonly<Record<string, StartServer>> => ({
  '@y/websocket-server 0.1.1': (people) => start([stock], (port) => strangers(port, people, false)),
  'Hocuspocus 4.7.0': (people) => start([hocuspocus], (port) => strangers(port, people, true)),
  'Attest (durable)': (people) =>
    start([attest, mkdtempSync(path.join(work, 'server-'))], (port) => members(port, people)),
})

async function start(
  args: readonly string[],
  peopleAt: (port: number) => Promise<RunningServer['people']>,
): Promise<RunningServer> {
  const server = spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<number>((resolve, reject) => {
    server.stdout.once('data', (data: Buffer) => resolve(Number(data.toString().trim())))
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  const people = await peopleAt(port)
  return { people, cpu: () => cpuOf(server), memory: () => memoryOf(server), stop: () => stop(server) }
}

const stop = (server: ChildProcess) =>
  new Promise<void>((resolve) => {
    server.once('exit', () => resolve())
    server.kill('SIGKILL')
  })

/** utime and stime of /proc/PID/stat, in hundredths of a second. */
function cpuOf({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

const memoryOf = ({ pid }: ChildProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

const strangers = async (port: number, count: number, isHocuspocus: boolean): Promise<RunningServer['people']> =>
  Array.from({ length: count }, (_, i) => ({
    name: `person-${i}`,
    room: { url: `ws://127.0.0.1:${port}`, name: 'room', isHocuspocus, protocols: () => [] },
  }))

async function members(port: number, count: number): Promise<RunningServer['people']> {
  const address = { url: `ws://127.0.0.1:${port}`, server: '5e'.repeat(16) }
  const clock = new ServerClock()
  const owner = deviceSigner(generateKeyPairSync('ed25519').privateKey)
  const author = { id: 'person-0', name: 'Person 0', colour: 1 }
  const text = 'The clerk said that nobody came. '.repeat(1000)
  const blocks = [{ type: 'paragraph' as const, start: 0, end: text.trimEnd().length }]
  const account = newAccount({ text, blocks, title: 'Sample', meta: {}, warnings: [] }, author, owner)
  const requests = new ServerRequests(address, account.id, owner, clock)
  await found(requests, account.file)
  await becomeMember(requests, account.id, author, owner)
  const offer = { role: 'editor' as const, uses: 1000 }
  const invitation = makeInvitation(address, { id: account.id, title: '' }, owner, offer, clock.now())
  const people: RunningServer['people'][number][] = []
  for (let i = 0; i < count; i++) {
    const signer = i === 0 ? owner : deviceSigner(generateKeyPairSync('ed25519').privateKey)
    const name = `person-${i}`
    const asked = new ServerRequests(address, account.id, signer, clock)
    const joined =
      i === 0 ? undefined : await becomeMember(asked, account.id, { ...author, id: name }, signer, invitation)
    if (joined?.ok === false) throw new Error(JSON.stringify(joined.error))
    people.push({
      name,
      room: {
        url: address.url,
        name: `${account.id}/account`,
        isHocuspocus: false,
        protocols: () => [subprotocol, makeProof(address.server, account.id, signer, clock.now())],
      },
    })
  }
  return people
}
