import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { compactFile } from '../support/compact-file'
import { type Acknowledged, compareFile } from './ledger'
import { makeFile } from './new-file'

/** Two keepers write to one file as fast as they can, while a third program compacts it again and again under them. */
export async function writeTogether(folder: string, writer: string, rounds: number) {
  const counts = { rounds, acknowledged: 0, compactions: 0, lost: 0, untold: 0, unreadable: 0 }
  for (let round = 0; round < rounds; round++) {
    const file = await makeFile(folder, `together-${round}`)
    const writers = [0, 1].map((n) => {
      const child = spawn(process.execPath, [writer, file, path.join(folder, `together-profile-${n}`)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let said = ''
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk
      })
      return { child, said: () => said }
    })
    const until = performance.now() + 3000
    while (performance.now() < until) counts.compactions += (await compactFile(file)).ok ? 1 : 0
    for (const { child } of writers) child.kill('SIGKILL')
    await Promise.all(writers.map(({ child }) => (child.exitCode === null ? once(child, 'close') : undefined)))
    const acknowledged = writers.flatMap(({ said }) =>
      said()
        .split('\n')
        .slice(0, -1)
        .flatMap((line) => JSON.parse(line) as Acknowledged[]),
    )
    counts.acknowledged += acknowledged.length
    const found = await compareFile(file, acknowledged)
    if (!found) counts.unreadable += 1
    counts.lost += found?.lost.length ?? 0
    counts.untold += found?.untold ?? 0
  }
  return counts
}
