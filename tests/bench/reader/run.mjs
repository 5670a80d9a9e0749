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
import { median, quantile } from '../statistics.mjs'

// How long a person waits for the words and passages of an account, as a multiple of what the bare text of the same
// account takes. `npm run bench:reader`, `-- --runs 30` for more pairs, `-- --short` for three pairs and no verdict.

const aims = { ratio: 2, frameMs: 1000 / 60, lostPercent: 2 }
const sizes = [
  { name: '100 KB, 1,000', size: 100_000, count: 1_000 },
  { name: '1 MB, 10,000', size: 1_000_000, count: 10_000 },
  { name: '5 MB, 50,000', size: 5_000_000, count: 50_000 },
]
const folder = inRoot('tests/bench/reader')

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '15' }, short: { type: 'boolean', default: false } },
})
const pairs = values.short ? 3 : Number(values.runs)
if (!Number.isInteger(pairs) || pairs < 1) throw new Error('--runs must be a whole number, 1 or more.')

await ensureDependencies()
const launch = await prepareLaunch()
const out = fs.mkdtempSync(path.join(os.tmpdir(), 'attest-reader-'))
try {
  await buildPage()
  report(await visit(visits()))
} finally {
  fs.rmSync(out, { recursive: true, force: true, maxRetries: 5 })
}
process.exit()

async function buildPage() {
  const { build } = await import('vite')
  const { default: react } = await import('@vitejs/plugin-react')
  const output = { outDir: out, emptyOutDir: true, target: 'chrome114' }
  await build({ configFile: false, root: folder, base: './', logLevel: 'warn', plugins: [react()], build: output })
  fs.copyFileSync(path.join(folder, 'electron-main.cjs'), path.join(out, 'main.cjs'))
  fs.writeFileSync(path.join(out, 'package.json'), '{"name":"reader-bench","version":"0.0.0","main":"main.cjs"}')
}

/** In turns, A B B A A B …, so that whatever else the computer does slows both alike; the first pair is not counted. */
function visits() {
  const all = []
  for (let pair = -1; pair < pairs; pair++) {
    const methods = pair % 2 ? ['reader', 'plain'] : ['plain', 'reader']
    for (const { size, count } of sizes) for (const method of methods) all.push({ pair, method, size, count })
  }
  return all
}

async function visit(all) {
  const queries = all.map(({ method, size, count }) => ({ method, size: String(size), count: String(count) }))
  const env = { BENCH_PAGE: path.join(out, 'index.html'), BENCH_RUNS: JSON.stringify(queries) }
  const window = spawn(launch.executablePath, [...launch.args.slice(0, -1), out], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...launch.env, ...env },
  })
  const measured = []
  for await (const line of readline.createInterface(window.stdout)) {
    if (line.startsWith('{')) measured.push({ ...all[measured.length], ...JSON.parse(line).measured })
  }
  if (window.exitCode === null) await once(window, 'exit')
  if (measured.length < all.length) throw new Error(`The window ended early, with code ${window.exitCode}.`)
  return measured.filter(({ pair }) => pair >= 0)
}

function report(results) {
  const rows = sizes.map((size) => summarise(results, size))
  console.log(`Medians of ${pairs} pairs, Electron ${launch.electron}, ${os.cpus().length} processors.`)
  console.log('Lost: share of frames while scrolling 30,000 px a second.')
  console.table(rows)
  console.log(
    `The aims: no more than ${aims.ratio} times as long as bare text, 19 of 20 new tags within one frame, and no more`,
    `than ${aims.lostPercent} % of the frames lost where bare text loses none.`,
  )
  if (!rows.every(isGood) && !values.short) process.exitCode = 1
}

function isGood(row) {
  const smooth = row['lost, bare (%)'] > 0 || row['lost, reader (%)'] <= aims.lostPercent
  return row['reader / bare'] <= aims.ratio && row['p95 (ms)'] <= aims.frameMs && smooth
}

function summarise(results, { name, size }) {
  const of = (method) => results.filter((result) => result.method === method && result.size === size)
  const open = (method) => of(method).map((result) => result.open)
  const lost = (method) => Math.round(100 * median(of(method).map((result) => result.lost)))
  const adds = of('reader').flatMap((result) => result.adds)
  const ofPairs = of('reader').map(({ pair, open }) => open / of('plain').find((bare) => bare.pair === pair).open)
  const tenth = (ms) => Number(ms.toFixed(1))
  return {
    'text, passages': name,
    'bare (ms)': Math.round(median(open('plain'))),
    'reader (ms)': Math.round(median(open('reader'))),
    'reader / bare': Number((median(open('reader')) / median(open('plain'))).toFixed(2)),
    'of the pairs': Number(median(ofPairs).toFixed(2)),
    'new tag (ms)': tenth(median(adds)),
    'p95 (ms)': tenth(quantile(adds, 0.95)),
    'lost, bare (%)': lost('plain'),
    'lost, reader (%)': lost('reader'),
  }
}
