import { promises as fs } from 'node:fs'
import path from 'node:path'
import { measureAppends } from './appends'
import { measureOpening } from './opening'

// Prints what it has measured as one line of JSON: run.mjs makes tables of it.

async function main([folder = '.', size]: readonly string[]): Promise<void> {
  const short = size === 'short'
  const work = await fs.mkdtemp(path.join(folder, 'storage-'))
  const appends = await measureAppends(work, short ? 3 : 15)
  const openings = []
  for (const annotations of [10_000, 50_000]) openings.push(await measureOpening(work, annotations, short ? 2 : 7))
  await fs.rm(work, { recursive: true, force: true })
  process.stdout.write(`${JSON.stringify({ appends, openings })}\n`)
}

void main(process.argv.slice(2))
