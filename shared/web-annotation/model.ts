import type { Quote } from '../text/quote'

// The parts of https://www.w3.org/TR/annotation-model/ that Attest writes.

export const webContext = 'http://www.w3.org/ns/anno.jsonld'

export interface WebBody {
  readonly type: 'TextualBody'
  readonly purpose: 'assessing' | 'classifying' | 'commenting' | 'replying' | 'tagging'
  readonly value: string
  readonly format: 'text/plain'
}

export interface WebTarget {
  readonly type: 'SpecificResource'
  readonly source: string
  /** Two ways to find the same words; either one is enough (4.2). */
  readonly selector: readonly [
    { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
    { readonly type: 'TextQuoteSelector' } & Quote,
  ]
}

export interface WebAnnotation {
  readonly '@context': string
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: string | readonly string[]
  readonly creator: { readonly id?: string; readonly type: 'Person'; readonly name?: string }
  readonly created: string
  readonly body: WebBody | readonly WebBody[]
  /** The IRI of another annotation where it is about that. */
  readonly target: WebTarget | readonly WebTarget[] | string
}

export interface WebAnnotationCollection {
  readonly '@context': string
  readonly id: string
  readonly type: 'AnnotationCollection'
  readonly label: string
  readonly generator: { readonly type: 'Software'; readonly name: string }
  readonly generated: string
  readonly total: number
  readonly first: {
    readonly id: string
    readonly type: 'AnnotationPage'
    readonly startIndex: number
    readonly items: readonly WebAnnotation[]
  }
}
