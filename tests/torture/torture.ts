import { promises as fs } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { cutEverywhere, flipBits } from './damage'
import { createDice } from './dice'
import { fillDisk } from './full-disk'
import { killAgainAndAgain } from './kill'
import { cutPower } from './power-cut'
import { writeTogether } from './together'

const { values } = parseArgs({
  options: {
    cli: { type: 'string' },
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
  },
})

const dice = createDice(Number(values.seed))
const much = values.short
  ? { kills: 60, images: 40, disks: 2, flips: 60, writers: 1 }
  : { kills: 1000, images: 200, disks: 8, flips: 300, writers: 5 }

async function torture(): Promise<void> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'attest-torture-files-'))
  const programs = { writer: path.join(__dirname, 'writer.cjs'), cli: values.cli as string }
  const trials: Record<string, () => Promise<object>> = {
    kill: () => killAgainAndAgain(folder, programs, much.kills, dice),
    power: () => cutPower(folder, much.images, dice),
    full: () => fillDisk(folder, much.disks, dice),
    flips: () => flipBits(folder, much.flips, dice),
    cuts: () => cutEverywhere(folder),
    together: () => writeTogether(folder, programs.writer, much.writers),
  }
  console.log(`Torture, seed ${values.seed}.`)
  let bad = 0
  try {
    for (const [name, trial] of Object.entries(trials)) {
      if (values.only && values.only !== name) continue
      const started = performance.now()
      const counts = await trial()
      console.log(`${name} (${((performance.now() - started) / 1000).toFixed(1)} s):`, JSON.stringify(counts))
      for (const [count, value] of Object.entries(counts)) if (mustBeNone.includes(count)) bad += Number(value)
      // A trial in which nothing was acknowledged has shown nothing.
      if ('acknowledged' in counts && counts.acknowledged === 0 && !('skipped' in counts && counts.skipped)) bad += 1
    }
  } finally {
    await fs.rm(folder, { recursive: true, force: true })
  }
  console.log(
    bad === 0 ? 'Nothing that was acknowledged was lost; every file with a head and a text opens.' : `Failed: ${bad}.`,
  )
  process.exitCode = bad === 0 ? 0 : 1
}

const mustBeNone: readonly string[] = ['lost', 'untold', 'unreadable', 'lostMore']

void torture()
