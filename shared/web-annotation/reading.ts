import type { Annotation, People } from '../account/annotation'
import type { Discussions } from '../account/discussion'
import type { Kind } from '../account/kind'
import type { Tradecraft } from '../tradecraft/tradecraft'

/** What is read goes by. */
export interface WebReadingHere {
  /** Of the account in which the passages are looked for. */
  readonly text: string
  /** What those are that are said to be neither claim, actor nor source; without it they are left out. */
  readonly kind?: Kind | undefined
  /** A UUID for what has another name, the same every time. */
  idFor(name: string): string
  /** When something was made of which nothing says when, in ms since 1970. */
  readonly now: number
}

/** The annotations of a document as another account of the same text has them. */
export interface WebReading {
  /** The account that they come from. */
  readonly account: string
  readonly annotations: readonly Annotation[]
  readonly discussions: Discussions
  readonly tradecraft: Tradecraft
  readonly people: People
  readonly leftOut: readonly LeftOut[]
}

/** An annotation of the document that cannot be carried, by its IRI or its number, and why. */
export interface LeftOut {
  readonly what: string
  /** The words that it says it is on. */
  readonly words?: string
  readonly why: keyof typeof leftOutSentences
}

/** Why a document cannot be read at all. */
export interface WebProblem {
  readonly kind: keyof typeof webProblemSentences
}

export const leftOutSentences = {
  'no-annotation': 'It is no annotation.',
  'unknown-motivation': 'It says something of another annotation that Attest has no place for.',
  'no-kind': 'It says neither claim, actor nor source.',
  'no-passage': 'It is of no passage of a text.',
  'not-in-text': 'Its words are not in this text, or in several places of it.',
  'too-long': 'What it says is too long.',
  twice: 'Another one has the same name.',
  'about-nothing': 'What it is about is not among what could be read.',
} as const

export const webProblemSentences = {
  'too-large': 'holds more than 64 million characters, which is more than is read at once.',
  'no-json': 'is not JSON.',
  'no-annotations': 'holds no annotations of the W3C’s Web Annotation model.',
} as const
