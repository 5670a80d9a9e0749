import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureDependencies } from '../../../.toolchain/dependencies.mjs'
import { prepareLaunch } from '../../../.toolchain/launch.mjs'
import { inRoot } from '../../../.toolchain/paths.mjs'
import { ensureBuilt } from '../../../.toolchain/stale.mjs'
import { buildProgram } from '../../support/build-program.mjs'
import { median } from '../statistics.mjs'

// How fast an account is written in each form and in how much memory, beside an account that is only made; the same of a
// report, and of the original with its passages marked, which the app itself has printed. Each writing is a process of its own,
// by turns. `npm run bench:export`, `-- --short` for a first look.

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } })
const [annotations, runs] = values.short ? [1_000, 2] : [10_000, 3]

await ensureDependencies()
await ensureBuilt()
// A display of one process ends while the app is not there, and it is away for minutes.
const launch = await prepareLaunch({ quiet: true, lasting: true })
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'attest-bench-export-'))
try {
  const program = await buildProgram(inRoot('tests/bench/export/bench-export.ts'), work)
  const run = (...args) => execFileSync(process.execPath, [program, ...args])
  const ask = (...args) => JSON.parse(run(...args))
  const at = (name) => path.join(work, name)
  run('page', String(annotations), at('account.html'))
  run('report-page', at('report.html'))
  print('account')
  const forms = new Map([
    ['nothing', () => ask('write', 'nothing', String(annotations))],
    ...ask('formats').map((format) => [format, () => ask('write', format, String(annotations))]),
    ['annotated-pdf, only read', () => ask('place', at('account.pdf'))],
    ['annotated-pdf', () => ask('mark', String(annotations), at('account.pdf'))],
    ...['html', 'docx', 'md'].map((format) => [`report as ${format}`, () => ask('report', format)]),
    ['report, printed', () => print('report')],
  ])
  const figures = new Map([...forms.keys()].map((form) => [form, []]))
  for (let turn = 0; turn < runs; turn++) {
    for (const form of turn % 2 ? [...forms.keys()].reverse() : forms.keys()) figures.get(form).push(forms.get(form)())
  }
  const peakOf = (form) => median(figures.get(form).map(({ peak }) => peak ?? Number.NaN)) / 1e6
  console.log(
    `${annotations.toLocaleString('en')} annotations over ${(annotations / 1e4).toFixed(1)} MB of text, and a report of 1,000 paragraphs; medians of ${runs}; Node ${process.versions.node}, Electron ${launch.electron}, ${os.cpus().length} processors.`,
  )
  console.table(
    [...forms.keys()].slice(1).map((form) => ({
      form,
      'time (s)': Number((median(figures.get(form).map(({ ms }) => ms)) / 1e3).toFixed(2)),
      MB: Number((figures.get(form)[0].bytes / 1e6).toFixed(1)),
      ...memoryOf(form),
    })),
  )

  function memoryOf(form) {
    const peak = peakOf(form)
    if (Number.isNaN(peak)) return {}
    return { 'MB of memory': Math.round(peak), 'more than the account': Math.round(peak - peakOf('nothing')) }
  }

  /** With the start of the app, whose memory is not measured. */
  function print(name) {
    const begun = performance.now()
    const args = [...launch.args, '--print', at(`${name}.html`), at(`${name}.pdf`)]
    execFileSync(launch.executablePath, args, { env: { ...process.env, ...launch.env }, stdio: 'ignore' })
    return { ms: performance.now() - begun, bytes: fs.statSync(at(`${name}.pdf`)).size }
  }
} finally {
  fs.rmSync(work, { recursive: true, force: true, maxRetries: 5 })
}
