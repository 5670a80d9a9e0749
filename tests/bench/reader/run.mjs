import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import { parseArgs } from 'node:util'
import { ensureDependencies } from '../../../.toolchain/dependencies.mjs'
import { prepareLaunch } from '../../../.toolchain/launch.mjs'
import { inRoot } from '../../../.toolchain/paths.mjs'
import { meetsAims } from './aims.mjs'
import { report } from './report.mjs'
import { planVisits } from './visits.mjs'

// How long a person waits for the words and passages of an account, and what that takes, beside the bare text of the
// same account and beside other ways of annotating it. `npm run bench:reader`, `-- --runs 30` for more pairs of reader
// and bare text, `-- --short` for two pairs, one visit of each peer and no verdict.

const folder = inRoot('tests/bench/reader')

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '15' }, short: { type: 'boolean', default: false } },
})
const pairs = values.short ? 2 : Number(values.runs)
const peerVisits = values.short ? 1 : 3
/** A step that has not come to its end by then is ended, in seconds. */
const patience = values.short ? 20 : 90
if (!Number.isInteger(pairs) || pairs < 1) throw new Error('--runs must be a whole number, 1 or more.')

await ensureDependencies()
const launch = await prepareLaunch()
const out = fs.mkdtempSync(path.join(os.tmpdir(), 'attest-reader-'))
try {
  await buildPage()
  const results = await visit(planVisits(pairs, peerVisits))
  report(results, { patience, electron: launch.electron })
  if (!values.short && !meetsAims(results, patience)) process.exitCode = 1
} finally {
  fs.rmSync(out, { recursive: true, force: true, maxRetries: 5 })
}
process.exit()

async function buildPage() {
  const { build } = await import('vite')
  const { default: react } = await import('@vitejs/plugin-react')
  const output = { outDir: out, emptyOutDir: true, target: 'chrome114', chunkSizeWarningLimit: 2_000 }
  await build({ configFile: false, root: folder, base: './', logLevel: 'warn', plugins: [react()], build: output })
  fs.copyFileSync(path.join(folder, 'electron-main.cjs'), path.join(out, 'main.cjs'))
  fs.writeFileSync(path.join(out, 'package.json'), '{"name":"reader-bench","version":"0.0.0","main":"main.cjs"}')
}

async function visit(all) {
  const env = { BENCH_VISITS: JSON.stringify(all), BENCH_PATIENCE: String(1000 * patience) }
  const window = spawn(launch.executablePath, ['--js-flags=--expose-gc', ...launch.args.slice(0, -1), out], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...launch.env, ...env },
  })
  const results = []
  for await (const line of readline.createInterface(window.stdout)) {
    if (line.startsWith('{')) {
      results.push({ ...all[results.length], ...JSON.parse(line).measured })
    }
  }
  if (window.exitCode === null) await once(window, 'exit')
  if (results.length < all.length) throw new Error(`The window ended early, with code ${window.exitCode}.`)
  return results.filter(({ pair, skipped }) => pair >= 0 && !skipped)
}
