import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureDependencies } from '../../../.toolchain/dependencies.mjs'
import { inRoot } from '../../../.toolchain/paths.mjs'
import { findRuntime } from '../../../.toolchain/runtime.mjs'
import { buildProgram } from '../../support/build-program.mjs'
import { median } from '../statistics.mjs'

// How long it takes to list whom 500 accounts with 20,000 mentions speak of, in a program that was just started.
// `npm run bench:registry`.

const aimMs = 1000

await ensureDependencies()
const runtime = await findRuntime()
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attest-registry-'))
try {
  const program = await buildProgram(inRoot('tests/bench/registry/bench-library.ts'), folder)
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  report(JSON.parse(execFileSync(runtime.executablePath, [program, folder], { env, encoding: 'utf8' })))
} finally {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

function report(measured) {
  const rows = Object.entries(measured).map(([step, { ms, busy }]) => [
    step,
    { 'median (ms)': Math.round(median(ms)), 'processor (ms)': Math.round(median(busy)) },
  ])
  console.table(Object.fromEntries(rows))
  const first = median(measured['the index is read'].ms) + median(measured['everybody is listed'].ms)
  console.log(`The first listing: ${Math.round(first)} ms. The aim: no more than ${aimMs} ms.`)
  if (first > aimMs) process.exitCode = 1
}
