import { promises as fs } from 'node:fs'
import type { Desk } from './app'

/** Has the person at a desk be called something. */
export async function named(desk: Desk, name: string): Promise<void> {
  await fs.writeFile(desk.at('hello.txt'), 'Hello.')
  await desk.attest('import', desk.at('hello.txt'), '-o', desk.at('hello.attest'))
  const file = `${desk.profile}/identity.json`
  await fs.writeFile(file, JSON.stringify({ ...JSON.parse(await fs.readFile(file, 'utf8')), name }))
}
