import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureDependencies } from '../../../.toolchain/dependencies.mjs'
import { inRoot } from '../../../.toolchain/paths.mjs'
import { findRuntime } from '../../../.toolchain/runtime.mjs'
import { buildProgram } from '../../support/build-program.mjs'
import { median, quantile } from '../statistics.mjs'

// How long the keeper takes to carry out what is noted of an account with 10,000 claims among 50,000 annotations, and
// what part that is of reading all that is noted once. `npm run bench:noting`.

const aimShare = 0.5

await ensureDependencies()
const runtime = await findRuntime()
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attest-noting-'))
try {
  const program = await buildProgram(inRoot('tests/bench/noting/bench-noting.ts'), folder)
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const options = { env, encoding: 'utf8', maxBuffer: 2 ** 24 }
  report(JSON.parse(execFileSync(runtime.executablePath, [program, folder], options)))
} finally {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

function report(measured) {
  const rows = Object.entries(measured).map(([name, { ms, readMs }]) => [
    name,
    {
      'median (ms)': median(ms).toFixed(1),
      'upper quartile (ms)': quantile(ms, 0.75).toFixed(1),
      'of reading all (%)': ((100 * median(ms)) / median(readMs)).toFixed(1),
    },
  ])
  console.table(Object.fromEntries(rows))
  console.log(`The aim: none takes ${100 * aimShare} % of what it takes to read all that is noted.`)
  if (Object.values(measured).some(({ ms, readMs }) => median(ms) > aimShare * median(readMs))) process.exitCode = 1
}
