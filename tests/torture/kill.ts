import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { below } from './dice'
import { type Acknowledged, compareFile, madeOf } from './ledger'
import { makeFile, text } from './new-file'

export interface KillCounts {
  kills: number
  acknowledged: number
  lost: number
  untold: number
  unreadable: number
}

interface Victim {
  readonly child: ChildProcess
  readonly said: () => string
  readonly ended: Promise<unknown>
}

function start(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Victim {
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk
  })
  return { child, said: () => said, ended: once(child, 'close') }
}

const pause = (ms: number) => new Promise((next) => setTimeout(next, ms))

/**
 * Kills keepers and command lines at random moments, two at a time on one file in every third round, and compares after
 * each round all that was ever acknowledged of that file with what the file holds.
 */
export async function killAgainAndAgain(
  folder: string,
  programs: { readonly writer: string; readonly cli: string },
  rounds: number,
  dice: () => number,
): Promise<KillCounts> {
  const counts: KillCounts = { kills: 0, acknowledged: 0, lost: 0, untold: 0, unreadable: 0 }
  let file = ''
  let acknowledged: Acknowledged[] = []
  while (counts.kills < rounds) {
    const round = counts.kills
    if (round % 40 < 2 || file === '') {
      file = await makeFile(folder, `kill-${round}`)
      acknowledged = []
    }
    const ofRound = round % 3 === 0 ? 2 : 1
    const victims = Array.from({ length: ofRound }, (_, n) => {
      const profile = path.join(folder, `profile-${n}`)
      const env = { ...process.env, ATTEST_PROFILE: profile }
      const useKeeper = dice() < 0.5
      const victim = useKeeper
        ? start(programs.writer, [file, profile], env)
        : start(programs.cli, ['annotate', file, '--kind', 'claim', '--start', '0', '--end', '5', '--note', 'cli'], env)
      return { ...victim, useKeeper }
    })
    await pause(40 + below(dice, 500))
    for (const { child, ended, said, useKeeper } of victims) {
      child.kill('SIGKILL')
      counts.kills += 1
      await ended
      const lines = said().split('\n').slice(0, -1)
      for (const line of lines) acknowledged.push(...(useKeeper ? parse(line) : [madeOf(line, cliMade)]))
      counts.acknowledged += lines.length
    }
    const found = await compareFile(file, acknowledged)
    if (!found) counts.unreadable += 1
    counts.lost += found?.lost.length ?? 0
    counts.untold += found?.untold ?? 0
  }
  const leftovers = (await fs.readdir(folder)).filter((name) => name.endsWith('.part'))
  for (const name of leftovers) await fs.rm(path.join(folder, name))
  return counts
}

const cliMade = { kind: 'claim', ranges: [[0, Math.min(5, text.length)]], note: 'cli' }

function parse(line: string): readonly Acknowledged[] {
  const said = JSON.parse(line)
  if (!Array.isArray(said)) throw new Error(line)
  return said
}
