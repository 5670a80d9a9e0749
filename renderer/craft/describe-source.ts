import type { Command } from '../../shared/account/command'
import type { DetailFields, DetailName, Details } from '../../shared/tradecraft/details'
import type { CraftIndex } from './craft-index'

/** What is noted of a source is of all its passages. */
export const descriptorNames = [
  'access',
  'trackRecord',
  'bias',
  'currency',
  'owner',
] as const satisfies readonly DetailName[]

export type SourceDetail = (typeof descriptorNames)[number] | 'sourceKind' | 'releaseLabel'

/** Whoever was entered comes first: what is said of them there is meant of all their passages. */
function bearers(id: string, { identities, tradecraft }: CraftIndex): readonly string[] {
  const one = identities.of(id)
  const first = tradecraft.entities.has(one) ? [one, id] : [id]
  return [...new Set([...first, ...identities.all(id)])]
}

export function sourceDetail<F extends SourceDetail>(
  id: string,
  field: F,
  craft: CraftIndex,
): DetailFields[F] | undefined {
  for (const bearer of bearers(id, craft)) {
    const value = (craft.tradecraft.details.get(bearer) as Details | undefined)?.[field]
    if (value !== undefined) return value as DetailFields[F]
  }
  return undefined
}

/**
 * Notes something of a source where all its passages have it; unsetting it unsets it wherever it was noted.
 * @param isSource whether a passage is tagged as a source, and so can bear it
 */
export function sourceDetailCommands(
  id: string,
  field: SourceDetail,
  value: string | null,
  craft: CraftIndex,
  isSource: (id: string) => boolean,
): readonly Command[] {
  const [first = id, ...others] = bearers(id, craft).filter(
    (bearer) => isSource(bearer) || craft.tradecraft.entities.has(bearer),
  )
  const set = (bearer: string, to: string | null) => ({ type: 'set-detail', id: bearer, field, value: to }) as Command
  if (value !== null) return [set(first, value)]
  return [first, ...others]
    .filter((bearer) => craft.tradecraft.details.get(bearer)?.[field] !== undefined)
    .map((bearer) => set(bearer, null))
}
