import type { Quote } from '../text/quote'

// The parts of https://www.w3.org/TR/annotation-model/ that Attest writes.

export const webContext = 'http://www.w3.org/ns/anno.jsonld'

/** What an annotation is made for, and what each of its bodies is there for (3.3.5). */
export type WebMotivation =
  | 'assessing'
  | 'classifying'
  | 'commenting'
  | 'describing'
  | 'highlighting'
  | 'identifying'
  | 'linking'
  | 'moderating'
  | 'replying'
  | 'tagging'

export interface WebText {
  readonly type: 'TextualBody'
  readonly purpose: WebMotivation
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

/** Something that is pointed to, by its IRI (3.2.2). */
export interface WebPointer {
  readonly type: 'SpecificResource'
  readonly purpose: WebMotivation
  readonly source: string
}

/** Words of the text that say something of what the annotation is about. */
export type WebPassage = WebTarget & { readonly purpose: WebMotivation }

/** Whoever somebody is. */
export interface WebAgent {
  readonly id: string
  readonly type?: 'Person' | 'Organization'
  readonly name: string
}

export type WebBody = WebText | WebPointer | WebPassage | WebAgent

export const webText = (purpose: WebMotivation, value: string): WebText => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
})

export interface WebAnnotation {
  readonly '@context': string
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: WebMotivation | readonly WebMotivation[]
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
