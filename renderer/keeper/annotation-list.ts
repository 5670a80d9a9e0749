import { type Annotation, type AnnotationId, compareAnnotations } from '../../shared/account/annotation'
import type { AnnotationChange } from '../../shared/keeper/protocol'

/** More changes than this at once are cheaper put in order all together. */
const fewChanges = 64

/** The annotations in view, never deleted ones, by id and in text order. */
export class AnnotationList {
  #byId = new Map<AnnotationId, Annotation>()
  #inOrder: readonly Annotation[] = []

  /** Another array after each change. */
  get inOrder(): readonly Annotation[] {
    return this.#inOrder
  }

  get(id: AnnotationId): Annotation | undefined {
    return this.#byId.get(id)
  }

  /** Where an annotation is, or would go, in text order. */
  indexOf(annotation: Annotation): number {
    return placeOf(this.#inOrder, annotation)
  }

  /** @param annotations by id; from here on the list's own */
  replace(annotations: Map<AnnotationId, Annotation>): void {
    this.#byId = annotations
    const all = [...annotations.values()]
    this.#inOrder = isInOrder(all) ? all : all.sort(compareAnnotations)
  }

  change(changes: readonly AnnotationChange[]): void {
    const order = changes.length <= fewChanges ? [...this.#inOrder] : undefined
    for (const { id, annotation } of changes) {
      const before = this.#byId.get(id)
      if (before) order?.splice(placeOf(order, before), 1)
      if (annotation) order?.splice(placeOf(order, annotation), 0, annotation)
      if (annotation) this.#byId.set(id, annotation)
      else this.#byId.delete(id)
    }
    this.#inOrder = order ?? [...this.#byId.values()].sort(compareAnnotations)
  }
}

/** The keeper tells them in text order, and a great many are looked through in a fraction of the time it takes to sort. */
const isInOrder = (all: readonly Annotation[]): boolean =>
  all.every((annotation, i) => i === 0 || compareAnnotations(all[i - 1] as Annotation, annotation) < 0)

function placeOf(order: readonly Annotation[], annotation: Annotation): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareAnnotations(order[middle] as Annotation, annotation) < 0) low = middle + 1
    else high = middle
  }
  return low
}
