import type { AnnotationId } from '../account/annotation'
import type { Kind } from '../account/kind'
import type { TagColour, TagId } from './tag'
import type { TaggingRecord, TagRecord } from './values'

/**
 * What can be done with tags. That one is renamed, moved below another (`parent`) or goes into another (`into`) is a
 * detail of it that is set; it is taken away and brought back as all that is noted beside the text.
 */
export type CodebookCommand =
  | {
      readonly type: 'make-tag'
      readonly id: TagId
      readonly kind: Kind
      readonly name: string
      readonly colour: TagColour
      readonly parent?: TagId | undefined
      readonly description?: string | undefined
      readonly key?: string | undefined
    }
  | { readonly type: 'tag' | 'untag'; readonly id: AnnotationId; readonly tag: TagId }
  /** Makes what was made in another account here as well, as the work of whoever made it there. */
  | { readonly type: 'bring-tag'; readonly id: TagId; readonly record: TagRecord }
  | { readonly type: 'bring-tagging'; readonly id: AnnotationId; readonly tag: TagId; readonly record: TaggingRecord }

/** Why a tag cannot be made, changed or given so. */
export type CodebookProblem =
  | { readonly kind: 'no-such-tag'; readonly id: TagId }
  /** Of the tag and of what was to have it, or to be above it. */
  | { readonly kind: 'tag-of-another-kind'; readonly of: Kind; readonly wanted: Kind }
  | { readonly kind: 'tag-below-itself' | 'tag-into-its-own' }
  | { readonly kind: 'tag-name-taken'; readonly name: string }
  | { readonly kind: 'tag-key-taken'; readonly key: string; readonly name: string }
