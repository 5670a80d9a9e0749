import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureDependencies } from '../../../.toolchain/dependencies.mjs'
import { inRoot } from '../../../.toolchain/paths.mjs'
import { buildProgram } from '../../support/build-program.mjs'
import { median, quantile } from '../statistics.mjs'

// How soon teammates see an edit, what that costs the server, and how soon one is in an account; beside the stock server
// of y-websocket and Hocuspocus, neither of which has anything on a disk by then. `npm run bench:sync`; `-- --short` for a
// first look and no verdict, `-- --people 200` for a crowd.

const aims = { edit: 2, cold: 0.5, warmBytes: 100, warmBytesPerSession: 8, slow: 16 }
const peers = inRoot('tests/bench/peers')
const here = inRoot('tests/bench/sync')

const { values } = parseArgs({
  options: { short: { type: 'boolean', default: false }, people: { type: 'string' }, rounds: { type: 'string' } },
})
const crowds = values.people ? [Number(values.people)] : values.short ? [2, 10] : [2, 10, 50]
const plan = values.short
  ? { rounds: 1, people: crowds, seconds: 2, annotations: 2000 }
  : { rounds: Number(values.rounds ?? 3), people: crowds, seconds: 5, annotations: 10_000 }

await ensureDependencies()
await ensureDependencies(peers)
const work = fs.mkdtempSync(inRoot('out', 'bench-sync-'))
try {
  const program = await buildProgram(path.join(here, 'bench-sync.ts'), work)
  const attest = await buildProgram(inRoot('tests/support/attest-server.ts'), work)
  const programs = {
    attest,
    stock: path.join(here, 'stock-server.mjs'),
    hocuspocus: path.join(here, 'hocuspocus-server.mjs'),
    work,
  }
  const env = { ...process.env, ATTEST_PEERS: path.join(peers, 'package.json') }
  const args = [program, JSON.stringify(programs), JSON.stringify(plan)]
  const told = execFileSync(process.execPath, args, { env, maxBuffer: 2 ** 29, stdio: ['ignore', 'pipe', 'inherit'] })
  report(JSON.parse(told))
} finally {
  fs.rmSync(work, { recursive: true, force: true, maxRetries: 5 })
}

function report({ edits, joins, slows }) {
  const [stock] = Object.keys(edits)
  console.log(`Edit until a peer sees it, in ms; Node ${process.versions.node}, ${os.cpus().length} processors.`)
  const rows = crowds.flatMap((people) => {
    const bare = p(edits[stock][people], 0.5)
    return Object.entries(edits).map(([server, of]) => ({
      people,
      server,
      p50: round(p(of[people], 0.5), 2),
      p95: round(p(of[people], 0.95), 2),
      p99: round(p(of[people], 0.99), 2),
      'p50 / stock': round(p(of[people], 0.5) / bare, 2),
      'CPU ms per 1,000': Math.round(median(of[people].map(({ cpuPerThousand }) => cpuPerThousand))),
      MB: Math.round(median(of[people].map(({ memory }) => memory))),
    }))
  })
  console.table(rows)
  console.log(`Coming into an account with ${plan.annotations.toLocaleString('en')} annotations.`)
  const joined = Object.entries(joins).map(([server, of]) => ({
    server,
    'cold ms': round(median(of.flatMap(({ cold }) => cold)), 1),
    'cold MB': round(median(of.map(({ bytes }) => bytes)) / 1e6, 2),
    'warm ms': round(median(of.flatMap(({ warm }) => warm)), 1),
    'warm bytes': median(of.map(({ warmBytes }) => warmBytes)),
    MB: Math.round(median(of.map(({ memory }) => memory))),
  }))
  console.table(joined)
  console.log('The server while 60 MB go through a room in which somebody does not read, and with all reading; in MB.')
  const slow = Object.entries(slows).map(([server, of]) => ({
    server,
    stalled: Math.round(median(of.map(({ stalled }) => stalled))),
    reading: Math.round(median(of.map(({ reading }) => reading))),
    'the reader costs': Math.round(median(of.map(({ stalled, reading }) => stalled - reading))),
  }))
  console.table(slow)
  const ours = (server) => server.startsWith('Attest')
  const good =
    rows.filter(({ server }) => ours(server)).every((row) => row['p50 / stock'] <= aims.edit) &&
    joined.find(({ server }) => ours(server))['cold ms'] <=
      aims.cold * joined.find(({ server }) => server === `${stock}, nested maps`)['cold ms'] &&
    slow.find(({ server }) => ours(server))['the reader costs'] <= aims.slow &&
    joined.find(({ server }) => ours(server))['warm bytes'] < aims.warmBytes + aims.warmBytesPerSession * 10
  console.log(
    `The aims: an edit seen within ${aims.edit} times the stock server's; a cold join within ${aims.cold} times the stock server's with nested maps; a warm one under ${aims.warmBytes} bytes and ${aims.warmBytesPerSession} for each past session; a slow reader costs no more than ${aims.slow} MB.`,
  )
  if (!good && !values.short) process.exitCode = 1
}

function p(rounds, share) {
  return median(rounds.map(({ seen }) => quantile(seen, share)))
}

function round(number, digits) {
  return Number(number.toFixed(digits))
}
