import { refuse } from '../refusal'

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** `30m`, `24h`, `7d` as ms. */
export function readDuration(word: string): number {
  const [, count, unit] = /^(\d{1,5})([mhd])$/.exec(word) ?? []
  const ms = Number(count) * units[unit as keyof typeof units]
  return Number.isFinite(ms) && ms > 0 ? ms : refuse(`--expires takes a time as 30m, 24h or 7d, not “${word}”.`)
}
