import type { AnnotationId } from '../../shared/account/annotation'
import type { Kind } from '../../shared/account/kind'
import { beyond, type Placed } from './placed-annotation'
import { mostWashes, restClass } from './rest-sheet'

/** What changes how passages look without changing where they are. */
export interface HighlightState {
  readonly active: AnnotationId | null
  readonly hovered: AnnotationId | null
  readonly dimmed: ReadonlySet<Kind>
  readonly saving: ReadonlySet<AnnotationId>
}

/** Whether there is nothing to tell of passages but what kind they are: so it is with nearly all. */
function areAtRest(layers: readonly Placed[], { active, hovered, dimmed, saving }: HighlightState): boolean {
  return layers.every(({ annotation: { id, kind, deleted } }) => {
    return id !== active && id !== hovered && !dimmed.has(kind) && !saving.has(id) && !deleted
  })
}

/**
 * The classes of a segment's mark: at rest a single one, of the rest sheet; otherwise for each lane its kind's line, and
 * what fills it, from which `highlights.css` composes the look.
 */
export function classesOf(layers: readonly Placed[], state: HighlightState): string {
  if (areAtRest(layers, state)) return restClass(layers)
  const classes = ['composed']
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
