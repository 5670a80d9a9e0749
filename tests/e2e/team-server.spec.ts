import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { nodeFromRegistry } from '../../.toolchain/node-registry.mjs'
import { makeProof } from '../../main/team/make-proof'
import { pinnedAgent } from '../../main/team/pinned-agent'
import type { FromServerProcess } from '../../main/team-server/hosting'
import { type ServerAddress, serverAddress } from '../../shared/team/invitation'
import { decodeFrame, subprotocol } from '../../shared/team/wire'
import { hostedAccount, invite, join, type Someone, someone, until } from '../support/team'
import { type Desk, expect, test } from './app'

const program = path.resolve(import.meta.dirname, '../../out/server.cjs')

interface Server {
  readonly address: ServerAddress
  /** Resolves to the code with which its process has ended. */
  stop(): Promise<number | null>
}

async function onNode(node: string, desk: Desk): Promise<Server> {
  const words = [program, '--data', desk.at('server'), '--port', '0', '--tls', 'self-signed', '--json']
  const child = spawn(node, words, { stdio: ['ignore', 'pipe', 'ignore'] })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    return (await ended)[0]
  }
  return { address: serverAddress.parse(JSON.parse(line)), stop }
}

declare global {
  /** In the main process of the app under test. */
  var hosting: { readonly child: Electron.UtilityProcess; readonly heard: FromServerProcess[] }
}

/** As a process of the running app's, which speaks to it by messages. */
async function inTheApp(desk: Desk): Promise<Server & { heard(): Promise<readonly FromServerProcess[]> }> {
  const { app } = await desk.start()
  const setting = { type: 'start', data: desk.at('server'), host: '127.0.0.1', port: 0, tls: 'self-signed' }
  const address = await app.evaluate(
    async ({ utilityProcess }, { program, setting }) => {
      const child = utilityProcess.fork(program)
      globalThis.hosting = { child, heard: [] }
      const listening = new Promise<ServerAddress>((resolve, fail) =>
        child.on('message', (message: FromServerProcess) => {
          globalThis.hosting.heard.push(message)
          if (message.type === 'listening') resolve(message.address)
          if (message.type === 'refused') fail(new Error(message.sentence))
        }),
      )
      child.postMessage(setting)
      return listening
    },
    { program, setting: { ...setting, founders: 'any' } },
  )
  return {
    address,
    heard: () => app.evaluate(() => globalThis.hosting.heard),
    stop: () =>
      app.evaluate(() => {
        const { child } = globalThis.hosting
        const ended = new Promise<number>((resolve) => child.once('exit', resolve))
        child.postMessage({ type: 'close' })
        return ended
      }),
  }
}

/** A provider as it comes, over a WebSocket that knows the server's certificate and hears its acknowledgements. */
function stockProvider(address: ServerAddress, account: string, who: Someone) {
  const doc = new Y.Doc()
  const heard = { acknowledged: 0 }
  class Pinned extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { agent: pinnedAgent(address.certificate as string) })
      this.on('message', (data: Buffer) => {
        const frame = decodeFrame(new Uint8Array(data))
        if (frame.ok && frame.value.type === 'acknowledged') heard.acknowledged = frame.value.updates
      })
    }
  }
  const provider = new WebsocketProvider(address.url, `${account}/account`, doc, {
    protocols: [subprotocol, makeProof(address.server, account, who.signer, who.clock.now())],
    WebSocketPolyfill: Pinned as never,
    disableBc: true,
  })
  const synced = new Promise<void>((resolve) => provider.on('sync', (isSynced: boolean) => isSynced && resolve()))
  return { doc, provider, synced, heard, map: doc.getMap('a') }
}

const annotation = (by: string) => ({ kind: 'claim', ranges: [[0, 3]], by, at: 1 })

/** Two members edit; each sees what the other does, and each hears that all of his own is safe. */
async function workTogether({ address }: Server): Promise<void> {
  const [alice, bob] = [someone('Alice'), someone('Bob')]
  const { id } = await hostedAccount(address, alice)
  expect(await join(address, id, bob, invite(address, id, alice, { role: 'editor' }))).toMatchObject({ ok: true })
  const both = [stockProvider(address, id, alice), stockProvider(address, id, bob)] as const
  try {
    await Promise.all(both.map(({ synced }) => synced))
    for (let i = 0; i < 10; i++) {
      both[0].map.set(`alice ${i}`, annotation('alice'))
      both[1].map.set(`bob ${i}`, annotation('bob'))
    }
    await Promise.all(both.map(({ doc, map }) => until(doc, () => map.size === 20)))
    // A step 2 and ten updates.
    for (const { heard } of both) await expect.poll(() => heard.acknowledged).toBe(11)
    expect(both[0].map.toJSON()).toEqual(both[1].map.toJSON())
  } finally {
    for (const { provider } of both) provider.destroy()
  }
}

const nodes: Readonly<Record<string, () => Promise<string | null>>> = {
  'the Node of these tests': async () => process.execPath,
  'Node 22': () => nodeFromRegistry(22),
  'Node 24': () => nodeFromRegistry(24),
}

for (const [name, find] of Object.entries(nodes)) {
  test.describe(`on ${name}`, () => {
    let node: string | null

    test.beforeAll(async () => {
      test.setTimeout(300_000) // where it has to be fetched first
      node = await find()
    })

    test('serves two unmodified providers', async ({ desk }) => {
      test.skip(!node, 'there is none for this computer')
      const server = await onNode(node as string, desk)
      await workTogether(server)
      expect(await server.stop()).toBe(0)
    })
  })
}

test('serves two unmodified providers in a process of the app, which hears who is there', async ({ desk }) => {
  const server = await inTheApp(desk)
  await workTogether(server)
  const present = async () =>
    (await server.heard()).flatMap((one) => (one.type === 'presence' ? [one.present.map(({ name }) => name)] : []))
  await expect.poll(present).toContainEqual(['Alice', 'Bob'])
  await expect.poll(async () => (await present()).at(-1)).toEqual([])
  expect(await server.stop()).toBe(0)
})
