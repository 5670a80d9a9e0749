import type { TextDirection } from '../text/direction'
import type { Division } from './division'
import type { ImportedDocument } from './imported-document'

/** What a person has said of a document that is to come in; empty is what they have not said. */
export interface Accepted {
  readonly title: string
  readonly author: string
  readonly outlet: string
  readonly publishedAt: string
  readonly capturedAt: string
  readonly url: string
  readonly language: string
  /** Empty where each block goes as it begins. */
  readonly direction: TextDirection | ''
  /** Blocks that stay out, by their index. */
  readonly struck: readonly number[]
  /** One account of it all, or one of each of its parts, by what that says of itself. */
  readonly per: Division
}

/** As it was read: what is probably no part of the account stays out, unless nothing else is there. */
export function asRead(
  document: Pick<ImportedDocument, 'title' | 'language' | 'meta' | 'asides' | 'blocks'>,
): Accepted {
  const { title, language = '', meta, asides, blocks } = document
  const { author = '', outlet = '', publishedAt = '', capturedAt = '', url = '', direction = '' } = meta
  const struck = asides.length < blocks.length ? asides.map(([block]) => block) : []
  return { title, language, author, outlet, publishedAt, capturedAt, url, direction, struck, per: 'file' }
}
