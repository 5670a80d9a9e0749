import { randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import { OpenAccount } from '../../main/account/open-account'
import { readAccount } from '../../main/account-file/read'
import { scanRecords } from '../../main/account-file/record'
import { below } from './dice'
import { type Acknowledged, compare, madeOf } from './ledger'
import { analyst, makeFile, withoutJournal } from './new-file'

/** A file with so many annotations, each in an update of its own, and what was acknowledged of it. */
async function grown(folder: string, name: string, updates: number) {
  const file = await makeFile(folder, name)
  const opened = await OpenAccount.open(file, withoutJournal)
  if (!opened.ok) throw new Error(opened.error.kind)
  const acknowledged: Acknowledged[] = []
  for (let n = 0; n < updates; n++) {
    const id = randomUUID()
    const made = { kind: 'source' as const, ranges: [[4, 9]] as [number, number][], note: `note ${n}` }
    const done = opened.value.run([{ type: 'annotate', id, ...made }], analyst)
    if (!done.ok) throw new Error(done.error.kind)
    await done.value.saved
    acknowledged.push(madeOf(id, made))
  }
  await opened.value.close()
  return { file, acknowledged, bytes: await fs.readFile(file) }
}

/**
 * One flipped bit at a time. What hides behind a lost record waits for it, so that records are counted and not what they
 * show: `lostMore` counts flips that cost more than one record.
 */
export async function flipBits(folder: string, flips: number, dice: () => number) {
  const { bytes } = await grown(folder, 'flips', 200)
  const whole = scanRecords(bytes).records.length
  const counts = { flips, unreadable: 0, unnoticed: 0, lostMore: 0 }
  for (let n = 0; n < flips; n++) {
    const flipped = Buffer.from(bytes)
    const at = below(dice, bytes.length)
    flipped[at] = (flipped[at] as number) ^ (1 << below(dice, 8))
    const { records, damaged, torn } = scanRecords(flipped)
    if (!readAccount(flipped).ok) counts.unreadable += 1
    if (damaged.length === 0 && torn === 0) counts.unnoticed += 1
    if (records.length < whole - 1) counts.lostMore += 1
  }
  return counts
}

/** Every length of a small file: its first updates are there, in order, as soon as its head and its text are. */
export async function cutEverywhere(folder: string) {
  const { bytes, acknowledged } = await grown(folder, 'cuts', 12)
  const { records } = scanRecords(bytes)
  const [, source] = records.map(({ payload }) => payload.byteOffset - bytes.byteOffset + payload.length)
  const counts = { lengths: bytes.length + 1, refused: 0, unreadable: 0, lostMore: 0 }
  for (let length = 0; length <= bytes.length; length++) {
    const read = readAccount(bytes.subarray(0, length))
    if (!read.ok) {
      if (length >= (source as number)) counts.unreadable += 1
      else counts.refused += 1
      continue
    }
    const { lost } = compare(read.value, acknowledged)
    const kept = acknowledged.length - lost.length
    if (lost.some(({ key }) => acknowledged.slice(0, kept).some((one) => one.key === key))) counts.lostMore += 1
  }
  return counts
}
