import type { People } from '../account/annotation'
import type { TradecraftCommand } from '../tradecraft/command'
import type { Tradecraft } from '../tradecraft/tradecraft'

// That two are not one is kept as what it is: a finding that somebody has looked at and lets stand, with who and why.

const check = 'likely the same'

/** Somebody's word that two are not one. */
export interface SaidTwo {
  readonly ids: readonly [string, string]
  readonly reason: string
  /** The name of who says so. */
  readonly by: string
  /** ms since 1970, by the writer's clock. */
  readonly at: number
}

/** Two UUIDs, whichever comes first, in the 64 characters that a key may have. */
const pairOf = (a: string, b: string): string => [bare(a), bare(b)].sort().join('')

const bare = (id: string): string => id.replaceAll('-', '')

const dashed = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

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

export const saidTwoIn = ({ waivers }: Pick<Tradecraft, 'waivers'>, people: People): readonly SaidTwo[] =>
  [...waivers.values()]
    .filter((waiver) => waiver.check === check && /^[0-9a-f]{64}$/.test(waiver.target))
    .map(({ target, reason, by, at }) => ({
      ids: [dashed(target.slice(0, 32)), dashed(target.slice(32))],
      ...{ reason, at, by: people[by]?.name ?? '' },
    }))

/** Whether two were said not to be one, under any of their ids. */
export function areTwoBy(said: readonly SaidTwo[]): (a: readonly string[], b: readonly string[]) => boolean {
  const pairs = new Set(said.map(({ ids }) => pairOf(...ids)))
  const spokenOf = new Set(said.flatMap(({ ids }) => ids))
  return (a, b) => {
    const others = b.filter((id) => spokenOf.has(id))
    return a.some((one) => spokenOf.has(one) && others.some((other) => pairs.has(pairOf(one, other))))
  }
}
