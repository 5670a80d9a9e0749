import type { BoardClaim } from '../board'
import type { Tradecraft } from '../tradecraft'
import type { Polarity } from '../vocabulary'
import type { Cell } from './cells'

/** How well a claim stands, as far as is known: never better than its sources allow. */
export type RowStatus = 'retracted' | 'contradicted' | 'corroborated' | 'single-origin' | 'one-source' | 'no-source'

export const statusWords: { readonly [S in RowStatus]: string } = {
  retracted: 'Retracted',
  contradicted: 'Contradicted',
  corroborated: 'Corroborated',
  'single-origin': 'Single origin',
  'one-source': 'One source',
  'no-source': 'No source',
}

/** @param claims the passages of this account that make one claim; at least one @param polarityOf of them and those of others */
export function statusOf(
  claims: readonly BoardClaim[],
  cells: ReadonlyMap<string, Cell>,
  { details }: Pick<Tradecraft, 'details'>,
  polarityOf: (mention: string) => Polarity,
): RowStatus {
  const noted = claims.map(({ claim: { id } }) => details.get(id) ?? {})
  if (noted.every(({ status }) => status === 'retracted')) return 'retracted'
  const { corroboration } = claims[0] as BoardClaim
  const bothWays = new Set(corroboration.mentions.map(polarityOf)).size > 1
  const contradicted = bothWays || noted.some(({ status }) => status === 'contradicted')
  if (contradicted || claims.some(({ contradicts }) => contradicts.length > 0)) return 'contradicted'
  if (corroboration.sources.length === 0) return 'no-source'
  if (isOneOrigin(corroboration, cells)) return 'single-origin'
  return corroboration.origins.length > 1 ? 'corroborated' : 'one-source'
}

/** Whether several are heard that all have it from one: whoever has it from another adds nothing to that one. */
export const isOneOrigin = (
  { sources, origins }: BoardClaim['corroboration'],
  cells: ReadonlyMap<string, Cell>,
): boolean =>
  origins.length === 1 && (sources.length > 1 || [...cells.values()].some(({ stance }) => stance === 'repeats'))
