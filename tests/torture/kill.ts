import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
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

/** A program to kill, and how long it takes to tell of its first save on this computer now, in ms. */
interface Target {
  readonly program: string
  readonly args: readonly string[]
  readonly read: (line: string) => readonly Acknowledged[]
  typicalMs: number
}

/** Runs each target once to its first acknowledgement, so that kills fall before, at and after it on any computer. */
async function calibrate(targets: readonly Target[], env: NodeJS.ProcessEnv): Promise<void> {
  for (const target of targets) {
    const begun = performance.now()
    const victim = start(target.program, target.args, env)
    await Promise.race([once(victim.child.stdout as NodeJS.ReadableStream, 'data'), victim.ended])
    target.typicalMs = performance.now() - begun
    victim.child.kill('SIGKILL')
    await victim.ended
  }
}

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
  while (counts.kills < rounds) await killOnOneFile(folder, programs, Math.min(40, rounds - counts.kills), dice, counts)
  return counts
}

async function killOnOneFile(
  folder: string,
  programs: { readonly writer: string; readonly cli: string },
  kills: number,
  dice: () => number,
  counts: KillCounts,
): Promise<void> {
  const file = await makeFile(folder, `kill-${counts.kills}`)
  const profiles = [0, 1].map((n) => path.join(folder, `profile-${n}`)) as [string, string]
  const envOf = (profile: string) => ({ ...process.env, ATTEST_PROFILE: profile })
  const keeper = { program: programs.writer, args: [file, profiles[0]], read: parse, typicalMs: 0 }
  const cliArgs = ['annotate', file, '--kind', 'claim', '--start', '0', '--end', '5', '--note', 'cli']
  const cli = { program: programs.cli, args: cliArgs, read: (id: string) => [madeOf(id, cliMade)], typicalMs: 0 }
  await calibrate([keeper, cli], envOf(profiles[0]))
  const acknowledged: Acknowledged[] = []
  for (const until = counts.kills + kills; counts.kills < until; ) {
    const victims = profiles.slice(0, dice() < 0.33 ? 2 : 1).map((profile) => {
      const target = dice() < 0.5 ? keeper : cli
      const args = target === keeper ? [file, profile] : target.args
      return { target, ...start(target.program, args, envOf(profile)) }
    })
    const typical = Math.max(...victims.map(({ target }) => target.typicalMs))
    await pause(below(dice, 2 * typical))
    for (const { child, ended, said, target } of victims) {
      child.kill('SIGKILL')
      counts.kills += 1
      await ended
      const lines = said().split('\n').slice(0, -1)
      const told = lines.flatMap((line) => target.read(line))
      acknowledged.push(...told)
      counts.acknowledged += told.length
    }
    const found = await compareFile(file, acknowledged)
    if (!found) counts.unreadable += 1
    counts.lost += found?.lost.length ?? 0
    counts.untold += found?.untold ?? 0
  }
}

const cliMade = { kind: 'claim', ranges: [[0, Math.min(5, text.length)]], note: 'cli' }

function parse(line: string): readonly Acknowledged[] {
  const said = JSON.parse(line)
  if (!Array.isArray(said)) throw new Error(line)
  return said
}
