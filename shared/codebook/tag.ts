import type { AnnotationId, Deletion, PersonId } from '../account/annotation'
import type { Kind } from '../account/kind'

/** The same in every account that has the tag from one codebook. */
export type TagId = string

/**
 * What tags can be coloured with; the first is that of whoever says nothing. None is the colour of a kind, of a person or
 * of an alarm, and a tag is never told by its colour alone.
 */
export const tagColours = ['stone', 'bronze', 'lime', 'cyan', 'steel', 'violet', 'orchid', 'cocoa'] as const

export type TagColour = (typeof tagColours)[number]

/** A kind, told more closely, with every edit since laid over what was made. */
export interface Tag {
  readonly id: TagId
  /** Which it hangs below; never another. */
  readonly kind: Kind
  /** As it was said: not all that is said apart can hold at once, so {@link Codebook} tells where it hangs. */
  readonly parent: TagId | null
  readonly name: string
  readonly colour: TagColour
  /** When to use it; empty where nobody has said. */
  readonly description: string
  /** The letter or digit that tags with it, pressed after the key that opens the tags. */
  readonly key: string | null
  /** The tag that it went into when the two were merged. */
  readonly into: TagId | null
  readonly by: PersonId
  /** ms since 1970, by the writer's clock. */
  readonly at: number
  readonly deleted: Deletion | null
}

/** An annotation has a tag. */
export interface Tagging {
  readonly annotation: AnnotationId
  readonly tag: TagId
  readonly by: PersonId
  /** ms since 1970, by the writer's clock. */
  readonly at: number
}
