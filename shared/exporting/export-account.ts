import type { Annotation, AnnotationId, People } from '../account/annotation'
import type { Discussions } from '../account/discussion'
import type { Block } from '../text/block'
import type { ExportedCraft } from './exported-craft'

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
  /** The tags that each has below its kind, each as its names from the kind down; those without are left out. */
  readonly tags: ReadonlyMap<AnnotationId, readonly string[]>
  /** Who claims what, about whom, on whose word. */
  readonly craft: ExportedCraft
  /** What people say of them. */
  readonly discussions: Discussions
  readonly people: People
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
  /** Whether words name one of them. */
  tells(words: string): boolean
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
