import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureDependencies } from '../../../.toolchain/dependencies.mjs'
import { inRoot } from '../../../.toolchain/paths.mjs'
import { buildProgram } from '../../support/build-program.mjs'
import { median } from '../statistics.mjs'

// How fast documents of each format are read and in how much memory, beside the library alone on the same file. Each reading
// is a process of its own, by turns. `npm run bench:import`, `-- --short` for a first look.

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } })
const [characters, runs] = values.short ? [500_000, 2] : [5_000_000, 5]

await ensureDependencies()
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'attest-bench-import-'))
try {
  const program = await buildProgram(inRoot('tests/bench/import/bench-import.ts'), work)
  const ask = (...args) => JSON.parse(execFileSync(process.execPath, [program, ...args], { maxBuffer: 2 ** 28 }))
  const documents = ask('make', work, String(characters))
  console.log(
    `Documents of ${characters / 1e6} million characters; Node ${process.versions.node}, ${os.cpus().length} processors.`,
  )
  console.table(documents.map((document) => measure(document, ask)))
} finally {
  fs.rmSync(work, { recursive: true, force: true, maxRetries: 5 })
}

function measure({ format, file, bytes, hasLibrary }, ask) {
  const readers = hasLibrary ? ['ours', 'bare'] : ['ours']
  const figures = Object.fromEntries(readers.map((who) => [who, { ms: [], peak: [] }]))
  for (let run = 0; run < runs; run++) {
    for (const who of run % 2 ? readers : [...readers].reverse()) {
      const { ms, peak } = ask('read', who, file)
      figures[who].ms.push(ms)
      figures[who].peak.push(peak)
    }
  }
  const of = (who) => figures[who] && { ms: median(figures[who].ms), peak: median(figures[who].peak) }
  const [ours, bare] = [of('ours'), of('bare')]
  return {
    format,
    'MB of words': round(bytes / 1e6, 1),
    'ours, MB/s': round(bytes / 1e3 / ours.ms, 1),
    'library, MB/s': bare ? round(bytes / 1e3 / bare.ms, 1) : 'none',
    'time / library': bare && round(ours.ms / bare.ms, 2),
    'ours, MB of memory': Math.round(ours.peak / 1e6),
    'library, MB of memory': bare && Math.round(bare.peak / 1e6),
  }
}

function round(value, digits) {
  return Number(value.toFixed(digits))
}
