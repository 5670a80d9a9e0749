import type { AnnotationFields, AnnotationId, People, PersonId } from '../account/annotation'
import type { VerdictName } from '../account/discussion'
import type { Kind } from '../account/kind'
import type { FieldName } from '../account/values'
import type { DetailFields, DetailName } from '../tradecraft/details'
import type { Listed } from './listed'
import type { ValueRef } from './writes'

// What merging another copy of an account comes to, as plain values. Each value that either copy wrote since they parted
// is named in exactly one place of the report, by its `values`.

/** Which copy: the one that is merged into, or the one that comes in. */
export type Side = 'ours' | 'theirs'

/** An annotation as it is once both copies are merged. */
export interface Passage {
  readonly id: AnnotationId
  readonly kind: Kind
  /** Its words on one line, shortened. */
  readonly quote: string
  /** Where it begins, in UTF-16 units of the text. */
  readonly start: number
  readonly deleted: boolean
}

interface Named {
  readonly values: readonly ValueRef[]
  /** Null where nothing tells who did it. */
  readonly person: PersonId | null
  /** ms since 1970, by the writer's clock. */
  readonly at: number | null
  /** It was done in another account, from which it was brought over. */
  readonly brought?: true
}

/** One thing that was done. */
export type Done =
  | { readonly type: 'tagged'; readonly passage: Passage; readonly note: string }
  | {
      readonly type: 'edited'
      readonly passage: Passage
      readonly field: EditedField
      /** In words; missing where nothing tells. */
      readonly before?: string | undefined
      readonly after: string
    }
  | { readonly type: 'deleted' | 'restored'; readonly passage: Passage }
  /** What it is about is null where that is no annotation. */
  | { readonly type: 'replied'; readonly passage: Passage | null; readonly text: string; readonly deleted: boolean }
  | { readonly type: 'reply-edited'; readonly passage: Passage | null; readonly before: string; readonly text: string }
  | { readonly type: 'reply-deleted' | 'reply-restored'; readonly passage: Passage | null; readonly text: string }
  | { readonly type: 'resolved' | 'reopened'; readonly passage: Passage | null }
  /** Null where the verdict was withdrawn. */
  | {
      readonly type: 'judged'
      readonly passage: Passage | null
      readonly verdict: VerdictName | null
      readonly reason: string
    }
  /** Something beside the text, as the history tells it behind a name; null where it is about no passage. */
  | { readonly type: 'noted'; readonly passage: Passage | null; readonly did: string }
  | { readonly type: 'introduced'; readonly who: PersonId }
  | { readonly type: 'described'; readonly name: string; readonly after: string }
  /** Of a kind that this version does not know, or cannot read. It is kept all the same. */
  | { readonly type: 'other' }

export type ChangeLine = Named & Done

export type EditedField = Exclude<FieldName, 'deleted'>

/** How much one person did on one side, all sections of the report together. */
export interface Tally {
  readonly tags: number
  readonly edits: number
  readonly deletions: number
  readonly replies: number
  readonly verdicts: number
  /** Details, links, grades and what else is noted beside the text. */
  readonly noted: number
  readonly others: number
}

/** What one person did on one side that no other section names. */
export interface Contribution {
  readonly person: PersonId | null
  readonly tally: Tally
  readonly lines: Listed<ChangeLine>
}

/** What one side wrote, for a person to read. */
export interface Wording {
  readonly words: string
  readonly side: Side
  readonly person: PersonId | null
  readonly at: number | null
}

/** A field as one side wrote it. */
export type Version = {
  readonly [F in FieldName]: Wording & {
    readonly field: F
    readonly value: AnnotationFields[F]
  }
}[FieldName]

/** A field that both sides wrote, each differently. */
export interface Decision {
  readonly values: readonly ValueRef[]
  readonly passage: Passage
  readonly field: FieldName
  /** What the merged account says, whatever a person decides later. */
  readonly kept: Version
  readonly other: Version
}

/** A detail of a claim, a source, an entity or a link that both sides set, each differently. */
export interface DetailMet {
  readonly values: readonly ValueRef[]
  /** What it is of. */
  readonly id: string
  readonly passage: Passage | null
  /** What that is called, to stand in a sentence. */
  readonly name: string
  readonly field: DetailName
  readonly kept: DetailVersion
  readonly other: DetailVersion
}

/** A detail as one side wrote it; null where it was cleared. */
export interface DetailVersion extends Wording {
  readonly value: DetailFields[DetailName] | null
}

/** The account's title, to which both sides gave other words. */
export interface TitleMet {
  readonly values: readonly ValueRef[]
  readonly kept: Wording
  readonly other: Wording
}

/** Something said or noted of an annotation. */
export interface Said {
  readonly type: 'reply' | 'verdict' | 'noted'
  readonly person: PersonId | null
  readonly at: number | null
  /** What was said; of a verdict, which one, and the reason if there is one; of a note, what was done. */
  readonly words: string
}

/**
 * An annotation that one side deleted while the other edited it or talked about it: deleted now, with what the other did
 * beside it.
 */
export interface DeletionMet {
  readonly values: readonly ValueRef[]
  readonly passage: Passage
  readonly side: Side
  readonly person: PersonId | null
  readonly at: number | null
  readonly edits: readonly Version[]
  readonly said: readonly Said[]
}

/** One of two annotations that may be one. */
export interface Tagged extends Passage {
  readonly person: PersonId
  readonly at: number
  readonly note: string
}

/** Both sides tagged the same words, or nearly, as the same. */
export interface SamePassage {
  readonly values: readonly ValueRef[]
  readonly ours: Tagged
  readonly theirs: Tagged
  /** Word for word, and not only nearly. */
  readonly exact: boolean
}

/** What becomes of the text of a report, where a copy has more of it or something that cannot be read. */
export interface TextMet {
  readonly title: string
  /** Whose words it has once both copies are merged. */
  readonly has: Side | 'both'
}

/** Two annotations of one kind on the very same words. */
export type Twins = readonly [ours: AnnotationId, theirs: AnnotationId]

export interface MergeReport {
  readonly people: People
  readonly title: TitleMet | null
  /** What comes in, and what only the copy that is merged into had; most first. */
  readonly came: Listed<Contribution>
  readonly stayed: Listed<Contribution>
  /** Done on both sides alike. */
  readonly both: Listed<ChangeLine>
  readonly decisions: Listed<Decision>
  readonly details: Listed<DetailMet>
  readonly deletions: Listed<DeletionMet>
  readonly pairs: Listed<SamePassage>
  readonly texts: readonly TextMet[]
  /** All pairs that are the same word for word, however many of them are listed: they can be joined at once. */
  readonly twins: readonly Twins[]
}
