import type { ImportWarning } from '../../shared/importing/import-warning'

type Counted = Extract<ImportWarning, { readonly count: number }>['kind']

/** One of each kind that there was any of. */
export const countedWarnings = (counts: Readonly<Partial<Record<Counted, number>>>): readonly ImportWarning[] =>
  (Object.entries(counts) as [Counted, number][])
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => ({ kind, count }))

/** Of each kind one, with all that were counted. */
export function mergeWarnings(warnings: readonly ImportWarning[]): readonly ImportWarning[] {
  const merged = new Map<ImportWarning['kind'], ImportWarning>()
  for (const warning of warnings) {
    const before = merged.get(warning.kind)
    const both = before && 'count' in before && 'count' in warning
    merged.set(warning.kind, both ? { ...warning, count: before.count + warning.count } : (before ?? warning))
  }
  return [...merged.values()]
}
