import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureDependencies } from '../../../.toolchain/dependencies.mjs'
import { prepareLaunch } from '../../../.toolchain/launch.mjs'
import { inRoot, out } from '../../../.toolchain/paths.mjs'
import { ensureBuilt } from '../../../.toolchain/stale.mjs'
import { askStartedPage, pipeSwitch } from '../../support/started-page.mjs'
import { median, spread } from '../statistics.mjs'

// How long a person waits for their account, as a multiple of what an empty Electron window takes on the same computer
// in the same minute. `npm run bench:start`, `-- --runs 30` for more pairs, `-- --short` for three pairs and no verdict.

const aim = 1.3
const accountSize = 20_000

/** Expressions for the page: promises of a moment, in ms on its clock. */
const painted = (type, name) =>
  `new Promise((done) => new PerformanceObserver((list) => { const [found] = list.getEntriesByName('${name}'); if (found) done(found.startTime) }).observe({ type: '${type}', buffered: true }))`
const firstPaint = painted('paint', 'first-contentful-paint')
/** When the page calls its account painted, or when the text really was on the screen: whichever is later. */
const textPaint = `new Promise((done) => new PerformanceObserver((list) => { const found = list.getEntries().find(({ element }) => element?.closest('.account')); if (found) done(found.startTime) }).observe({ type: 'largest-contentful-paint', buffered: true }))`
const accountPaint = `Promise.all([${painted('mark', 'account-painted')}, ${textPaint}]).then((times) => Math.max(...times))`

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '15' }, short: { type: 'boolean', default: false } },
})
const pairs = values.short ? 3 : Number(values.runs)
if (!Number.isInteger(pairs) || pairs < 1) throw new Error('--runs must be a whole number, 1 or more.')

await ensureDependencies()
ensureBuilt()
const launch = await prepareLaunch()
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'attest-start-'))
try {
  report(await measure(programs(makeAccount())))
} finally {
  fs.rmSync(work, { recursive: true, force: true, maxRetries: 5 })
}
process.exit()

function makeAccount() {
  const sentences = [
    'The ferry left at six, said the harbour clerk.',
    'A deckhand, who asked not to be named, told the Tidings that the ramp had been unsafe for weeks.',
    'قالت الشاهدة إن الباب كان مفتوحا.',
    'The company denies it.',
  ]
  let text = ''
  for (let n = 0; text.length < accountSize; n++)
    text += `${sentences[n % sentences.length]}${n % 3 === 2 ? '\n\n' : ' '}`
  const [source, account] = [path.join(work, 'ferry.txt'), path.join(work, 'ferry.attest')]
  fs.writeFileSync(source, text)
  const env = { ...process.env, ATTEST_PROFILE: path.join(work, 'importer') }
  execFileSync(process.execPath, [path.join(out, 'cli.cjs'), 'import', source, '-o', account], { env, stdio: 'pipe' })
  return account
}

/** Each start has a profile of its own, as after the welcome: what one start leaves behind speeds no other up. */
function programs(account) {
  const { executablePath, args, env } = launch
  const switches = args.slice(0, -1)
  const start = async (words, profile, moments) => {
    const expression = `${moments}.then((times) => ({ origin: performance.timeOrigin, times }))`
    const program = { executablePath, args: [pipeSwitch, ...switches, ...words], env: { ...env, ...profile } }
    const { begun, answer } = await askStartedPage(program, expression)
    return Object.fromEntries(Object.entries(answer.times).map(([name, ms]) => [name, answer.origin + ms - begun]))
  }
  return {
    bare: (BARE_PROFILE) =>
      start([inRoot('tests/bench/start/bare')], { BARE_PROFILE }, `${firstPaint}.then((shown) => ({ shown }))`),
    attest: (ATTEST_PROFILE) => {
      fs.writeFileSync(path.join(ATTEST_PROFILE, 'settings.json'), JSON.stringify({ settings: { welcomed: true } }))
      const moments = `Promise.all([${firstPaint}, ${accountPaint}]).then(([first, shown]) => ({ first, shown }))`
      return start([args.at(-1), account], { ATTEST_PROFILE }, moments)
    },
  }
}

/** In turns, A B B A A B …, so that whatever else the computer does slows both alike; the first of each is not counted. */
async function measure(programs) {
  const results = { bare: [], attest: [] }
  for (let pair = -1; pair < pairs; pair++) {
    const names = pair % 2 ? ['attest', 'bare'] : ['bare', 'attest']
    for (const name of names) {
      const profile = fs.mkdtempSync(path.join(work, 'profile-'))
      const times = await programs[name](profile)
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
      if (pair >= 0) results[name].push(times)
    }
  }
  return results
}

function report({ bare, attest }) {
  const of = (results, name) => results.map((times) => times[name])
  const rows = {
    'bare window': spread(of(bare, 'shown')),
    'Attest, first paint': spread(of(attest, 'first')),
    'Attest, account': spread(of(attest, 'shown')),
  }
  const whole = (row) => Object.fromEntries(Object.entries(row).map(([name, ms]) => [name, Math.round(ms)]))
  const last = rows['Attest, account']
  const ratio = Object.fromEntries(
    Object.keys(last).map((name) => [name, Number((last[name] / rows['bare window'][name]).toFixed(2))]),
  )
  const ofPairs = median(of(attest, 'shown').map((ms, i) => ms / bare[i].shown)).toFixed(2)
  console.log(
    `From the start to the paint, in ms; ${pairs} pairs of starts, Electron ${launch.electron}, ${os.cpus().length} processors.`,
  )
  console.table({
    ...Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, whole(row)])),
    'account / bare': ratio,
  })
  const good = ratio.median <= aim
  console.log(
    `An account takes ${ratio.median} times as long as a bare window (median of the pairs: ${ofPairs}); the aim is ${aim}.`,
  )
  if (!good && !values.short) process.exitCode = 1
}
