import os from 'node:os'
import { largest, leadOver, sentence } from './aims.mjs'
import { figure, openedInPairs, visitsOf } from './figures.mjs'
import { methods, sizes } from './visits.mjs'

const rounded = (places) => (number) => Number(number.toFixed(places))
const megabytes = (bytes) => rounded(1)(bytes / 1e6)
const percent = (share) => Math.round(100 * share)

const columns = {
  'open (ms)': ['open', rounded(0)],
  'tag (ms)': ['tag', rounded(1)],
  p95: ['slowTag', rounded(1)],
  'lost (%)': ['lostSlow', percent],
  fast: ['lostFast', percent],
  'hit (µs)': ['hit', rounded(1)],
  most: ['slowHit', rounded(0)],
  'heap (MB)': ['heap', megabytes],
  private: ['private', megabytes],
}

/** `patience` in seconds. */
export function report(results, { patience, electron }) {
  console.log(`Medians; Electron ${electron}, ${os.cpus().length} processors, load ${os.loadavg()[0].toFixed(1)}.

  open     until the words and the passages among them are on screen
  tag      work for a new one, up to the end of the frame that shows it; p95: 19 of 20 take no longer
  lost     share of the frames while scrolling 3,000 px a second; fast: 30,000
  hit      finding which annotations are under a point; most: the longest it took
  heap     what scripts keep, and what is the process's own, above an empty page, after all that; every page has the
           annotations, and bare text shows none of them
`)
  for (const account of sizes) {
    console.log(account.name)
    console.table(rowsOf(methods, (method) => rowOf(results, method, account, patience)))
  }
  console.log('Attest as a multiple of bare text')
  console.table(Object.fromEntries(sizes.map((account) => [account.name, multiplesOf(results, account)])))
  console.log(`The peers as multiples of Attest, ${largest.name}`)
  console.table(rowsOf(withoutOwn(methods), (method) => leadsOver(results, method, patience)))
  console.log(sentence)
}

const rowsOf = (ways, rowOf) => Object.fromEntries(Object.entries(ways).map(([method, name]) => [name, rowOf(method)]))

const withoutOwn = ({ plain: _bare, reader: _reader, ...peers }) => peers

function rowOf(results, method, account, patience) {
  const cells = Object.entries(columns).map(([title, [name, tell]]) => {
    const value = figure(results, method, account, name)
    return [title, value === 'stuck' ? `> ${patience} s` : value === null ? '' : tell(value)]
  })
  return { visits: visitsOf(results, method, account).length, ...Object.fromEntries(cells) }
}

function multiplesOf(results, account) {
  const names = ['open', 'heap', 'private']
  const times = (name) => figure(results, 'reader', account, name) / figure(results, 'plain', account, name)
  const [open, ...memory] = names.map((name) => [name, rounded(2)(times(name))])
  return Object.fromEntries([open, ['in pairs', rounded(2)(openedInPairs(results, account))], ...memory])
}

function leadsOver(results, peer, patience) {
  const names = ['open', 'tag', 'hit', 'heap', 'private']
  const cells = names.map((name) => {
    const lead = leadOver(results, peer, name, patience)
    const isBound = figure(results, peer, largest, name) === 'stuck'
    return [name, lead === null ? '' : isBound ? `> ${rounded(1)(lead)}` : rounded(1)(lead)]
  })
  return Object.fromEntries(cells)
}
