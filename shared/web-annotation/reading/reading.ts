import type { Annotation, People } from '../../account/annotation'
import type { Discussions } from '../../account/discussion'
import type { Kind } from '../../account/kind'
import type { Tradecraft } from '../../tradecraft/tradecraft'
import type { ReadItem } from './item'

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

/** A UUID for something in a document. @param otherwise tells it from all else in that, where it has no name */
export type IdOf = (item: Pick<ReadItem, 'iri'>, otherwise: string) => string

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

/** Takes why something of an annotation that is being read cannot be carried. */
export type Leave = (why: LeftOut['why']) => void

/** Why a document cannot be read at all. */
export interface WebProblem {
  readonly kind: keyof typeof webProblemSentences
}

export const leftOutSentences = {
  'no-annotation': 'It is no annotation.',
  'unknown-motivation': 'It says something of another annotation that Attest has no place for.',
  'no-kind': 'It says neither claim, actor nor source.',
  'no-passage': 'It is of no passage of a text.',
  'several-things': 'It is of several things at once, and not all of them are passages of a text.',
  'not-in-text': 'Its words are not in this text.',
  'many-places': 'What it is on may be in several places of this text, and nothing tells which is meant.',
  'outside-text': 'It is of a place that this text does not have.',
  'place-alone': 'It names a place and no words, and a place alone does not tell of which text it is.',
  'unread-selector': 'How it says where it is cannot be followed in a text.',
  'too-many-pieces': 'It is of more than 1,000 pieces of this text, which is more than a passage may have.',
  'too-long': 'What it says is too long.',
  'says-nothing': 'It says nothing.',
  'no-reason': 'It disputes something without a reason, which a dispute must have.',
  twice: 'Another one has the same name, or says the same.',
  'links-itself': 'It ties an annotation to itself.',
  'unfit-ends': 'What it ties cannot be tied so.',
  'unfit-identity': 'It says who a claim is, which only actors and sources can be.',
  'unfit-grade': 'It grades what cannot be graded so.',
  'another-name': 'It calls somebody otherwise than another one does; the other name is kept.',
  unnamed: 'It says who somebody is whom no passage and no link names.',
  'unfit-tag': 'One of its tags is longer or deeper than a tag may be, or without a name; without that it comes in.',
  'unfit-body': 'Something that it says Attest has no place for; without that it comes in.',
  'unfit-motivation': 'Something that it is made for Attest has no place for; without that it comes in.',
  'unfit-time': 'Its time is none, or before 1970; it comes in as made now.',
  'many-creators': 'Several have made it; it comes in as made by the first of them.',
  'long-name': 'Who made it has a name of more than 200 characters; it comes in without the end of that.',
  'no-place': 'Attest has no place for that; what has it comes in without.',
  'on-known': 'It is of an annotation that is here already, to which nothing is added.',
  'differs-here': 'It is here already and reads otherwise here, which it keeps doing.',
  'deleted-here': 'It, or what it is of, was deleted here and stays so.',
  elsewhere: 'The file only says where it is, and nothing is fetched.',
  'fewer-than-said': 'The file says that there are more annotations than are in it.',
  'about-nothing': 'What it is about is not among what could be read.',
} as const

export const webProblemSentences = {
  'too-large': 'holds more than 64 million characters, which is more than is read at once.',
  'no-json': 'is not JSON.',
  'no-annotations': 'holds no annotations of the W3C’s Web Annotation model.',
} as const
