import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureDependencies } from '../../../.toolchain/dependencies.mjs'
import { inRoot } from '../../../.toolchain/paths.mjs'
import { buildProgram } from '../../support/build-program.mjs'
import { median } from '../statistics.mjs'

// How fast an account is written in each form and in how much memory, beside an account that is only made. Each writing is a
// process of its own, by turns. `npm run bench:export`, `-- --short` for a first look.

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } })
const [annotations, runs] = values.short ? [1_000, 2] : [10_000, 5]

await ensureDependencies()
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'attest-bench-export-'))
try {
  const program = await buildProgram(inRoot('tests/bench/export/bench-export.ts'), work)
  const ask = (...args) => JSON.parse(execFileSync(process.execPath, [program, ...args]))
  const formats = ['nothing', ...ask('formats')]
  const figures = new Map(formats.map((format) => [format, []]))
  for (let run = 0; run < runs; run++) {
    for (const format of run % 2 ? [...formats].reverse() : formats) {
      figures.get(format).push(ask('write', format, String(annotations)))
    }
  }
  const peakOf = (format) => median(figures.get(format).map(({ peak }) => peak)) / 1e6
  console.log(
    `${annotations.toLocaleString('en')} annotations over ${(annotations / 1e4).toFixed(1)} MB of text, medians of ${runs}; Node ${process.versions.node}, ${os.cpus().length} processors.`,
  )
  console.table(
    formats.slice(1).map((format) => ({
      format,
      'time (s)': Number((median(figures.get(format).map(({ ms }) => ms)) / 1e3).toFixed(2)),
      MB: Number((figures.get(format)[0].bytes / 1e6).toFixed(1)),
      'MB of memory': Math.round(peakOf(format)),
      'more than the account': Math.round(peakOf(format) - peakOf('nothing')),
    })),
  )
} finally {
  fs.rmSync(work, { recursive: true, force: true, maxRetries: 5 })
}
