import type { AnnotationId } from '../account/annotation'
import type { Tradecraft } from '../tradecraft/tradecraft'
import type { CodebookCommand } from './command'
import type { TagId } from './tag'
import { givenAs } from './taggings'

/** What the tag is to be to which some annotations move. */
export type NewTag = Extract<CodebookCommand, { type: 'make-tag' }>

/** Splits a tag: makes another, which some of its annotations have in its stead from there on. One step. */
export const splitTag = (
  noted: Pick<Tradecraft, 'tags' | 'taggings'>,
  tag: TagId,
  annotations: readonly AnnotationId[],
  made: NewTag,
): readonly CodebookCommand[] => [
  made,
  ...annotations.flatMap((id) => [{ type: 'tag' as const, id, tag: made.id }, ...untag(noted, id, tag)]),
]

/** Takes a tag off an annotation, by whatever tags it has it. */
export const untag = (
  noted: Pick<Tradecraft, 'tags' | 'taggings'>,
  id: AnnotationId,
  tag: TagId,
): readonly CodebookCommand[] => givenAs(noted, id, tag).map((given) => ({ type: 'untag', id, tag: given }))
