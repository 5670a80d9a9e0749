import { Bonjour } from 'bonjour-service'

// Finds a host again whose address has changed, on the same network. What is announced is a random id and a port: a hint
// and no more, since who answers there is known by its certificate and its key alone.

const type = 'attest'

/** Until it is called, whoever asks on the network is told where this host is. */
export type StopAnnouncing = () => Promise<void>

/**
 * @param id random, and said in invitations only
 * @param address of the interface on which it is announced
 */
export function announce(id: string, port: number, address: string): StopAnnouncing {
  const bonjour = open(address)
  // Without a name of its own it would announce that of the computer.
  bonjour.publish({ name: id, type, port, host: `${id}.local`, txt: { v: '1' }, probe: false })
  return () =>
    new Promise((stopped) => {
      bonjour.unpublishAll(() => bonjour.destroy(() => stopped()))
    })
}

/**
 * Where the host with this id says that it is, on the networks of this computer; undefined where none answers in time.
 * @param ms how long to wait
 */
export function findHost(
  id: string,
  ms: number,
  addresses: readonly string[],
): Promise<{ readonly address: string; readonly port: number } | undefined> {
  const asking = addresses.map(open)
  return new Promise((resolve) => {
    const end = (found?: { readonly address: string; readonly port: number }) => {
      clearTimeout(timer)
      for (const bonjour of asking) bonjour.destroy()
      resolve(found)
    }
    const timer = setTimeout(() => end(), ms)
    for (const bonjour of asking) {
      bonjour.find({ type }, ({ name, port, referer }) => {
        if (name === id && referer) end({ address: referer.address, port })
      })
    }
  })
}

/** A network that has gone meanwhile is no reason to end anything. */
const open = (address: string): Bonjour =>
  new Bonjour({ interface: address, bind: '0.0.0.0' } as never, () => undefined)
