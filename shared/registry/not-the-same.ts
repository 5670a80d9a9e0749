import type { TradecraftCommand } from '../tradecraft/command'
import type { Tradecraft } from '../tradecraft/tradecraft'

// That two are not one is kept as what it is: a finding that somebody has looked at and lets stand, with who and why.

const check = 'likely the same'

/** Two ids, whichever comes first, in the 64 characters that a key may have. */
const pairOf = (a: string, b: string): string =>
  [a, b]
    .map((id) => id.replaceAll('-', ''))
    .sort()
    .join('')

/** @param a, b UUIDs */
export const sayTwo = (a: string, b: string, reason: string): TradecraftCommand => ({
  type: 'waive',
  check,
  target: pairOf(a, b),
  reason,
})

export const sayTwoNoMore = (a: string, b: string): TradecraftCommand => ({
  type: 'unwaive',
  check,
  target: pairOf(a, b),
})

/** Who was said not to be the same, as the index keeps it. */
export type SaidTwo = readonly string[]

export const saidTwoIn = ({ waivers }: Pick<Tradecraft, 'waivers'>): SaidTwo =>
  [...waivers.values()].filter((waiver) => waiver.check === check).map(({ target }) => target)

/** Whether two were said not to be one, under any of their ids. */
export function areTwoBy(said: SaidTwo): (a: readonly string[], b: readonly string[]) => boolean {
  const pairs = new Set(said)
  const halves = new Set(said.flatMap((pair) => [pair.slice(0, 32), pair.slice(32)]))
  const spokenOf = (ids: readonly string[]) => ids.filter((id) => halves.has(id.replaceAll('-', '')))
  return (a, b) => {
    const others = spokenOf(b)
    return spokenOf(a).some((one) => others.some((other) => pairs.has(pairOf(one, other))))
  }
}
