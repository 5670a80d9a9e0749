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

// How long the window is ever busy while 5 MB with 50,000 annotations are opened, and while the 100,000 updates that
// made them are compacted under it. `npm run bench:blocking`.

const aimMs = 50
const compactingMs = 60_000

/**
 * In the page: the tasks longer than 50 ms that it had until the annotations were there, and from then on while the file
 * was compacted, with the widest gap between two frames, all in ms.
 */
const watch = `new Promise((done) => {
  const tasks = []
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true })
  const listed = () => document.querySelector('[aria-label="Annotations"] [role="listitem"], [aria-label="Annotations"] li')
  const begin = () => {
    if (!listed()) return setTimeout(begin, 50)
    const opened = performance.now()
    setTimeout(() => done({
      opened,
      opening: tasks.filter(({ startTime }) => startTime < opened).map(({ duration }) => duration),
      compacting: tasks.filter(({ startTime }) => startTime >= opened).map(({ duration }) => duration),
    }), ${compactingMs})
  }
  begin()
})`

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
  const { answer } = await askStartedPage(started, watch, 300_000)
  report(answer, { before, after: fs.statSync(file).size })
} finally {
  fs.rmSync(work, { recursive: true, force: true, maxRetries: 5 })
}
process.exit()

function report({ opened, opening, compacting }, { before, after }) {
  const row = (durations) => ({
    'tasks over 50 ms': durations.length,
    'longest (ms)': Math.round(Math.max(0, ...durations)),
  })
  console.log(`All annotations were there ${Math.round(opened)} ms after the page was asked for.`)
  console.log(`The file had ${before} bytes, and ${after} once it had been compacted.`)
  console.table({ 'while it was opened': row(opening), 'while it was compacted': row(compacting) })
  if (after >= before) console.log('It was not compacted in the time that was watched.')
  console.log(`The aim: the window is never busy for more than ${aimMs} ms at a time.`)
  if (opening.length + compacting.length > 0 || after >= before) process.exitCode = 1
}
