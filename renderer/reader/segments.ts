import { beyond, compareOuterFirst, covers, type Placed } from './placed-annotation'

/** A run of text under the same annotations: `[from, to)` in UTF-16 units of the account's text. */
export interface Segment {
  readonly from: number
  readonly to: number
  /** By lane; those without a lane last, the outer before the inner. */
  readonly layers: readonly Placed[]
  /** Where a run of more layers than lanes ends: how many layers it hides at most. Else 0. */
  readonly hidden: number
}

/** Cuts the stretch `[start, end)` wherever an annotation begins or ends, so that nothing has to nest. */
export function flatten(
  { start, end }: { readonly start: number; readonly end: number },
  placed: readonly Placed[],
): readonly Segment[] {
  const edges = new Set([start, end])
  for (const { annotation } of placed) {
    for (const edge of annotation.ranges.flat()) if (edge > start && edge < end) edges.add(edge)
  }
  const ordered = [...placed].sort((a, b) => (a.lane ?? beyond) - (b.lane ?? beyond) || compareOuterFirst(a, b))
  const cuts = [...edges].sort((a, b) => a - b)
  const layers = cuts.slice(0, -1).map((from) => ordered.filter((each) => covers(each, from)))
  const overflow = layers.map((layer) => layer.filter(({ lane }) => lane === beyond).length)

  let most = 0
  return layers.map((layer, i) => {
    most = overflow[i] ? Math.max(most, overflow[i]) : 0
    return {
      from: cuts[i] as number,
      to: cuts[i + 1] as number,
      layers: layer,
      hidden: overflow[i + 1] ? 0 : most,
    }
  })
}
