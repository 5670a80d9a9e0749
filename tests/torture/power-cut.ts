import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { OpenAccount } from '../../main/account/open-account'
import { draftCompacted } from '../../main/account-file/compacted-draft'
import { type Acknowledged, compareFile, madeOf } from './ledger'
import { analyst, makeFile, withoutJournal } from './new-file'
import { UnsteadyDisk } from './unsteady-disk'

interface Image {
  readonly files: ReadonlyMap<string, Buffer>
  /** What had been acknowledged when the power was cut. */
  readonly acknowledged: readonly Acknowledged[]
}

/** Cuts the power at random moments of a session with compactions in it, and opens what could be left of the file. */
export async function cutPower(folder: string, images: number, dice: () => number) {
  const counts = { images: 0, acknowledged: 0, lost: 0, untold: 0, unreadable: 0 }
  const disk = path.join(folder, 'unsteady')
  await fs.mkdir(disk)
  const file = await makeFile(disk, 'power')
  for (const { files, acknowledged } of await cutDuring(disk, file, images, dice)) {
    const left = path.join(folder, `image-${counts.images}`)
    await fs.mkdir(left)
    for (const [name, bytes] of files) await fs.writeFile(path.join(left, name), bytes)
    const found = path.join(left, path.basename(file))
    counts.images += 1
    counts.acknowledged += acknowledged.length
    // Opening it is part of what must give everything back.
    const opened = await OpenAccount.open(found, withoutJournal)
    if (opened.ok) await opened.value.close()
    const compared = await compareFile(found, acknowledged)
    if (!compared) counts.unreadable += 1
    counts.lost += compared?.lost.length ?? 0
    counts.untold += compared?.untold ?? 0
    await fs.rm(left, { recursive: true })
  }
  return counts
}

async function cutDuring(folder: string, file: string, images: number, dice: () => number): Promise<readonly Image[]> {
  const acknowledged: Acknowledged[] = []
  const cuts: Image[] = []
  const writes = 40 * Math.ceil(images / 20)
  const disk = new UnsteadyDisk(folder, () => {
    if (cuts.length < images && dice() < images / (2.2 * writes))
      cuts.push({ files: disk.cut(dice), acknowledged: [...acknowledged] })
  })
  await disk.watch()
  const open = async () => {
    const opened = await OpenAccount.open(file, { ...withoutJournal, compact: draftCompacted })
    if (!opened.ok) throw new Error(opened.error.kind)
    return opened.value
  }
  const accounts = [await open(), await open()] as const
  const compacting: Promise<unknown>[] = []
  for (let n = 0; n < writes; n++) {
    const id = randomUUID()
    const made = { kind: 'claim' as const, ranges: [[0, 3]] as [number, number][], note: 'w'.repeat(1 + (n % 7) * 200) }
    const account = accounts[dice() < 0.7 ? 0 : 1]
    const done = account.run([{ type: 'annotate', id, ...made }], analyst)
    if (!done.ok) throw new Error(done.error.kind)
    const saved = done.value.saved.then(() => acknowledged.push(madeOf(id, made)))
    if (dice() < 0.7) await saved
    if (n % 15 === 14) compacting.push(accounts[0].compact())
  }
  await Promise.all(compacting)
  for (const account of accounts) await account.close()
  disk.stop()
  return cuts
}
