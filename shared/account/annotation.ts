import type { Kind } from './kind'
import type { Ranges } from './range'

export type AnnotationId = string
export type PersonId = string

/** Who took an annotation away, and when (ms since 1970, by the writer's clock). */
export interface Deletion {
  readonly by: PersonId
  readonly at: number
}

/** What can be edited of an annotation after it was made; each field merges on its own. */
export interface AnnotationFields {
  readonly kind: Kind
  readonly ranges: Ranges
  readonly note: string
  readonly deleted: Deletion | null
}

/** As long as a note may be, in UTF-16 units. */
export const noteLimit = 100_000

/** An annotation of another account of the same text, or of another edition of it. */
export interface Origin {
  readonly account: string
  readonly id: AnnotationId
}

/** One tagged passage as a person sees it: what was made, with every edit since laid over it. */
export interface Annotation extends AnnotationFields {
  readonly id: AnnotationId
  readonly by: PersonId
  /** ms since 1970, by the writer's clock. */
  readonly at: number
  /** What it was brought over from; missing where it was made here. */
  readonly from?: Origin | undefined
}

export interface Person {
  readonly name: string
  /** Which of the six peer colours, 1–6. */
  readonly colour: number
}

/** A device on which a person works, and the key with which it signs the account's log. */
export interface Device {
  readonly person: PersonId
  /** Ed25519, 32 bytes in hexadecimal. */
  readonly publicKey: string
}

export type People = Readonly<Record<PersonId, Person>>

/** Text order; of two that start together the longer first; then by age; then by id, so that it is total. */
export function compareAnnotations(a: Annotation, b: Annotation): number {
  const [aFirst, bFirst] = [a.ranges[0], b.ranges[0]]
  const [aLast, bLast] = [a.ranges.at(-1), b.ranges.at(-1)]
  return (
    (aFirst?.[0] ?? 0) - (bFirst?.[0] ?? 0) ||
    (bLast?.[1] ?? 0) - (aLast?.[1] ?? 0) ||
    a.at - b.at ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}
