import type { Annotation, AnnotationId, People } from '../account/annotation'
import type { Discussions } from '../account/discussion'
import type { Ranges } from '../account/range'
import type { TagPath } from '../codebook/tag-path'
import type { Block } from '../text/block'
import type { ExportedCraft } from './exported-craft'
import type { ExportedChange } from './history'
import type { Replaced } from './protect/replace-names'

/** An account as an exporter sees it: plain values at one moment. */
export interface ExportAccount {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly textSha256: string
  readonly originalSha256?: string
  readonly meta: Readonly<Record<string, string>>
  /** Without deleted ones, in text order. */
  readonly annotations: readonly Annotation[]
  /** The tags that each has below its kind, in the order of their names; those without are left out. */
  readonly tags: ReadonlyMap<AnnotationId, readonly TagPath[]>
  /** Who claims what, about whom, on whose word. */
  readonly craft: ExportedCraft
  /** What people say of them. */
  readonly discussions: Discussions
  readonly people: People
  /** Every change, oldest first; missing where the history is not to be in it. */
  readonly history?: readonly ExportedChange[]
  /** What there may be of it and is not told. */
  readonly leftOut: readonly ('comments' | 'grades')[]
  /** Missing where nobody's name is replaced. */
  readonly protection?: Protection
  /** ms since 1970. */
  readonly exportedAt: number
  /** Name and version: "Attest 0.1.0". */
  readonly app: string
}

/** Sources that are called by their release labels only, in the text too. */
export interface Protection {
  readonly sources: number
  /** Words of their names that still stand alone in what is told of the account … */
  partsLeft(): readonly string[]
  /** … and in all strings of another plain value. */
  partsIn(value: unknown): readonly string[]
  /** Whether words name one of them. */
  tells(words: string): boolean
  /** Words with labels in the place of names. */
  replace(words: string): Replaced
  /** Where a passage of the text as it was captured stands in the text as it is told. */
  move(ranges: Ranges): Ranges
}

/** A font that a document carries in itself. */
export interface EmbeddedFont {
  readonly family: string
  readonly weight?: string
  readonly style?: string
  /** `data:font/…;base64,…` */
  readonly dataUrl: string
  readonly unicodeRange?: string
}
