import os from 'node:os'
import type { NetworkInterface } from '../../shared/team/hosting'
import type { ServerAddress } from '../../shared/team/invitation'
import { findHost } from './discovery'

/** How long to look for a host, in ms. */
const patience = 3000

/** Where a server is that is not where it was, if it announces itself on a network of this computer. */
export async function findAgain(address: ServerAddress): Promise<ServerAddress | undefined> {
  if (address.discovery === undefined) return undefined
  const found = await findHost(address.discovery, patience, localAddresses())
  if (!found) return undefined
  const url = `${new URL(address.url).protocol}//${found.address}:${found.port}`
  return url === address.url ? undefined : { ...address, url }
}

/** The networks on which this computer can be reached; itself where there is none. */
export function networkInterfaces(): readonly NetworkInterface[] {
  const all = Object.entries(os.networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ name, address })),
  )
  return all.length > 0 ? all : [{ name: 'this computer', address: '127.0.0.1' }]
}

export const localAddresses = (): readonly string[] => networkInterfaces().map(({ address }) => address)
