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
import { watch } from './watch.mjs'

// How long the window is ever busy while 5 MB with 50,000 annotations are opened, while the 100,000 updates that made
// them are compacted under it, and while one looks through their history. `npm run bench:blocking`.

const aimMs = 50
const times = { compactingMs: 60_000, restMs: 2_000 }

await ensureDependencies()
ensureBuilt()
const launch = await prepareLaunch()
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'attest-blocking-'))
try {
  const program = await buildProgram(inRoot('tests/bench/blocking/make-account.ts'), work)
  execFileSync(process.execPath, [program, work], { stdio: 'inherit' })
  const file = path.join(work, '50000.attest')
  const before = fs.statSync(file).size
  const profile = path.join(work, 'profile')
  fs.mkdirSync(profile)
  fs.writeFileSync(path.join(profile, 'settings.json'), JSON.stringify({ settings: { welcomed: true } }))
  const { executablePath, args, env } = launch
  const started = { executablePath, args: [pipeSwitch, ...args, file], env: { ...env, ATTEST_PROFILE: profile } }
  const { answer } = await askStartedPage(started, `(${watch})(${JSON.stringify(times)})`, 300_000)
  report(answer, { before, after: fs.statSync(file).size })
} finally {
  fs.rmSync(work, { recursive: true, force: true, maxRetries: 5 })
}
process.exit()

function report(watched, { before, after }) {
  const rows = Object.entries(watched).map(([step, { took, long }]) => [
    `while ${step}`,
    {
      'there after (ms)': Math.round(took),
      'tasks over 50 ms': long.length,
      'longest (ms)': Math.round(Math.max(0, ...long)),
    },
  ])
  console.log(`The file had ${before} bytes, and ${after} once it had been compacted.`)
  console.table(Object.fromEntries(rows))
  if (after >= before) console.log('It was not compacted in the time that was watched.')
  console.log(`The aim: the window is never busy for more than ${aimMs} ms at a time.`)
  if (Object.values(watched).some(({ long }) => long.length > 0) || after >= before) process.exitCode = 1
}
