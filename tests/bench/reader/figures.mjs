import { median, quantile } from '../statistics.mjs'

const medianOf = (visits, of) => median(visits.map(of))
const addsOf = (visits) => visits.flatMap(({ adds }) => adds)

/** What is told of the visits to one way of showing one account, and the step of a visit that it comes from. */
const figures = {
  /** ms */
  open: { step: 'open', of: (visits) => medianOf(visits, ({ open }) => open) },
  /** ms */
  tag: { step: 'adds', of: (visits) => median(addsOf(visits)) },
  slowTag: { step: 'adds', of: (visits) => quantile(addsOf(visits), 0.95) },
  /** Shares. */
  lostSlow: { step: 'lostSlow', of: (visits) => medianOf(visits, ({ lostSlow }) => lostSlow) },
  lostFast: { step: 'lostFast', of: (visits) => medianOf(visits, ({ lostFast }) => lostFast) },
  /** µs */
  hit: { step: 'hits', of: (visits) => medianOf(visits, ({ hits }) => hits.median) },
  slowHit: { step: 'hits', of: (visits) => Math.max(...visits.map(({ hits }) => hits.max)) },
  /** Bytes above an empty page. */
  heap: { step: 'memory', of: (visits) => medianOf(visits, ({ memory, empty }) => memory.heap - empty.heap) },
  private: { step: 'memory', of: (visits) => medianOf(visits, ({ memory, empty }) => memory.private - empty.private) },
}

export const visitsOf = (results, method, { size }) =>
  results.filter((result) => result.method === method && result.size === size)

/** A figure; 'stuck' where a visit was ended in that step; null where the step was never come to, or there is none. */
export function figure(results, method, account, name) {
  const { step, of } = figures[name]
  const visits = visitsOf(results, method, account)
  if (visits.some(({ stuck }) => stuck === step)) return 'stuck'
  return visits.length > 0 && visits.every((visit) => step in visit) ? of(visits) : null
}

/** Of the visits that were made one after the other, how many times as long the reader took to open. */
export function openedInPairs(results, account) {
  const bare = visitsOf(results, 'plain', account)
  const times = visitsOf(results, 'reader', account).map(
    ({ pair, open }) => open / bare.find((other) => other.pair === pair).open,
  )
  return median(times)
}
