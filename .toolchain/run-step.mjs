import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { inRoot, root } from './paths.mjs'

const none = { passed: 0, failed: 0 }

/**
 * Runs one step and prints one line about it; if it fails, all it said too.
 * @param {import('./steps.mjs').Step} step
 * @param {readonly string[]} extraArgs
 * @returns {Promise<import('./steps.mjs').Counts>}
 */
export async function runStep(step, extraArgs = []) {
  if (!fs.existsSync(inRoot(step.needs))) {
    console.log(`${step.name}: skipped, there is no ${step.needs} yet`)
    return none
  }
  return timed(step.name, async () => {
    if (step.results) fs.rmSync(step.results, { force: true })
    const { code, said } = await run(step, extraArgs)
    const counts = code === 0 || fs.existsSync(step.results ?? '') ? (step.count?.(step.results) ?? none) : none
    // What fails without a failed test (a type error, a test file that does not load) counts as one failure.
    const failed = code === 0 ? counts.failed : Math.max(counts.failed, 1)
    return { counts: { ...counts, failed }, said }
  })
}

/**
 * @param {string} name
 * @param {() => Promise<{ counts?: import('./steps.mjs').Counts, said?: string } | void>} work
 */
export async function timed(name, work) {
  const started = performance.now()
  process.stdout.write(`${name}: `)
  const thrown = (error) => ({ counts: { passed: 0, failed: 1 }, said: error.message })
  const { counts = none, said = '' } = (await work().catch(thrown)) ?? {}
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const tests = counts.passed > 0 ? `${counts.passed} passed, ` : ''
  console.log(counts.failed > 0 ? `failed after ${seconds} s\n\n${said.trim()}\n` : `${tests}${seconds} s`)
  return counts
}

/** With the colours a terminal would get, since what it says is shown on one if it is shown at all. */
function run(step, extraArgs) {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: step.results ?? '' }
  if (process.stdout.isTTY) env.FORCE_COLOR ??= '1'
  const program = spawn(
    process.execPath,
    [path.resolve(inRoot('node_modules'), step.program), ...step.args, ...extraArgs],
    {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const chunks = []
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (chunk) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    program.once('error', reject)
    program.once('close', (code) => resolve({ code: code ?? 1, said: Buffer.concat(chunks).toString() }))
  })
}
