import type { AnnotationId } from '../../shared/account/annotation'
import type { Kind } from '../../shared/account/kind'
import { beyond, type Placed } from './placed-annotation'

/** What changes how passages look without changing where they are. */
export interface HighlightState {
  readonly active: AnnotationId | null
  readonly hovered: AnnotationId | null
  readonly dimmed: ReadonlySet<Kind>
  readonly saving: ReadonlySet<AnnotationId>
}

/** More washes than this over one word make mud of the colours. */
const mostWashes = 2

/** Nothing lies over the same words, and nothing is to be told of it but its kind: so it is with most passages. */
function isPlain([layer, ...others]: readonly Placed[], { active, hovered, dimmed, saving }: HighlightState): boolean {
  if (!layer || others.length > 0 || layer.lane !== 0) return false
  const { id, kind, deleted } = layer.annotation
  return id !== active && id !== hovered && !dimmed.has(kind) && !saving.has(id) && !deleted
}

/** The classes of a segment's mark: for each lane its kind's line, and what fills it; `highlights.css` draws them. */
export function classesOf(layers: readonly Placed[], state: HighlightState): string {
  if (isPlain(layers, state)) return `alone ${layers[0]?.annotation.kind}`
  const classes: string[] = []
  const washed = new Set(
    layers
      .filter(({ lane, annotation }) => lane !== beyond && !annotation.deleted && !state.dimmed.has(annotation.kind))
      .slice(0, mostWashes),
  )
  let onTop = false
  for (const layer of layers) {
    const { id, kind } = layer.annotation
    const lane = layer.lane ?? beyond
    const touched = id === state.active || id === state.hovered
    if (lane === beyond) {
      // There is one fill to share for all that lie beyond the lanes.
      if (!touched || (onTop && id !== state.active)) continue
      onTop = true
    }
    classes.push(`${kind}-${lane}`)
    if (washed.has(layer)) classes.push(`wash-${lane}`)
    if (state.saving.has(id)) classes.push(`saving-${lane}`)
    if (id === state.active) classes.push(`active-${lane}`)
    else if (id === state.hovered) classes.push(`hover-${lane}`)
  }
  if (layers.every(({ annotation }) => annotation.deleted)) classes.push('withdrawn')
  return classes.join(' ')
}
