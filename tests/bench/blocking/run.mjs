import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureDependencies } from '../../../.toolchain/dependencies.mjs'
import { prepareLaunch } from '../../../.toolchain/launch.mjs'
import { inRoot } from '../../../.toolchain/paths.mjs'
import { ensureBuilt } from '../../../.toolchain/stale.mjs'
import { buildProgram } from '../../support/build-program.mjs'
import { askStartedPage, pipeSwitch } from '../../support/started-page.mjs'
import { median } from '../statistics.mjs'
import { boardSteps } from './board-steps.mjs'
import { historySteps } from './history-steps.mjs'
import { watch } from './watch.mjs'

// How long the window is ever busy while 5 MB with 50,000 annotations are opened, while the 100,000 updates that made
// them are compacted under it, and while one looks through their history; and while an account of which much is noted
// is opened, its evidence board and its checks. `npm run bench:blocking`, `-- board` or `-- history` for one of both.

const aimMs = 50
const times = { restMs: 2_000 }

/** Each with how often it is gone through: what others on this computer are busy with adds to every single time. */
const scenes = {
  history: { file: '50000.attest', steps: historySteps, runs: 1 },
  board: { file: 'noted.attest', steps: boardSteps, runs: 5 },
}
const [chosen] = process.argv.slice(2)

await ensureDependencies()
ensureBuilt()
const launch = await prepareLaunch()
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'attest-blocking-'))
try {
  const program = await buildProgram(inRoot('tests/bench/blocking/make-account.ts'), work)
  execFileSync(process.execPath, [program, work], { stdio: 'inherit' })
  for (const [name, { file, steps, runs }] of Object.entries(scenes)) {
    if (chosen !== undefined && chosen !== name) continue
    const watched = []
    for (let run = 0; run < runs; run++) watched.push(await watchOnce(path.join(work, file), steps, run))
    report(watched)
  }
} finally {
  fs.rmSync(work, { recursive: true, force: true, maxRetries: 5 })
}
process.exit()

/** In a copy of the file and a profile of its own. */
async function watchOnce(made, steps, run) {
  const folder = path.join(work, `${path.basename(made, '.attest')}-${run}`)
  const profile = path.join(folder, 'profile')
  fs.mkdirSync(profile, { recursive: true })
  fs.writeFileSync(path.join(profile, 'settings.json'), JSON.stringify({ settings: { welcomed: true } }))
  const file = path.join(folder, path.basename(made))
  fs.copyFileSync(made, file)
  const before = fs.statSync(file).size
  const { executablePath, args, env } = launch
  const started = { executablePath, args: [pipeSwitch, ...args, file], env: { ...env, ATTEST_PROFILE: profile } }
  const { answer } = await askStartedPage(started, `(${watch})(${steps}, ${JSON.stringify(times)})`, 300_000)
  const after = fs.statSync(file).size
  if ('it was compacted' in answer) {
    console.log(`The file had ${before} bytes, and ${after} once it had been compacted.`)
    if (after >= before) console.log('It was not compacted in the time that was watched.')
    if (after >= before) process.exitCode = 1
  }
  return answer
}

function report(watched) {
  const rows = Object.keys(watched[0]).map((step) => {
    const of = watched.map((one) => one[step])
    return [
      `while ${step}`,
      {
        'there after (ms)': Math.round(median(of.map(({ took }) => took))),
        'tasks over 50 ms': median(of.map(({ long }) => long.length)),
        'longest (ms)': Math.round(median(of.map(({ long }) => Math.max(0, ...long)))),
      },
    ]
  })
  console.table(Object.fromEntries(rows))
  if (watched.length > 1) console.log(`Medians of ${watched.length} runs.`)
  console.log(`The aim: the window is never busy for more than ${aimMs} ms at a time.`)
  if (rows.some(([, row]) => row['tasks over 50 ms'] > 0)) process.exitCode = 1
}
