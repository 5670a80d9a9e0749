import type { AnnotationId, Deletion, PersonId } from '../account/annotation'
import type { Citation } from './citation'
import type { SectionKind } from './section'
import type { TemplateName } from './template'
import type { Confidence, Likelihood, YardstickName } from './yardstick'

export type ReportId = string

/** What is known of a report beside its text, with every edit since laid over what was made. */
export interface ReportHead {
  readonly id: ReportId
  readonly title: string
  /** The scale of all its judgments. */
  readonly yardstick: YardstickName
  readonly template: TemplateName
  readonly by: PersonId
  /** ms since 1970, by the writer's clock. */
  readonly at: number
  readonly deleted: Deletion | null
}

/** The text of a report at one moment, as plain values. */
export interface ReportText {
  readonly blocks: readonly ReportBlock[]
}

export type ReportBlock =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly inlines: Inlines }
  | { readonly type: 'paragraph'; readonly inlines: Inlines; readonly judgment?: Judgment }
  | { readonly type: 'quote'; readonly inlines: Inlines }
  | ListBlock
  | TableBlock
  | SectionBlock

export interface ListBlock {
  readonly type: 'list'
  readonly list: 'bullet' | 'number' | 'check'
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly inlines: Inlines
  /** Of a list of checks. */
  readonly checked?: boolean
  /** Lists below it. */
  readonly below: readonly ListBlock[]
}

export interface TableBlock {
  readonly type: 'table'
  readonly rows: readonly (readonly TableCell[])[]
}

export interface TableCell {
  readonly header: boolean
  readonly inlines: Inlines
}

/** A part that is filled from the account: what stands in it is replaced whole when it is filled again. */
export interface SectionBlock {
  readonly type: 'section'
  readonly section: SectionKind
  /** ms since 1970; 0 before it was filled. */
  readonly filledAt: number
  /** No section stands in another. */
  readonly blocks: readonly ReportBlock[]
}

export type Inlines = readonly Inline[]

export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly TextMark[] }
  | { readonly type: 'break' }
  | { readonly type: 'link'; readonly url: string; readonly inlines: Inlines }
  | { readonly type: 'citation'; readonly citation: Citation }

export const textMarks = ['bold', 'italic', 'underline', 'strikethrough', 'code', 'subscript', 'superscript'] as const

export type TextMark = (typeof textMarks)[number]

/** What a paragraph that is a judgment says of itself beside its words. */
export interface Judgment {
  readonly likelihood?: Likelihood
  readonly confidence?: Confidence
  /** What is taken for granted; empty where nobody has said. */
  readonly assumptions: string
  /** Claims that it rests on, besides those cited in it. */
  readonly restsOn: readonly AnnotationId[]
}
