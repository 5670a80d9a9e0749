import type { Annotation } from '../../shared/account/annotation'

/** Whether two annotations, or their absence, look the same in every field. */
export function sameAnnotation(a: Annotation | null, b: Annotation | null): boolean {
  if (a === b) return true
  if (!a || !b) return false
  return (
    a.id === b.id &&
    a.kind === b.kind &&
    a.note === b.note &&
    a.by === b.by &&
    a.at === b.at &&
    a.deleted === b.deleted &&
    a.ranges.length === b.ranges.length &&
    a.ranges.every(([start, end], i) => b.ranges[i]?.[0] === start && b.ranges[i]?.[1] === end)
  )
}
