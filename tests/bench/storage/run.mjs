import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureDependencies } from '../../../.toolchain/dependencies.mjs'
import { inRoot } from '../../../.toolchain/paths.mjs'
import { buildProgram } from '../../support/build-program.mjs'
import { median, quantile } from '../statistics.mjs'

// What it costs to put an edit safely on the disk, to open a large account and to compact one, beside what else could
// do it. `npm run bench:storage`, `-- --short` for a first look and no verdict.

const aims = { append: 1.5, open: 1.5 }
const peers = inRoot('tests/bench/peers')

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } })

await ensureDependencies()
await ensureDependencies(peers)
// Beside the checkout and not in memory: what is measured is the disk.
const work = fs.mkdtempSync(inRoot('out', 'bench-storage-'))
try {
  const program = await buildProgram(inRoot('tests/bench/storage/bench-storage.ts'), work)
  const env = { ...process.env, ATTEST_PEERS: path.join(peers, 'package.json') }
  const args = [program, work, ...(values.short ? ['short'] : [])]
  report(JSON.parse(execFileSync(process.execPath, args, { env, maxBuffer: 2 ** 28 })))
} finally {
  fs.rmSync(work, { recursive: true, force: true, maxRetries: 5 })
}

function report({ appends, openings }) {
  const bare = median(appends['write + fdatasync'])
  console.log(`Durable appends of 240 bytes, in ms; Node ${process.versions.node}, ${os.cpus().length} processors.`)
  const rows = Object.entries(appends).map(([name, times]) => ({
    store: name,
    p50: round(median(times), 3),
    p95: round(quantile(times, 0.95), 3),
    'p50 / bare': round(median(times) / bare, 2),
  }))
  console.table(rows)
  console.log('Opening a compacted account beside Y.applyUpdate of its state, and compacting, in ms.')
  const opened = openings.map(({ annotations, open, bare, compact, bytes }) => ({
    annotations,
    'Y.applyUpdate': Math.round(median(bare)),
    open: Math.round(median(open)),
    'open / bare': round(median(open) / median(bare), 2),
    compact: Math.round(compact),
    'MB before': round(bytes.before / 1e6, 1),
    'MB after': round(bytes.after / 1e6, 1),
  }))
  console.table(opened)
  const append = rows.find(({ store }) => store === 'account file')['p50 / bare']
  const good = append <= aims.append && opened.every((row) => row['open / bare'] <= aims.open)
  console.log(
    `The aims: an append no more than ${aims.append} times, opening no more than ${aims.open} times the bare one.`,
  )
  if (!good && !values.short) process.exitCode = 1
}

function round(value, digits) {
  return Number(value.toFixed(digits))
}
