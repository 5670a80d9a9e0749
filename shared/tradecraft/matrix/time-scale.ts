const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Distances between two marks, in ms, as clocks and calendars have them; months and years are counted apart. */
const even = [1, 5, 10, 15, 30]
  .map((n) => n * minute)
  .concat(
    [1, 2, 3, 6, 12].map((n) => n * hour),
    [1, 2, 7].map((n) => n * day),
  )

/** In months. */
const uneven = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000]

/** Of what is longer than all of them, in months. */
const millennium = 12_000

const month = 30.44 * day

export interface TimeScale {
  /** ms since 1970: what is shown, with a little room on either side. */
  readonly from: number
  readonly to: number
  readonly marks: readonly number[]
  /** How fine the marks are. */
  readonly unit: 'minute' | 'day' | 'month' | 'year'
}

/** @param most how many marks there is room for */
export function timeScale(first: number, last: number, most: number): TimeScale {
  const room = Math.max((last - first) * 0.06, 15 * minute)
  const [from, to] = [first - room, last + room]
  const step = even.find((one) => (to - from) / one <= most)
  if (step !== undefined) {
    const marks: number[] = []
    for (let at = Math.ceil(from / step) * step; at <= to; at += step) marks.push(at)
    return { from, to, marks, unit: step < day ? 'minute' : 'day' }
  }
  const fits = uneven.find((one) => (to - from) / (one * month) <= most)
  const months = fits ?? Math.ceil((to - from) / (millennium * month * most)) * millennium
  const start = new Date(from)
  const marks: number[] = []
  for (let n = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months; ; n += months) {
    const at = Date.UTC(2000, n - 24_000, 1)
    if (at > to) break
    if (at >= from) marks.push(at)
  }
  return { from, to, marks, unit: months < 12 ? 'month' : 'year' }
}

/** A stretch that something takes up, in px. */
export type Stretch = readonly [start: number, end: number]

/**
 * On which line each comes to stand so that none covers another, in small steps: the first that is free there.
 * @param stretches by where they start
 */
export function* linesInSteps(stretches: readonly Stretch[]): Generator<undefined, readonly number[]> {
  const ends: number[] = []
  const lines: number[] = []
  for (const [start, end] of stretches) {
    yield
    const free = ends.findIndex((taken) => taken <= start)
    const line = free < 0 ? ends.length : free
    ends[line] = end
    lines.push(line)
  }
  return lines
}
