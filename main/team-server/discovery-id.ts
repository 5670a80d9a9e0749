import { randomBytes } from 'node:crypto'
import { promises as fs } from 'node:fs'
import type { ServerAddress } from '../../shared/team/invitation'
import { writeOnce } from '../profile/json-file'
import { dataPaths } from './data-folder'

/** What a host announces itself by: random, made once, 16 hexadecimal digits. */
export async function discoveryId(data: string): Promise<string> {
  const { discovery } = dataPaths(data)
  await writeOnce(discovery, randomBytes(8).toString('hex'), 0o600)
  return fs.readFile(discovery, 'utf8')
}

/** Whether a server is the one that keeps its accounts in a folder of this computer; without a folder there is none. */
export async function isHostedIn(data: string | undefined, { discovery }: ServerAddress): Promise<boolean> {
  if (data === undefined || discovery === undefined) return false
  return (await fs.readFile(dataPaths(data).discovery, 'utf8').catch(() => undefined)) === discovery
}
