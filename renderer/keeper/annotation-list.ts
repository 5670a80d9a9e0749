import { type Annotation, type AnnotationId, compareAnnotations } from '../../shared/account/annotation'
import { countKinds, type KindCounts } from '../../shared/account/count-kinds'
import type { AnnotationChange } from '../../shared/keeper/protocol'
import { partitionPoint } from '../../shared/partition-point'

/** More changes than this at once are cheaper put in order all together. */
const fewChanges = 64

/** The annotations in view, never deleted ones, by id and in text order. */
export class AnnotationList {
  #byId = new Map<AnnotationId, Annotation>()
  #inOrder: Annotation[] = []
  #counts = countKinds([])

  /** Another array after each change. */
  get inOrder(): readonly Annotation[] {
    return this.#inOrder
  }

  /** How many there are of each kind. */
  get counts(): KindCounts {
    return this.#counts
  }

  get(id: AnnotationId): Annotation | undefined {
    return this.#byId.get(id)
  }

  /** Adds some of many, before anybody looks at the list: its array stays the same. */
  append(annotations: readonly Annotation[]): void {
    const last = this.#inOrder.at(-1)
    for (const annotation of annotations) {
      this.#byId.set(annotation.id, annotation)
      this.#inOrder.push(annotation)
    }
    this.#count(annotations, 1)
    // They are told in text order, and are looked through in a fraction of the time it takes to sort.
    if (!isInOrder(last ? [last, ...annotations] : annotations)) this.#inOrder.sort(compareAnnotations)
  }

  change(changes: readonly AnnotationChange[]): void {
    const order = changes.length <= fewChanges ? [...this.#inOrder] : undefined
    for (const { id, annotation } of changes) {
      const before = this.#byId.get(id)
      if (before) order?.splice(placeOf(order, before), 1)
      if (annotation) order?.splice(placeOf(order, annotation), 0, annotation)
      if (annotation) this.#byId.set(id, annotation)
      else this.#byId.delete(id)
      this.#count(before ? [before] : [], -1)
      this.#count(annotation ? [annotation] : [], 1)
    }
    this.#inOrder = order ?? [...this.#byId.values()].sort(compareAnnotations)
  }

  #count(annotations: readonly Annotation[], by: 1 | -1): void {
    const these = countKinds(annotations)
    const { claim, actor, source } = this.#counts
    this.#counts = {
      claim: claim + by * these.claim,
      actor: actor + by * these.actor,
      source: source + by * these.source,
    }
  }
}

const isInOrder = (all: readonly Annotation[]): boolean =>
  all.every((annotation, i) => i === 0 || compareAnnotations(all[i - 1] as Annotation, annotation) < 0)

const placeOf = (order: readonly Annotation[], annotation: Annotation): number =>
  partitionPoint(order.length, (i) => compareAnnotations(order[i] as Annotation, annotation) < 0)
