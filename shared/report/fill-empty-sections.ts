import * as Y from 'yjs'
import type { Filled } from './protocol'
import { readReportText } from './read-report'
import type { SectionKind } from './section'
import { rootOf } from './shared-tree'

/** The sections of a report that were never filled, each kind once. */
export const emptySections = (doc: Y.Doc): readonly SectionKind[] => [
  ...new Set(
    readReportText(doc).blocks.flatMap((block) =>
      block.type === 'section' && block.filledAt === 0 ? [block.section] : [],
    ),
  ),
]

/** Fills what was never filled, in the shared text itself. @param at ms since 1970 */
export function fillEmptySections(doc: Y.Doc, filled: Filled, at: number): void {
  doc.transact(() => {
    for (const { insert } of rootOf(doc).toDelta() as readonly { readonly insert: unknown }[]) {
      if (!(insert instanceof Y.XmlElement)) continue
      const attributes = insert.getAttributes() as Readonly<Record<string, unknown>>
      const blocks = filled[attributes['__section'] as SectionKind]
      if (attributes['__type'] !== 'section' || attributes['__filledAt'] !== 0 || !blocks) continue
      insert.setAttribute('__blocks', blocks as never)
      insert.setAttribute('__filledAt', at as never)
    }
  })
}
