import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { OpenAccount } from '../../main/account/open-account'
import { mountSmallDisk } from '../support/small-disk'
import { below } from './dice'
import { type Acknowledged, compareFile, madeOf } from './ledger'
import { analyst, makeFile, withoutJournal } from './new-file'

/** Fills a small disk under an open account, makes room again, and looks whether everything came to the disk by itself. */
export async function fillDisk(folder: string, rounds: number, dice: () => number) {
  const counts = { rounds: 0, full: 0, acknowledged: 0, lost: 0, untold: 0, unreadable: 0, skipped: '' }
  const disk = path.join(folder, 'disk')
  const mounted = mountSmallDisk(disk)
  if (!mounted) return { ...counts, skipped: 'a small disk can be mounted by root only' }
  try {
    for (let round = 0; round < rounds; round++) {
      const file = await makeFile(disk, `full-${round}`)
      const ballast = path.join(disk, 'ballast')
      await fs.writeFile(ballast, Buffer.alloc(700_000 + below(dice, 200_000)))
      const acknowledged = await writeUntilFull(file, () => fs.rm(ballast), counts)
      counts.rounds += 1
      counts.acknowledged += acknowledged.length
      const found = await compareFile(file, acknowledged)
      if (!found) counts.unreadable += 1
      counts.lost += found?.lost.length ?? 0
      counts.untold += found?.untold ?? 0
      await fs.rm(file)
    }
  } finally {
    mounted.remove()
  }
  return counts
}

async function writeUntilFull(
  file: string,
  makeRoom: () => Promise<void>,
  counts: { full: number },
): Promise<readonly Acknowledged[]> {
  const opened = await OpenAccount.open(file, withoutJournal)
  if (!opened.ok) throw new Error(opened.error.kind)
  const account = opened.value
  const full = new Promise<void>((told) => account.onHealth((problem) => problem?.kind === 'disk-full' && told()))
  const acknowledged: Acknowledged[] = []
  const saving: Promise<void>[] = []
  for (let n = 0; n < 500; n++) {
    const id = randomUUID()
    const made = { kind: 'actor' as const, ranges: [[0, 3]] as [number, number][], note: 'n'.repeat(900) }
    const done = account.run([{ type: 'annotate', id, ...made }], analyst)
    if (!done.ok) throw new Error(done.error.kind)
    const saved = done.value.saved.then(() => {
      acknowledged.push(madeOf(id, made))
    })
    saving.push(saved)
    await Promise.race([saved, full])
    if (account.health && n > 20 && saving.length > acknowledged.length + 10) break
  }
  if (account.health) counts.full += 1
  await makeRoom()
  account.retry()
  await Promise.all(saving)
  await account.close()
  return acknowledged
}
