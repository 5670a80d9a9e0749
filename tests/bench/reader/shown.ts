import type { Annotation, AnnotationId } from '../../../shared/account/annotation'
import type { AccountText } from '../../../shared/text/block'

/** An account as one of the ways of showing it has put it on the page. */
export interface Shown {
  readonly scroller: HTMLElement
  /** What it can do with annotations; none where it shows only the text. */
  readonly annotations?: ShownAnnotations
}

export interface ShownAnnotations {
  /** What its highlights are in the document, as a selector. */
  readonly highlights: string
  /** Shows one more, as soon as it can. */
  readonly add: (annotation: Annotation) => void
  /** Whether one that was added is in the document. */
  readonly isDrawn: (id: AnnotationId) => boolean
  /** The annotations over a point of the text, client pixels. */
  readonly hit: (x: number, y: number) => readonly AnnotationId[]
}

/** Annotations come in text order, as an account comes to the page. */
export type Show = (
  account: AccountText & { readonly title: string },
  annotations: readonly Annotation[],
  into: HTMLElement,
) => Shown | Promise<Shown>
