import { randomBytes } from 'node:crypto'
import os from 'node:os'
import { Bonjour } from 'bonjour-service'
import { expect, it, onTestFinished } from 'vitest'
import { announce, findHost } from '../../../main/team/discovery'

const id = () => randomBytes(8).toString('hex')
const loopback = '127.0.0.1'

it('finds a host again by the id that it announces, and no other', async () => {
  const host = id()
  onTestFinished(announce(host, 4321, loopback))
  expect(await findHost(host, 10_000, [loopback])).toEqual({ address: loopback, port: 4321 })
  expect(await findHost(id(), 300, [loopback])).toBe(undefined)
})

it('tells the network nothing of the computer or of whoever works on it', async () => {
  const host = id()
  onTestFinished(announce(host, 4321, loopback))
  const asking = new Bonjour({ interface: loopback, bind: '0.0.0.0' } as never)
  onTestFinished(() => void asking.destroy())
  const service = await new Promise<object>((resolve) =>
    asking.find({ type: 'attest' }, (one) => one.name === host && resolve(one)),
  )
  const { name, host: named, txt, port } = service as { name: string; host: string; txt: object; port: number }
  expect({ name, named, txt, port }).toEqual({ name: host, named: `${host}.local`, txt: { v: '1' }, port: 4321 })
  expect(JSON.stringify(service)).not.toContain(os.hostname())
})
