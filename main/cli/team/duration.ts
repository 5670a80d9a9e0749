import { refuse } from '../refusal'

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** As long as the window lets one choose, in ms: whoever finds an old link comes in with it. */
const longest = 366 * 86_400_000

/** `30m`, `24h`, `7d` as ms. */
export function readDuration(word: string): number {
  const [, count, unit] = /^(\d{1,5})([mhd])$/.exec(word) ?? []
  const ms = Number(count) * units[unit as keyof typeof units]
  if (!(ms > 0)) return refuse(`--expires takes a time as 30m, 24h or 7d, not “${word}”.`)
  return ms <= longest ? ms : refuse('--expires may be no more than 366d.')
}
