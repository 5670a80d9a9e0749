import { generateKeyPairSync } from 'node:crypto'
import { promises as fs } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordTypes, scanRecords } from '../../../main/account-file/record'
import { serverFingerprint } from '../../../main/team-server/server-key'
import { temporaryFolder } from '../../support/account-file'
import { commandLine } from '../../support/command-line'
import { builtServer, serverProcess } from '../../support/server-process'
import { hostedAccount, someone } from '../../support/team'
import { connectGuest } from '../../support/team-guest'

const program = builtServer()

const annotation = (note: string) => ({ kind: 'claim', ranges: [[0, 3]], by: 'alice', at: 1, note })

describe('a server', () => {
  it('has everything on the disk and says goodbye when it is told to stop under load', async () => {
    const data = await temporaryFolder()
    const server = await serverProcess(program(), data)
    const alice = someone('Alice')
    const { id } = await hostedAccount(server.address, alice)
    const guest = connectGuest(server.address, id, alice)
    await guest.synced
    for (let i = 0; i < 300; i++) guest.doc.getMap('a').set(String(i), annotation(String(i)))
    server.child.kill('SIGTERM')
    expect(await guest.closed).toMatchObject({ code: 1012 })
    expect(await server.ended).toEqual({ code: 0, signal: null })
    expect(server.logged.map(({ event }) => event)).toEqual(['started', 'opened', 'stopping', 'closed', 'stopped'])

    const again = await serverProcess(program(), data)
    const bystander = connectGuest(again.address, id, alice)
    await bystander.synced
    expect(bystander.doc.getMap('a').size).toBeGreaterThanOrEqual(guest.acknowledged - 1)
  })

  it('has a thread compact a file that has grown, and waits for it before it stops', async () => {
    const data = await temporaryFolder()
    const server = await serverProcess(program(), data)
    const alice = someone('Alice')
    const { id } = await hostedAccount(server.address, alice)
    const guest = connectGuest(server.address, id, alice)
    await guest.synced
    const file = path.join(data, 'accounts', id, 'account.attest')
    const grown = annotation('x'.repeat(5 * 1024 * 1024))
    guest.doc.getMap('a').set('1', grown)
    expect(await guest.settled()).toBe(true)
    server.child.kill('SIGTERM')
    expect(await server.ended).toEqual({ code: 0, signal: null })
    expect(server.logged.filter(({ event }) => event === 'not-compacted')).toEqual([])
    const { records } = scanRecords(await fs.readFile(file))
    expect(records.some(({ type }) => type === recordTypes.snapshot)).toBe(true)
  })

  it('tells whose it is and how it fares, and nothing else', async () => {
    const server = await serverProcess(program(), await temporaryFolder())
    const asked = (at: string) =>
      new Promise<{ status: number | undefined; body: string }>((resolve) =>
        http.get(new URL(at, server.address.url.replace('ws', 'http')), async (response) =>
          resolve({ status: response.statusCode, body: (await response.toArray()).join('') }),
        ),
      )
    const health = await asked('/health')
    expect(JSON.parse(health.body)).toMatchObject({ attest: 1, server: server.address.server, closing: false })
    expect((await asked('/metrics')).body).toContain('attest_connections 0\n')
    expect((await asked('/accounts')).status).toBe(404)
  })

  it('is the same one after it was started again, and never another for want of its key', async () => {
    const key = path.join(await temporaryFolder(), 'server-key.pem')
    const first = await serverFingerprint(key)
    expect(first).toEqual(await serverFingerprint(key))
    await fs.writeFile(key, 'no key')
    expect(await serverFingerprint(key)).toEqual({ ok: false, error: 'unreadable' })
    expect(await fs.readFile(key, 'utf8')).toBe('no key')
  })
})

describe('attest serve', () => {
  const otherKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string

  it.each([
    [[], 'Say with --data in which folder the server keeps everything.'],
    [['--data', 'd', '--port', '70000'], '--port must be a number from 0 to 65535.'],
    [['--data', 'd', '--tls', 'yes'], '--tls can be self-signed, not “yes”.'],
    [
      ['--data', 'd', '--tls-key', 'k'],
      'A certificate is of use with its key only: say both --tls-cert and --tls-key.',
    ],
    [['--data', 'd', '--tls-cert', 'none', '--tls-key', 'none'], '“none” cannot be read.'],
    [['--data', 'd', '--tls-cert', 'text', '--tls-key', 'key'], '“text” holds no certificate in PEM.'],
    [['--data', 'd', '--founders', 'alice'], expect.stringContaining('fingerprints of devices')],
    [['--data', 'd', '--log-level', 'all'], '--log-level can be error, warning, info, not “all”.'],
    [['--data', 'd', '--host', '192.0.2.77', '--port', '0'], '192.0.2.77 is no address of this computer.'],
    [['--data', 'text'], '“text” is no folder, and none can be made there.'],
    [['--data', 'd', '--max-connections', 'many'], '--max-connections must be a whole number, not “many”.'],
  ])('says what is wrong with %j', async (args, sentence) => {
    const folder = await temporaryFolder()
    await fs.writeFile(path.join(folder, 'text'), 'no certificate')
    await fs.writeFile(path.join(folder, 'key'), otherKey)
    const inFolder = args.map((word) => (['d', 'text', 'key', 'none'].includes(word) ? path.join(folder, word) : word))
    const { code, out, err } = await commandLine(folder)('serve', ...inFolder)
    expect({ code, out, err: err.trimEnd() }).toEqual({ code: 1, out: '', err: sentence })
  })

  it('refuses a port and a folder that another server uses', async () => {
    const data = await temporaryFolder()
    const { address } = await serverProcess(program(), data)
    const { port } = new URL(address.url)
    const attest = commandLine(data)
    expect(await attest('serve', '--data', data, '--port', '0')).toMatchObject({
      code: 1,
      err: `Another server uses “${path.basename(data)}”; stop it first, or choose another folder.\n`,
    })
    expect(await attest('serve', '--data', await temporaryFolder(), '--port', port)).toMatchObject({
      code: 1,
      err: `Another program listens on port ${port} of 127.0.0.1 already; choose another port.\n`,
    })
  })
})
