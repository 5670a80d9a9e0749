import os from 'node:os'
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

/** IPv4 addresses of this computer's networks; its own where it has none. */
export function localAddresses(): readonly string[] {
  const all = Object.values(os.networkInterfaces()).flatMap((addresses) => addresses ?? [])
  const outside = all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address)
  return outside.length > 0 ? outside : ['127.0.0.1']
}
