import { once } from 'node:events'
import net, { type AddressInfo, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import type { ServerAddress } from '../../shared/team/invitation'

/** Between two pieces, in ms. */
const pause = 5

/** The same server over a line that passes so many bytes a second on, either way; gone after the test. */
export const slowLink = async (address: ServerAddress, bytesPerSecond: number): Promise<ServerAddress> =>
  (await slowLine(address, bytesPerSecond)).address

/** The same, of a line that can be cut, also in the middle of something, and mended. */
export async function slowLine({ url, ...rest }: ServerAddress, bytesPerSecond: number) {
  const near = new Set<Socket>()
  let isCut = false
  const pieceBytes = Math.ceil((bytesPerSecond * pause) / 1000)
  const pass = async (from: Socket, to: Socket) => {
    for await (const data of from as AsyncIterable<Buffer>) {
      for (let at = 0; at < data.length; at += pieceBytes) {
        if (!to.write(data.subarray(at, at + pieceBytes))) await once(to, 'drain')
        await wait(pause)
      }
    }
    to.end()
  }
  const proxy = net.createServer((caller) => {
    if (isCut) return caller.destroy()
    near.add(caller)
    const far = net.connect(Number(new URL(url).port), '127.0.0.1')
    for (const [from, to] of [[caller, far] as const, [far, caller] as const]) {
      from.on('error', () => to.destroy())
      pass(from, to).catch(() => to.destroy())
    }
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  onTestFinished(() => void proxy.close())
  const address: ServerAddress = { ...rest, url: `ws://127.0.0.1:${(proxy.address() as AddressInfo).port}` }
  const cut = () => {
    isCut = true
    for (const socket of near) socket.destroy()
  }
  const mend = () => {
    isCut = false
  }
  return { address, cut, mend }
}
