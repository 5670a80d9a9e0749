import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureDependencies } from '../../../.toolchain/dependencies.mjs'
import { inRoot } from '../../../.toolchain/paths.mjs'
import { findRuntime } from '../../../.toolchain/runtime.mjs'
import { median, quantile } from '../statistics.mjs'

// How long a search over 100 MB of text takes. `npm run bench:search`, `-- --megabytes 20` for less text, `-- --short` for
// 10 MB and no verdict.

const aimMs = 100

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '100' },
    runs: { type: 'string', default: '15' },
    short: { type: 'boolean', default: false },
  },
})
const megabytes = values.short ? 10 : Number(values.megabytes)
const runs = Number(values.runs)
if (!(megabytes >= 1 && runs >= 1)) throw new Error('--megabytes and --runs must be numbers, 1 or more.')

await ensureDependencies()
const runtime = await findRuntime()
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attest-search-'))
try {
  report(JSON.parse(run(await bundle())))
} finally {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
process.exit()

async function bundle() {
  const { build } = await import('vite')
  await build({
    configFile: false,
    root: inRoot('.'),
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: inRoot('tests/bench/search/bench-library.ts'),
      outDir: path.join(folder, 'bench'),
      emptyOutDir: true,
      target: 'node18',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'bench.mjs' } },
    },
  })
  return path.join(folder, 'bench', 'bench.mjs')
}

/** In the app's runtime, whose engine is not that of the Node at hand. */
function run(program) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const args = [program, folder, String(megabytes), String(runs)]
  return execFileSync(runtime.executablePath, args, { env, encoding: 'utf8', maxBuffer: 2 ** 26 })
}

function report({ built, opened, first, queries, memory, before }) {
  const tenth = (ms) => Number(ms.toFixed(1))
  const both = ({ ms, busy }) => ({ 'time (ms)': Math.round(ms), 'of which busy (ms)': Math.round(busy) })
  console.log(
    `${megabytes} accounts of 1 MB with 500 tags each, Electron ${runtime.version}, ${os.cpus().length} processors.`,
  )
  console.log('Busy: while the program had a processor. The rest of the time is that of other programs.')
  console.table({
    'building the index': both(built),
    'opening it': both(opened),
    'the first search, which reads it': both(first),
  })
  console.log(`Memory: ${before} MB before, ${memory} MB with everything read.`)
  const rows = queries.map(({ name, found, times, busy }) => ({
    query: name,
    found,
    'median (ms)': tenth(median(times)),
    'p95 (ms)': tenth(quantile(times, 0.95)),
    'of which busy (ms)': tenth(median(busy)),
  }))
  console.table(rows)
  console.log(`The aim: no query takes more than ${aimMs} ms.`)
  if (!values.short && rows.some((row) => row['of which busy (ms)'] > aimMs)) process.exitCode = 1
}
