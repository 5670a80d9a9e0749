import type { Annotation, AnnotationId } from '../../account/annotation'
import type { Bearer, Details } from '../../tradecraft/details'
import { detailIn } from '../detail-texts'
import type { ReadText } from './item'
import type { Leave } from './reading'

/**
 * What texts say of something as its details, together with what is known of it, and which of them do. What is said
 * otherwise before, or is unfit, stays a text.
 */
export function detailsIn(
  texts: readonly ReadText[],
  nature: Bearer,
  known: Details = {},
): { readonly details: Details; readonly said: readonly ReadText[] } {
  const details = new Map<string, unknown>(Object.entries(known))
  const said = texts.filter(({ text }) => {
    const [field, value] = detailIn(nature, text) ?? []
    if (field === undefined || (details.get(field) ?? value) !== value) return false
    details.set(field, value)
    return true
  })
  return { details: Object.fromEntries(details), said }
}

/** Gathers what is noted of annotations: whom one refers to, is known only once all of them are read. */
export class Noted {
  readonly #noted: { readonly on: AnnotationId; readonly details: Details; readonly leave: Leave }[] = []

  take(on: AnnotationId, details: Details, leave: Leave): void {
    this.#noted.push({ on, details, leave })
  }

  detailsOf(annotations: ReadonlyMap<AnnotationId, Annotation>): ReadonlyMap<AnnotationId, Details> {
    const all = this.#noted.map(({ on, details: { entity, ...others }, leave }) => {
      const isSomebody = entity !== on && ['actor', 'source'].includes(annotations.get(entity ?? '')?.kind ?? '')
      if (entity !== undefined && !isSomebody) leave('unfit-body')
      return [on, { ...others, ...(isSomebody && { entity }) }] as const
    })
    return new Map(all.filter(([, details]) => Object.keys(details).length > 0))
  }
}
