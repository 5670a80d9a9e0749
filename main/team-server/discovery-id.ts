import { randomBytes } from 'node:crypto'
import { promises as fs } from 'node:fs'
import { writeOnce } from '../profile/json-file'
import { dataPaths } from './data-folder'

/** What a host announces itself by: random, made once, 16 hexadecimal digits. */
export async function discoveryId(data: string): Promise<string> {
  const { discovery } = dataPaths(data)
  await writeOnce(discovery, randomBytes(8).toString('hex'), 0o600)
  return fs.readFile(discovery, 'utf8')
}
