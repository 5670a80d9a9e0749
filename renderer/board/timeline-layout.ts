import { linesInSteps, type TimeScale, timeScale } from '../../shared/tradecraft/matrix/time-scale'
import { isMoment, type TimelineEvent } from '../../shared/tradecraft/matrix/timeline'

/** An event on the timeline, in px. */
export interface PlacedEvent {
  readonly event: TimelineEvent
  readonly x: number
  /** Of its bar; a moment has none. */
  readonly width: number
  readonly label: string
  /** From the top. */
  readonly line: number
}

export interface TimelineLayout {
  readonly scale: TimeScale
  readonly events: readonly PlacedEvent[]
  readonly lines: number
  readonly xOf: (ms: number) => number
}

/** Of a line, in px. */
export const lineHeight = 26

/** As many letters of a claim as stand beside its mark. */
const most = 34

/** Of a letter and of the number before it, in px: near enough to keep labels apart. */
const widths = { letter: 6.6, number: 34 } as const

/** Between two marks of the scale at the least, in px. */
const between = 78

/** The narrowest bar that can be seen for one, in px. */
const narrowest = 10

/**
 * Lays events out in a width so that no label covers another, in steps of a few milliseconds each.
 * @param events the earliest first; at least one
 */
export function* timelineInSteps(
  events: readonly TimelineEvent[],
  width: number,
  wordsOf: (event: TimelineEvent, most: number) => string,
): Generator<undefined, TimelineLayout> {
  const first = events[0]?.time.from ?? 0
  const last = events.reduce((latest, { time }) => Math.max(latest, time.to), first)
  const scale = timeScale(first, last, Math.max(2, Math.floor(width / between)))
  const xOf = (ms: number) => ((ms - scale.from) / (scale.to - scale.from)) * width
  const stretches: (Omit<PlacedEvent, 'line'> & { readonly end: number })[] = []
  for (const event of events) {
    yield
    const label = wordsOf(event, most)
    const x = xOf(event.time.from)
    const bar = isMoment(event.time) ? 0 : Math.max(narrowest, xOf(event.time.to) - x)
    stretches.push({ event, label, x, width: bar, end: x + bar + widths.number + label.length * widths.letter })
  }
  const lines = yield* linesInSteps(stretches.map(({ x, end }) => [x - narrowest / 2, end]))
  return {
    scale,
    events: stretches.map(({ end, ...one }, i) => ({ ...one, line: lines[i] as number })),
    lines: lines.reduce((count, line) => Math.max(count, line + 1), 0),
    xOf,
  }
}

const formats = {
  minute: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }),
  day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  year: new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' }),
} as const

export const markWords = ({ unit }: TimeScale, mark: number): string => formats[unit].format(mark)

const wholeDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "13–14 March 2026" */
export const spanWords = (from: number, to: number): string => wholeDay.formatRange(from, to)
