// node tests/bench/reader/run.mjs [repeats]: the reader against bare text, interleaved, medians.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { prepareLaunch } from '../../../.toolchain/launch.mjs'

const folder = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname)
const repeats = Number(process.argv[2] ?? 5)
const sizes = [
  { name: '100 KB, 1,000', size: 100_000, count: 1_000 },
  { name: '1 MB, 10,000', size: 1_000_000, count: 10_000 },
  { name: '5 MB, 50,000', size: 5_000_000, count: 50_000 },
]

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]
const worst = (values) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1]

async function measureAll() {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'attest-bench-'))
  try {
    await build({
      configFile: false,
      root: folder,
      base: './',
      logLevel: 'warn',
      plugins: [react()],
      build: { outDir: out, emptyOutDir: true, target: 'chrome114' },
    })
    const { executablePath, args, env } = await prepareLaunch()
    const runs = Array.from({ length: repeats }, () =>
      sizes.flatMap(({ size, count }) => ['plain', 'reader'].map((method) => ({ method, size, count }))),
    ).flat()
    const queries = runs.map(({ method, size, count }) => ({ method, size: String(size), count: String(count) }))
    const switches = args.filter((arg) => arg.startsWith('--'))
    fs.copyFileSync(path.join(folder, 'electron-main.cjs'), path.join(out, 'main.cjs'))
    fs.writeFileSync(path.join(out, 'package.json'), '{"name":"reader-bench","version":"0.0.0","main":"main.cjs"}')
    const window = spawn(executablePath, [...switches, out], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, ...env, BENCH_PAGE: path.join(out, 'index.html'), BENCH_RUNS: JSON.stringify(queries) },
    })
    const measured = []
    for await (const line of readline.createInterface(window.stdout)) {
      if (!line.startsWith('{')) continue
      measured.push(JSON.parse(line))
      process.stderr.write(`\r${measured.length} of ${queries.length}`)
    }
    if (window.exitCode === null) await once(window, 'exit')
    if (measured.length < queries.length) throw new Error(`the window ended early, with code ${window.exitCode}`)
    process.stderr.write('\n')
    return measured
  } finally {
    fs.rmSync(out, { recursive: true, force: true })
  }
}

function summarise(results, { name, size }) {
  const of = (method) => results.filter((result) => result.method === method && result.size === String(size))
  const open = (method) => median(of(method).map((result) => result.open))
  const lost = (method) => `${Math.round(100 * median(of(method).map((result) => result.lost)))} %`
  const adds = of('reader').flatMap((result) => result.adds)
  return {
    'text, passages': name,
    'open bare (ms)': Math.round(open('plain')),
    'open reader (ms)': Math.round(open('reader')),
    ratio: Number((open('reader') / open('plain')).toFixed(2)),
    'new tag (ms)': Number(median(adds).toFixed(1)),
    'new tag p95 (ms)': Number(worst(adds).toFixed(1)),
    'frames lost bare': lost('plain'),
    'frames lost reader': lost('reader'),
  }
}

const results = await measureAll()
console.log(`Medians of ${repeats} interleaved runs; frames lost while scrolling 30,000 px a second.`)
console.table(sizes.map((size) => summarise(results, size)))
process.exit(0)
